package io.kubarium.api;

import java.util.Map;

/** The limits as they are kept, and what is used of them. */
public record ResourceQuotaStatus(Map<String, Quantity> hard, Map<String, Quantity> used) {
    /** Nothing set. */
    public static final ResourceQuotaStatus EMPTY = new ResourceQuotaStatus(null, null);

    public ResourceQuotaStatus {
        hard = FrozenMap.copyOf(hard);
        used = FrozenMap.copyOf(used);
    }

    public ResourceQuotaStatus withUsed(Map<String, Quantity> used) {
        return new ResourceQuotaStatus(hard, used);
    }
}
