package io.kubarium.api;

/** An address of the pod's node. */
public record HostIP(@Shown String ip) {
    /** Nothing set. */
    public static final HostIP EMPTY = new HostIP(null);
}
