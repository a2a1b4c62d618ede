package io.kubarium.api;

import java.util.List;

/** Exit codes of containers. */
public record PodFailurePolicyOnExitCodesRequirement(String containerName, @Shown String operator,
        @MergeKey List<Integer> values) {
    /** Nothing set. */
    public static final PodFailurePolicyOnExitCodesRequirement EMPTY = new PodFailurePolicyOnExitCodesRequirement(null, null, null);

    public PodFailurePolicyOnExitCodesRequirement {
        values = values == null ? List.of() : List.copyOf(values);
    }
}
