package io.kubarium.api;

import java.util.Map;

/** The size that is asked for. */
public record VolumeResourceRequirements(Map<String, Quantity> limits, Map<String, Quantity> requests) {
    /** Nothing set. */
    public static final VolumeResourceRequirements EMPTY = new VolumeResourceRequirements(null, null);

    public VolumeResourceRequirements {
        limits = FrozenMap.copyOf(limits);
        requests = FrozenMap.copyOf(requests);
    }
}
