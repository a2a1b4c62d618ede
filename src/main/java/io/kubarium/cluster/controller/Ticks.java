package io.kubarium.cluster.controller;

import io.kubarium.cluster.client.Timing;

/** A loop that upstream runs every so often. Here nobody ticks: what would be done at a tick is planned for that moment. */
record Ticks(long period) {
    /** How late after a tick something still counts as done by it: upstream's round takes a while too. */
    private static final long SLACK = 50 * Timing.MS;

    /** The first tick at or after this time. */
    long from(long time) {
        return Math.ceilDiv(time, period) * period;
    }

    /** The first tick after this time. */
    long after(long time) {
        return Math.floorDiv(time, period) * period + period;
    }

    /** Whether a round is under way. */
    boolean now(long time) {
        return Math.floorMod(time, period) <= SLACK;
    }
}
