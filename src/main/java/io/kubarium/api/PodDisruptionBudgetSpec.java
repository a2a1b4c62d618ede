package io.kubarium.api;

/** Which pods, and how many of them must stay or may go: a number or a percentage. */
public record PodDisruptionBudgetSpec(IntOrString minAvailable, @Replaced LabelSelector selector, IntOrString maxUnavailable, String unhealthyPodEvictionPolicy) {
    /** Nothing set. */
    public static final PodDisruptionBudgetSpec EMPTY = new PodDisruptionBudgetSpec(null, null, null, null);
}
