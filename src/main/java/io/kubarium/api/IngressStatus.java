package io.kubarium.api;

/** Where the Ingress is reached. */
public record IngressStatus(IngressLoadBalancerStatus loadBalancer) {
    /** Nothing set. */
    public static final IngressStatus EMPTY = new IngressStatus(null);

    public IngressStatus {
        loadBalancer = loadBalancer == null ? IngressLoadBalancerStatus.EMPTY : loadBalancer;
    }
}
