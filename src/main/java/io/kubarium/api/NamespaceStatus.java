package io.kubarium.api;

import java.util.List;

/** Active or Terminating. */
public record NamespaceStatus(String phase, @MergeKey("type") List<NamespaceCondition> conditions) {
    /** Nothing set. */
    public static final NamespaceStatus EMPTY = new NamespaceStatus(null, null);

    public NamespaceStatus {
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
    }

    public NamespaceStatus withPhase(String phase) {
        return new NamespaceStatus(phase, conditions);
    }

    public NamespaceStatus withConditions(List<NamespaceCondition> conditions) {
        return new NamespaceStatus(phase, conditions);
    }
}
