package io.kubarium.api;

import java.util.List;

/** One entry point of an Ingress. */
public record IngressLoadBalancerIngress(String ip, String hostname, List<PortStatus> ports) {
    /** Nothing set. */
    public static final IngressLoadBalancerIngress EMPTY = new IngressLoadBalancerIngress(null, null, null);

    public IngressLoadBalancerIngress {
        ports = ports == null ? List.of() : List.copyOf(ports);
    }
}
