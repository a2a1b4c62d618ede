package io.kubarium.api;

import java.time.Instant;

/** ReplicaFailure. */
public record ReplicaSetCondition(@Shown String type, @Shown String status, @Shown Instant lastTransitionTime, String reason,
        String message) {
    /** Nothing set. */
    public static final ReplicaSetCondition EMPTY = new ReplicaSetCondition(null, null, null, null, null);
}
