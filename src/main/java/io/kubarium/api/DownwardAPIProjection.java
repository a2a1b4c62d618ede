package io.kubarium.api;

import java.util.List;

/** Fields of the pod in a projected volume. */
public record DownwardAPIProjection(List<DownwardAPIVolumeFile> items) {
    /** Nothing set. */
    public static final DownwardAPIProjection EMPTY = new DownwardAPIProjection(null);

    public DownwardAPIProjection {
        items = items == null ? List.of() : List.copyOf(items);
    }
}
