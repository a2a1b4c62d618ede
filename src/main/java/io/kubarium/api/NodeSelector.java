package io.kubarium.api;

import java.util.List;

/** Node terms: one of them must match. */
public record NodeSelector(List<NodeSelectorTerm> nodeSelectorTerms) {
    /** Nothing set. */
    public static final NodeSelector EMPTY = new NodeSelector(null);

    public NodeSelector {
        nodeSelectorTerms = nodeSelectorTerms == null ? List.of() : List.copyOf(nodeSelectorTerms);
    }
}
