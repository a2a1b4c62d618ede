package io.kubarium.api;

import java.time.Instant;

/** A condition of a DaemonSet. */
public record DaemonSetCondition(@Shown String type, @Shown String status, @Shown Instant lastTransitionTime, String reason,
        String message) {
    /** Nothing set. */
    public static final DaemonSetCondition EMPTY = new DaemonSetCondition(null, null, null, null, null);
}
