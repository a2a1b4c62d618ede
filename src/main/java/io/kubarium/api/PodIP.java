package io.kubarium.api;

/** An address of the pod. */
public record PodIP(@Shown String ip) {
    /** Nothing set. */
    public static final PodIP EMPTY = new PodIP(null);
}
