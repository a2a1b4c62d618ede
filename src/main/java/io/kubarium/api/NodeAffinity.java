package io.kubarium.api;

import java.util.List;

/** Which nodes a pod must have or prefers. */
public record NodeAffinity(NodeSelector requiredDuringSchedulingIgnoredDuringExecution,
        List<PreferredSchedulingTerm> preferredDuringSchedulingIgnoredDuringExecution) {
    /** Nothing set. */
    public static final NodeAffinity EMPTY = new NodeAffinity(null, null);

    public NodeAffinity {
        preferredDuringSchedulingIgnoredDuringExecution = preferredDuringSchedulingIgnoredDuringExecution == null ? List.of() : List.copyOf(preferredDuringSchedulingIgnoredDuringExecution);
    }
}
