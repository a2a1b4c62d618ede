package io.kubarium.cluster.scheduler;

import io.kubarium.api.Pod;
import java.time.Instant;
import java.util.Comparator;

/** How important pods are to each other (SCH-192). */
final class Priorities {
    /** The most important first: by priority, then the one that has run longer. */
    static final Comparator<Pod> MORE_IMPORTANT = Comparator.comparing((Pod pod) -> -of(pod)).thenComparing(Priorities::start).thenComparing(Pod::ref);

    private Priorities() {}

    static long of(Pod pod) {
        return pod.spec().priority() == null ? 0 : pod.spec().priority();
    }

    /** When it started; one that has not counts as starting last. */
    static Instant start(Pod pod) {
        return pod.status().startTime() == null ? Instant.MAX : pod.status().startTime();
    }
}
