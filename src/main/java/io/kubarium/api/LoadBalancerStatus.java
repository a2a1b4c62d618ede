package io.kubarium.api;

import java.util.List;

/** The entry points of a load balancer. */
public record LoadBalancerStatus(List<LoadBalancerIngress> ingress) {
    /** Nothing set. */
    public static final LoadBalancerStatus EMPTY = new LoadBalancerStatus(null);

    public LoadBalancerStatus {
        ingress = ingress == null ? List.of() : List.copyOf(ingress);
    }
}
