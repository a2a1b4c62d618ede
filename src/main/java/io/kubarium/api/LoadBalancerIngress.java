package io.kubarium.api;

import java.util.List;

/** One entry point of a load balancer. */
public record LoadBalancerIngress(String ip, String hostname, String ipMode, List<PortStatus> ports) {
    /** Nothing set. */
    public static final LoadBalancerIngress EMPTY = new LoadBalancerIngress(null, null, null, null);

    public LoadBalancerIngress {
        ports = ports == null ? List.of() : List.copyOf(ports);
    }
}
