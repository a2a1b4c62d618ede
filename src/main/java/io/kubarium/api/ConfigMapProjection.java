package io.kubarium.api;

import java.util.List;

/** A ConfigMap in a projected volume. */
public record ConfigMapProjection(String name, List<KeyToPath> items, Boolean optional) {
    /** Nothing set. */
    public static final ConfigMapProjection EMPTY = new ConfigMapProjection(null, null, null);

    public ConfigMapProjection {
        items = items == null ? List.of() : List.copyOf(items);
    }
}
