package io.kubarium.api;

import java.util.List;

/** One rule of a pod failure policy: what to do with which failures. */
public record PodFailurePolicyRule(@Shown String action, PodFailurePolicyOnExitCodesRequirement onExitCodes,
        List<PodFailurePolicyOnPodConditionsPattern> onPodConditions) {
    /** Nothing set. */
    public static final PodFailurePolicyRule EMPTY = new PodFailurePolicyRule(null, null, null);

    public PodFailurePolicyRule {
        onPodConditions = onPodConditions == null ? List.of() : List.copyOf(onPodConditions);
    }
}
