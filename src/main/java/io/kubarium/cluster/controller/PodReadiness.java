package io.kubarium.cluster.controller;

import io.kubarium.api.Pod;
import io.kubarium.api.PodCondition;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Since when a pod is ready, and whether that is long enough to count as available (WRK-42). */
final class PodReadiness {
    private PodReadiness() {}

    /** Since when the pod is ready, or null. */
    static @Nullable Instant since(Pod pod) {
        PodCondition ready = pod.condition("Ready");
        return ready != null && "True".equals(ready.status()) ? ready.lastTransitionTime() : null;
    }

    static boolean available(Pod pod, int minReadySeconds, Instant now) {
        if (!pod.ready()) return false;
        if (minReadySeconds == 0) return true;
        Instant since = since(pod);
        return since != null && !since.plusSeconds(minReadySeconds).isAfter(now);
    }

    /** When the next of these pods will count as available, or null. */
    static @Nullable Instant next(List<Pod> pods, int minReadySeconds, Instant now) {
        Instant next = null;
        if (minReadySeconds == 0) return null;
        for (Pod pod : pods) {
            Instant since = since(pod);
            if (since == null || available(pod, minReadySeconds, now)) continue;
            Instant at = since.plusSeconds(minReadySeconds);
            if (next == null || at.isBefore(next)) next = at;
        }
        return next;
    }
}
