package io.kubarium.api;

import java.time.Instant;

/** Since when a container runs. */
public record ContainerStateRunning(@Shown Instant startedAt) {
    /** Nothing set. */
    public static final ContainerStateRunning EMPTY = new ContainerStateRunning(null);
}
