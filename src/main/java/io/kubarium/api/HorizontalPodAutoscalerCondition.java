package io.kubarium.api;

import java.time.Instant;

/** What is true of an autoscaler. */
public record HorizontalPodAutoscalerCondition(@Shown String type, @Shown String status, Instant lastTransitionTime,
        String reason, String message) {
    /** Nothing set. */
    public static final HorizontalPodAutoscalerCondition EMPTY = new HorizontalPodAutoscalerCondition(null, null, null, null, null);
}
