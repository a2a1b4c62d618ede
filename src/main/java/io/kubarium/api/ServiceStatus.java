package io.kubarium.api;

import java.util.List;

/** The address a load balancer gave. */
public record ServiceStatus(LoadBalancerStatus loadBalancer, @MergeKey("type") List<Condition> conditions) {
    /** Nothing set. */
    public static final ServiceStatus EMPTY = new ServiceStatus(null, null);

    public ServiceStatus {
        loadBalancer = loadBalancer == null ? LoadBalancerStatus.EMPTY : loadBalancer;
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
    }
}
