package io.kubarium.api;

import java.time.Instant;

/** Resizing and the like. */
public record PersistentVolumeClaimCondition(@Shown String type, @Shown String status, @Shown Instant lastProbeTime,
        @Shown Instant lastTransitionTime, String reason, String message) {
    /** Nothing set. */
    public static final PersistentVolumeClaimCondition EMPTY = new PersistentVolumeClaimCondition(null, null, null, null, null,
        null);
}
