package io.kubarium.api;

import java.util.List;

/** An image that a node holds. */
public record ContainerImage(List<String> names, long sizeBytes) {
    /** Nothing set. */
    public static final ContainerImage EMPTY = new ContainerImage(null, 0);

    public ContainerImage {
        names = names == null ? List.of() : List.copyOf(names);
    }
}
