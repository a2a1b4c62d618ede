package io.kubarium.api;

import java.util.List;

/** What is scaled, between which sizes, by which metrics. */
public record HorizontalPodAutoscalerSpec(CrossVersionObjectReference scaleTargetRef, Integer minReplicas,
        @Shown int maxReplicas, List<MetricSpec> metrics, HorizontalPodAutoscalerBehavior behavior) {
    /** Nothing set. */
    public static final HorizontalPodAutoscalerSpec EMPTY = new HorizontalPodAutoscalerSpec(null, null, 0, null, null);

    public HorizontalPodAutoscalerSpec {
        scaleTargetRef = scaleTargetRef == null ? CrossVersionObjectReference.EMPTY : scaleTargetRef;
        metrics = metrics == null ? List.of() : List.copyOf(metrics);
    }

    public HorizontalPodAutoscalerSpec withMinReplicas(Integer minReplicas) {
        return new HorizontalPodAutoscalerSpec(scaleTargetRef, minReplicas, maxReplicas, metrics, behavior);
    }

    public HorizontalPodAutoscalerSpec withMetrics(List<MetricSpec> metrics) {
        return new HorizontalPodAutoscalerSpec(scaleTargetRef, minReplicas, maxReplicas, metrics, behavior);
    }

    public HorizontalPodAutoscalerSpec withBehavior(HorizontalPodAutoscalerBehavior behavior) {
        return new HorizontalPodAutoscalerSpec(scaleTargetRef, minReplicas, maxReplicas, metrics, behavior);
    }
}
