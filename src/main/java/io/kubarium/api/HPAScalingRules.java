package io.kubarium.api;

import java.util.List;

/** How fast an autoscaler may go in one direction. */
public record HPAScalingRules(Integer stabilizationWindowSeconds, String selectPolicy, List<HPAScalingPolicy> policies,
        Quantity tolerance) {
    /** Nothing set. */
    public static final HPAScalingRules EMPTY = new HPAScalingRules(null, null, null, null);

    public HPAScalingRules {
        policies = policies == null ? List.of() : List.copyOf(policies);
    }
}
