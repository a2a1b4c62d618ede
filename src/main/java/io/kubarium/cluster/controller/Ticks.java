package io.kubarium.cluster.controller;

import io.kubarium.api.timing.Timing;

/**
 * A loop that upstream runs every so often. Here nobody ticks: what would be done at a tick is planned for that moment.
 * The rounds began some time before the scenario did, so that none falls on its beginning.
 */
record Ticks(long period) {
    private static final long PHASE = 2_900 * Timing.MS;
    /** How late after a tick something still counts as done by it: upstream's round takes a while too. */
    private static final long SLACK = 50 * Timing.MS;

    /** The first tick at or after this time. */
    long from(long time) {
        return Math.ceilDiv(time - PHASE, period) * period + PHASE;
    }

    /** The first tick after this time. */
    long after(long time) {
        return Math.floorDiv(time - PHASE, period) * period + period + PHASE;
    }

    /** Whether a round is under way. */
    boolean now(long time) {
        return Math.floorMod(time - PHASE, period) <= SLACK;
    }
}
