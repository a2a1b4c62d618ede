package io.kubarium.api;

import java.util.List;

/** What a failed pod means for its Job; the first rule that matches counts. */
public record PodFailurePolicy(List<PodFailurePolicyRule> rules) {
    /** Nothing set. */
    public static final PodFailurePolicy EMPTY = new PodFailurePolicy(null);

    public PodFailurePolicy {
        rules = rules == null ? List.of() : List.copyOf(rules);
    }
}
