package io.kubarium.api;

import java.util.Map;

/** Bounds for a Container, a Pod or a PersistentVolumeClaim; the field {@code default} has a name of its own in Java. */
public record LimitRangeItem(@Shown String type, Map<String, Quantity> max, Map<String, Quantity> min, @Named("default") Map<String, Quantity> defaultLimit,
        Map<String, Quantity> defaultRequest, Map<String, Quantity> maxLimitRequestRatio) {
    public LimitRangeItem {
        max = FrozenMap.copyOf(max);
        min = FrozenMap.copyOf(min);
        defaultLimit = FrozenMap.copyOf(defaultLimit);
        defaultRequest = FrozenMap.copyOf(defaultRequest);
        maxLimitRequestRatio = FrozenMap.copyOf(maxLimitRequestRatio);
    }

    public LimitRangeItem withDefaults(Map<String, Quantity> defaultLimit, Map<String, Quantity> defaultRequest) {
        return new LimitRangeItem(type, max, min, defaultLimit, defaultRequest, maxLimitRequestRatio);
    }
}
