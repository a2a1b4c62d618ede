package io.kubarium.api;

import java.time.Instant;

/** A condition of a StatefulSet. */
public record StatefulSetCondition(@Shown String type, @Shown String status, @Shown Instant lastTransitionTime, String reason,
        String message) {
    /** Nothing set. */
    public static final StatefulSetCondition EMPTY = new StatefulSetCondition(null, null, null, null, null);
}
