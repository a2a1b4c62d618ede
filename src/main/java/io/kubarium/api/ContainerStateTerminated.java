package io.kubarium.api;

import java.time.Instant;

/** How a container ended. */
public record ContainerStateTerminated(@Shown int exitCode, int signal, String reason, String message, @Shown Instant startedAt,
        @Shown Instant finishedAt, String containerID) {
    /** Nothing set. */
    public static final ContainerStateTerminated EMPTY = new ContainerStateTerminated(0, 0, null, null, null, null, null);

    public ContainerStateTerminated withExitCode(int exitCode) {
        return new ContainerStateTerminated(exitCode, signal, reason, message, startedAt, finishedAt, containerID);
    }

    public ContainerStateTerminated withSignal(int signal) {
        return new ContainerStateTerminated(exitCode, signal, reason, message, startedAt, finishedAt, containerID);
    }

    public ContainerStateTerminated withReason(String reason) {
        return new ContainerStateTerminated(exitCode, signal, reason, message, startedAt, finishedAt, containerID);
    }

    public ContainerStateTerminated withMessage(String message) {
        return new ContainerStateTerminated(exitCode, signal, reason, message, startedAt, finishedAt, containerID);
    }

    public ContainerStateTerminated withStartedAt(Instant startedAt) {
        return new ContainerStateTerminated(exitCode, signal, reason, message, startedAt, finishedAt, containerID);
    }

    public ContainerStateTerminated withFinishedAt(Instant finishedAt) {
        return new ContainerStateTerminated(exitCode, signal, reason, message, startedAt, finishedAt, containerID);
    }

    public ContainerStateTerminated withContainerID(String containerID) {
        return new ContainerStateTerminated(exitCode, signal, reason, message, startedAt, finishedAt, containerID);
    }
}
