package io.kubarium.api;

import java.util.List;

/** One line of a quota's scope selector. */
public record ScopedResourceSelectorRequirement(@Shown String scopeName, @Shown String operator, List<String> values) {
    public ScopedResourceSelectorRequirement {
        values = values == null ? List.of() : List.copyOf(values);
    }
}
