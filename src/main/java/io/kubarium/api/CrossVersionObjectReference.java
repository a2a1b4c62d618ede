package io.kubarium.api;

/** A pointer to a workload that can be scaled. */
public record CrossVersionObjectReference(@Shown String kind, @Shown String name, String apiVersion) {
    /** Nothing set. */
    public static final CrossVersionObjectReference EMPTY = new CrossVersionObjectReference(null, null, null);
}
