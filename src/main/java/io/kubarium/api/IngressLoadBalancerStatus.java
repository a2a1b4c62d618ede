package io.kubarium.api;

import java.util.List;

/** The entry points of an Ingress. */
public record IngressLoadBalancerStatus(List<IngressLoadBalancerIngress> ingress) {
    /** Nothing set. */
    public static final IngressLoadBalancerStatus EMPTY = new IngressLoadBalancerStatus(null);

    public IngressLoadBalancerStatus {
        ingress = ingress == null ? List.of() : List.copyOf(ingress);
    }
}
