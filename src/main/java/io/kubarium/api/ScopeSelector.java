package io.kubarium.api;

import java.util.List;

/** Which objects a quota counts: all lines must hold. */
public record ScopeSelector(List<ScopedResourceSelectorRequirement> matchExpressions) {
    public ScopeSelector {
        matchExpressions = matchExpressions == null ? List.of() : List.copyOf(matchExpressions);
    }
}
