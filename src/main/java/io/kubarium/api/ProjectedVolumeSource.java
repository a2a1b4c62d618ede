package io.kubarium.api;

import java.util.List;

/** Several sources in one directory. */
public record ProjectedVolumeSource(List<VolumeProjection> sources, Integer defaultMode) {
    /** Nothing set. */
    public static final ProjectedVolumeSource EMPTY = new ProjectedVolumeSource(null, null);

    public ProjectedVolumeSource {
        sources = sources == null ? List.of() : List.copyOf(sources);
    }

    public ProjectedVolumeSource withSources(List<VolumeProjection> sources) {
        return new ProjectedVolumeSource(sources, defaultMode);
    }

    public ProjectedVolumeSource withDefaultMode(Integer defaultMode) {
        return new ProjectedVolumeSource(sources, defaultMode);
    }
}
