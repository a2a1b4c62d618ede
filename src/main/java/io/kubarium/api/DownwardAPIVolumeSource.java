package io.kubarium.api;

import java.util.List;

/** Fields of the pod as files. */
public record DownwardAPIVolumeSource(List<DownwardAPIVolumeFile> items, Integer defaultMode) {
    /** Nothing set. */
    public static final DownwardAPIVolumeSource EMPTY = new DownwardAPIVolumeSource(null, null);

    public DownwardAPIVolumeSource {
        items = items == null ? List.of() : List.copyOf(items);
    }

    public DownwardAPIVolumeSource withItems(List<DownwardAPIVolumeFile> items) {
        return new DownwardAPIVolumeSource(items, defaultMode);
    }

    public DownwardAPIVolumeSource withDefaultMode(Integer defaultMode) {
        return new DownwardAPIVolumeSource(items, defaultMode);
    }
}
