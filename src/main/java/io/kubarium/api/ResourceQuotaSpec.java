package io.kubarium.api;

import java.util.List;
import java.util.Map;

/** The limits by resource, and which objects count; no scope: all. */
public record ResourceQuotaSpec(Map<String, Quantity> hard, List<String> scopes, ScopeSelector scopeSelector) {
    /** Nothing set. */
    public static final ResourceQuotaSpec EMPTY = new ResourceQuotaSpec(null, null, null);

    public ResourceQuotaSpec {
        hard = FrozenMap.copyOf(hard);
        scopes = scopes == null ? List.of() : List.copyOf(scopes);
    }
}
