package io.kubarium.cluster.node;

import io.kubarium.api.timing.Timing;
import io.kubarium.engine.RandomStream;

/**
 * The rounds of a kubelet, reckoned instead of ticked: the look at all containers (PLEG, NOD-5) and the look for due
 * syncs come once a second each, at a moment of the second that differs by node.
 */
record Ticks(long relist, long sync) {
    private static final long STATUS = 10;

    static Ticks draw(RandomStream random) {
        return new Ticks(random.between(0, Timing.SECOND - 1), random.between(0, Timing.SECOND - 1));
    }

    /** How long until the next look at all containers. */
    long untilRelist(long now) {
        return next(now + 1, relist) - now;
    }

    /** When a sync due then is really begun. */
    long syncAt(long due) {
        return next(due, sync);
    }

    /** The first moment after this one at which the node's status is computed again (NOD-31). */
    long statusAt(long now) {
        long phase = relist * STATUS;
        return Math.ceilDiv(now + 1 - phase, STATUS * Timing.SECOND) * STATUS * Timing.SECOND + phase;
    }

    private static long next(long from, long phase) {
        return Math.ceilDiv(from - phase, Timing.SECOND) * Timing.SECOND + phase;
    }
}
