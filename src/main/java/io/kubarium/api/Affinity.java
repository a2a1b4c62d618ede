package io.kubarium.api;

/** Where a pod wants to be or not to be. */
public record Affinity(NodeAffinity nodeAffinity, PodAffinity podAffinity, PodAntiAffinity podAntiAffinity) {
    /** Nothing set. */
    public static final Affinity EMPTY = new Affinity(null, null, null);
}
