package io.kubarium.cluster.node.runtime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the runtime says of a container. {@code startedAt} is null before the start, {@code finishedAt} before the end. */
public record ContainerInfo(String uid, String name, String id, int attempt, String image, @Nullable Instant startedAt, @Nullable Instant finishedAt,
        int exitCode, String reason, String message) {
    /** Whether its first process runs. */
    public boolean running() {
        return startedAt != null && finishedAt == null;
    }

    /** Whether its first process has ended, or never began. */
    public boolean exited() {
        return finishedAt != null;
    }
}
