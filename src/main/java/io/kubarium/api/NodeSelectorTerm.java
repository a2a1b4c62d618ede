package io.kubarium.api;

import java.util.List;

/** Requirements on one node: all must hold. */
public record NodeSelectorTerm(List<NodeSelectorRequirement> matchExpressions, List<NodeSelectorRequirement> matchFields) {
    /** Nothing set. */
    public static final NodeSelectorTerm EMPTY = new NodeSelectorTerm(null, null);

    public NodeSelectorTerm {
        matchExpressions = matchExpressions == null ? List.of() : List.copyOf(matchExpressions);
        matchFields = matchFields == null ? List.of() : List.copyOf(matchFields);
    }
}
