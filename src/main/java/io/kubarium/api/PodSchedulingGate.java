package io.kubarium.api;

/** While one is left, the scheduler does not look at the pod. */
public record PodSchedulingGate(@Shown String name) {
    /** Nothing set. */
    public static final PodSchedulingGate EMPTY = new PodSchedulingGate(null);
}
