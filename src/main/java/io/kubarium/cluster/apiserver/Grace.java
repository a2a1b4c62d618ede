package io.kubarium.cluster.apiserver;

import io.kubarium.api.ObjectMeta;
import io.kubarium.api.Pod;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long a pod may take to end (API-143..147). */
final class Grace {
    /** Two hundred years in seconds: a moment later than that cannot be reckoned with. */
    private static final long LONGEST = 200L * 366 * 24 * 3600;

    private Grace() {}

    /** The grace period in seconds that a delete request means; null if it says nothing new of a pod that is ending. */
    static @Nullable Long wanted(Pod pod, @Nullable Long asked) {
        if (asked == null && pod.isTerminating()) return null;
        if (!pod.isTerminating() && (!pod.isScheduled() || pod.isTerminal())) return 0L;
        long wished = asked != null ? asked : pod.spec().terminationGracePeriodSeconds() != null ? pod.spec().terminationGracePeriodSeconds() : 30;
        long grace = Math.min(wished, LONGEST);
        return grace < 0 ? 1 : grace;
    }

    /** Whether the pod is ending already, at least as soon: then the request changes nothing (API-146). */
    static boolean pending(Pod pod, @Nullable Long wanted) {
        Long running = pod.metadata().deletionGracePeriodSeconds();
        if (!pod.isTerminating() || running == null) return false;
        return wanted == null || wanted >= running;
    }

    /** Marks the moment when it must be gone: in the future at first (API-144), never in the past later (API-145). */
    static ObjectMeta mark(ObjectMeta meta, long grace, Exchange exchange) {
        Instant now = exchange.second();
        if (meta.deletionTimestamp() == null) {
            ObjectMeta marked = meta.withDeletionTimestamp(exchange.now().plusSeconds(grace).truncatedTo(java.time.temporal.ChronoUnit.SECONDS))
                    .withDeletionGracePeriodSeconds(grace);
            return meta.generation() > 0 ? marked.withGeneration(meta.generation() + 1) : marked;
        }
        long before = meta.deletionGracePeriodSeconds() == null ? 0 : meta.deletionGracePeriodSeconds();
        Instant end = meta.deletionTimestamp().minusSeconds(before).plusSeconds(grace);
        if (!end.isBefore(now)) return meta.withDeletionTimestamp(end).withDeletionGracePeriodSeconds(grace);
        return meta.withDeletionTimestamp(now).withDeletionGracePeriodSeconds(grace == 0 ? 0L : 1L);
    }
}
