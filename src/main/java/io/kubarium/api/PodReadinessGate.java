package io.kubarium.api;

/** An extra condition that must be True before a pod is ready. */
public record PodReadinessGate(@Shown String conditionType) {
    /** Nothing set. */
    public static final PodReadinessGate EMPTY = new PodReadinessGate(null);
}
