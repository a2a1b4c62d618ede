package io.kubarium.cluster.node;

import io.kubarium.api.ContainerStateTerminated;
import io.kubarium.cluster.node.runtime.ContainerInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the kubelet knows of the containers of one name in a pod.
 *
 * @param current the newest container, null if none was made
 * @param last how the one before ended
 * @param lastEnded when that was, to the nanosecond
 * @param waiting why the latest attempt did not lead to a running container, empty if it did
 * @param message more about that
 */
record ContainerCache(@Nullable ContainerInfo current, @Nullable ContainerStateTerminated last, @Nullable Instant lastEnded, String waiting, String message) {
    static final ContainerCache NONE = new ContainerCache(null, null, null, "", "");

    boolean running() {
        return current != null && current.running();
    }

    boolean exited() {
        return current != null && current.exited();
    }

    boolean succeeded() {
        return exited() && current != null && current.exitCode() == 0 && current.startedAt() != null;
    }

    /** When it ended, or null. */
    @Nullable Instant finishedAt() {
        return current == null ? null : current.finishedAt();
    }

    int restarts() {
        return current == null ? 0 : current.attempt();
    }

    /** News of a container: a newer one takes the place of the one before. */
    ContainerCache with(ContainerInfo info) {
        if (current != null && info.attempt() < current.attempt()) return this;
        boolean next = current != null && !current.id().equals(info.id());
        boolean ended = next && current.exited();
        return new ContainerCache(info, ended ? terminated(current) : last, ended ? current.finishedAt() : lastEnded, waiting, message);
    }

    ContainerCache waitingFor(String reason, String text) {
        return new ContainerCache(current, last, lastEnded, reason, text);
    }

    /** With what the API server knows of the container before, for a kubelet that has just started. */
    ContainerCache remembering(@Nullable ContainerStateTerminated before) {
        return new ContainerCache(current, before, before == null ? null : before.finishedAt(), waiting, message);
    }

    static ContainerStateTerminated terminated(ContainerInfo info) {
        boolean began = info.startedAt() != null;
        return new ContainerStateTerminated(info.exitCode(), 0, info.reason(), info.message().isEmpty() ? null : info.message(),
                began ? seconds(info.startedAt()) : Instant.EPOCH, seconds(info.finishedAt()), "containerd://" + info.id());
    }

    static @Nullable Instant seconds(@Nullable Instant time) {
        return time == null ? null : time.truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
    }
}
