package io.kubarium.api;

import java.util.Map;

/** What a container asks for and may use at most. */
@Kept({"claims"})
public record ResourceRequirements(Map<String, Quantity> limits, Map<String, Quantity> requests, Tree.Obj kept) {
    /** Nothing set. */
    public static final ResourceRequirements EMPTY = new ResourceRequirements(null, null, null);

    public ResourceRequirements {
        limits = FrozenMap.copyOf(limits);
        requests = FrozenMap.copyOf(requests);
        kept = kept == null ? Tree.Obj.EMPTY : kept;
    }

    public ResourceRequirements withLimits(Map<String, Quantity> limits) {
        return new ResourceRequirements(limits, requests, kept);
    }

    public ResourceRequirements withRequests(Map<String, Quantity> requests) {
        return new ResourceRequirements(limits, requests, kept);
    }
}
