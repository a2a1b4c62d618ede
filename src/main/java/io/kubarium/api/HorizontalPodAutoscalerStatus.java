package io.kubarium.api;

import java.time.Instant;
import java.util.List;

/** What an autoscaler saw and did at its last look. */
public record HorizontalPodAutoscalerStatus(Long observedGeneration, Instant lastScaleTime, int currentReplicas,
        @Shown int desiredReplicas, @Shown List<MetricStatus> currentMetrics,
        @MergeKey("type") List<HorizontalPodAutoscalerCondition> conditions) {
    /** Nothing set. */
    public static final HorizontalPodAutoscalerStatus EMPTY = new HorizontalPodAutoscalerStatus(null, null, 0, 0, null, null);

    public HorizontalPodAutoscalerStatus {
        currentMetrics = currentMetrics == null ? List.of() : List.copyOf(currentMetrics);
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
    }

    public HorizontalPodAutoscalerStatus withLastScaleTime(Instant lastScaleTime) {
        return new HorizontalPodAutoscalerStatus(observedGeneration, lastScaleTime, currentReplicas, desiredReplicas,
            currentMetrics, conditions);
    }

    public HorizontalPodAutoscalerStatus withCurrentReplicas(int currentReplicas) {
        return new HorizontalPodAutoscalerStatus(observedGeneration, lastScaleTime, currentReplicas, desiredReplicas,
            currentMetrics, conditions);
    }

    public HorizontalPodAutoscalerStatus withDesiredReplicas(int desiredReplicas) {
        return new HorizontalPodAutoscalerStatus(observedGeneration, lastScaleTime, currentReplicas, desiredReplicas,
            currentMetrics, conditions);
    }

    public HorizontalPodAutoscalerStatus withCurrentMetrics(List<MetricStatus> currentMetrics) {
        return new HorizontalPodAutoscalerStatus(observedGeneration, lastScaleTime, currentReplicas, desiredReplicas,
            currentMetrics, conditions);
    }

    public HorizontalPodAutoscalerStatus withConditions(List<HorizontalPodAutoscalerCondition> conditions) {
        return new HorizontalPodAutoscalerStatus(observedGeneration, lastScaleTime, currentReplicas, desiredReplicas,
            currentMetrics, conditions);
    }
}
