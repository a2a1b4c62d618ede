package io.kubarium.api;

import java.util.List;

/** When an Indexed Job has succeeded before all its indexes have. */
public record SuccessPolicy(List<SuccessPolicyRule> rules) {
    /** Nothing set. */
    public static final SuccessPolicy EMPTY = new SuccessPolicy(null);

    public SuccessPolicy {
        rules = rules == null ? List.of() : List.copyOf(rules);
    }
}
