package io.kubarium.api;

/** How fast an autoscaler may go up and down. */
public record HorizontalPodAutoscalerBehavior(HPAScalingRules scaleUp, HPAScalingRules scaleDown) {
    /** Nothing set. */
    public static final HorizontalPodAutoscalerBehavior EMPTY = new HorizontalPodAutoscalerBehavior(null, null);
}
