package io.kubarium.api;

import java.util.List;

/** A ConfigMap as files. */
public record ConfigMapVolumeSource(String name, List<KeyToPath> items, Integer defaultMode, Boolean optional) {
    /** Nothing set. */
    public static final ConfigMapVolumeSource EMPTY = new ConfigMapVolumeSource(null, null, null, null);

    public ConfigMapVolumeSource {
        items = items == null ? List.of() : List.copyOf(items);
    }

    public ConfigMapVolumeSource withName(String name) {
        return new ConfigMapVolumeSource(name, items, defaultMode, optional);
    }

    public ConfigMapVolumeSource withItems(List<KeyToPath> items) {
        return new ConfigMapVolumeSource(name, items, defaultMode, optional);
    }

    public ConfigMapVolumeSource withDefaultMode(Integer defaultMode) {
        return new ConfigMapVolumeSource(name, items, defaultMode, optional);
    }

    public ConfigMapVolumeSource withOptional(Boolean optional) {
        return new ConfigMapVolumeSource(name, items, defaultMode, optional);
    }
}
