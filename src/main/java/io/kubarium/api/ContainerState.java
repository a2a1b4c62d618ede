package io.kubarium.api;

import java.time.Instant;

/** Waiting, running or terminated: at most one of the three. */
public record ContainerState(ContainerStateWaiting waiting, ContainerStateRunning running,
        ContainerStateTerminated terminated) {
    /** Nothing set. */
    public static final ContainerState EMPTY = new ContainerState(null, null, null);

    public static ContainerState waiting(String reason, String message) {
        return new ContainerState(new ContainerStateWaiting(reason, message), null, null);
    }

    public static ContainerState running(Instant startedAt) {
        return new ContainerState(null, new ContainerStateRunning(startedAt), null);
    }

    public static ContainerState terminated(ContainerStateTerminated how) {
        return new ContainerState(null, null, how);
    }

    public boolean isRunning() {
        return running != null;
    }
}
