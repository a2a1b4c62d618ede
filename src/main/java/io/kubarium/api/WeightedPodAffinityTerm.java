package io.kubarium.api;

/** A wish with a weight. */
public record WeightedPodAffinityTerm(@Shown int weight, PodAffinityTerm podAffinityTerm) {
    /** Nothing set. */
    public static final WeightedPodAffinityTerm EMPTY = new WeightedPodAffinityTerm(0, null);

    public WeightedPodAffinityTerm {
        podAffinityTerm = podAffinityTerm == null ? PodAffinityTerm.EMPTY : podAffinityTerm;
    }
}
