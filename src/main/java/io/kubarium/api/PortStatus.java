package io.kubarium.api;

/** One port of a load balancer. */
public record PortStatus(@Shown int port, @Shown String protocol, String error) {
    /** Nothing set. */
    public static final PortStatus EMPTY = new PortStatus(0, null, null);
}
