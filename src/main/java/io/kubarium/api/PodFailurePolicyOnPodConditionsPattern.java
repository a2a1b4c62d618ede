package io.kubarium.api;

/** A condition of a pod. */
public record PodFailurePolicyOnPodConditionsPattern(@Shown String type, @Shown String status) {
    /** Nothing set. */
    public static final PodFailurePolicyOnPodConditionsPattern EMPTY = new PodFailurePolicyOnPodConditionsPattern(null, null);
}
