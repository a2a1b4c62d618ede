package io.kubarium.api;

import java.util.List;

/** Key, operator (In, NotIn, Exists, DoesNotExist, Gt, Lt) and values. */
public record NodeSelectorRequirement(@Shown String key, @Shown String operator, List<String> values) {
    /** Nothing set. */
    public static final NodeSelectorRequirement EMPTY = new NodeSelectorRequirement(null, null, null);

    public NodeSelectorRequirement {
        values = values == null ? List.of() : List.copyOf(values);
    }
}
