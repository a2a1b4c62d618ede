package io.kubarium.api;

import java.time.Instant;

/** What is true of a Job. */
public record JobCondition(@Shown String type, @Shown String status, Instant lastProbeTime, Instant lastTransitionTime,
        String reason, String message) {
    /** Nothing set. */
    public static final JobCondition EMPTY = new JobCondition(null, null, null, null, null, null);
}
