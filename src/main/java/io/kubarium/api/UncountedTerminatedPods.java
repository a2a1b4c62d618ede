package io.kubarium.api;

import java.util.List;

/** Pods that have ended and are about to be counted, by uid. */
public record UncountedTerminatedPods(@MergeKey List<String> succeeded, @MergeKey List<String> failed) {
    /** Nothing set. */
    public static final UncountedTerminatedPods EMPTY = new UncountedTerminatedPods(null, null);

    public UncountedTerminatedPods {
        succeeded = succeeded == null ? List.of() : List.copyOf(succeeded);
        failed = failed == null ? List.of() : List.copyOf(failed);
    }
}
