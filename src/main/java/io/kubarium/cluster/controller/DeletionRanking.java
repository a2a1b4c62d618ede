package io.kubarium.cluster.controller;

import io.kubarium.api.ContainerStatus;
import io.kubarium.api.Pod;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Which pods a ReplicaSet gives up first (WRK-52). */
final class DeletionRanking {
    private static final String COST = "controller.kubernetes.io/pod-deletion-cost";
    private static final List<String> PHASES = List.of("Pending", "Unknown", "Running");

    private final TreeMap<String, Integer> onNode = new TreeMap<>();
    private final Instant now;

    /** {@code related} are the active pods of the set and its siblings, which make a node crowded. */
    DeletionRanking(List<Pod> related, Instant now) {
        this.now = now;
        for (Pod pod : related) if (pod.isScheduled()) onNode.merge(pod.spec().nodeName(), 1, Integer::sum);
    }

    /** The pods to delete, in that order; all of them unranked if all go (WRK-54). */
    List<Pod> choose(List<Pod> pods, int count) {
        return count >= pods.size() ? pods : pods.stream().sorted(order()).limit(count).toList();
    }

    private Comparator<Pod> order() {
        return Comparator.comparing(Pod::isScheduled)
                .thenComparingInt(pod -> PHASES.indexOf(pod.status().phase()))
                .thenComparing(Pod::ready)
                .thenComparingInt(DeletionRanking::cost)
                .thenComparing(pod -> onNode.getOrDefault(pod.isScheduled() ? pod.spec().nodeName() : "", 0), Comparator.reverseOrder())
                .thenComparing(this::byReadyTime)
                .thenComparing(DeletionRanking::restarts, Comparator.reverseOrder())
                .thenComparing((a, b) -> byAge(a.metadata().creationTimestamp(), b.metadata().creationTimestamp(), a, b))
                .thenComparing(Pod::uid);
    }

    private int byReadyTime(Pod a, Pod b) {
        return a.ready() && b.ready() ? byAge(PodReadiness.since(a), PodReadiness.since(b), a, b) : 0;
    }

    /** Younger first, in powers of two of nanoseconds; within one by uid; equal seconds decide nothing. */
    private int byAge(Instant a, Instant b, Pod podA, Pod podB) {
        if (a == null || b == null || a.equals(b)) return 0;
        int order = Integer.compare(bucket(a), bucket(b));
        return order != 0 ? order : podA.uid().compareTo(podB.uid());
    }

    private int bucket(Instant since) {
        return 63 - Long.numberOfLeadingZeros(Math.max(1, Duration.between(since, now).toNanos()));
    }

    private static int restarts(Pod pod) {
        return pod.status().containerStatuses().stream().mapToInt(ContainerStatus::restartCount).max().orElse(0);
    }

    private static int cost(Pod pod) {
        String cost = pod.metadata().annotation(COST);
        try {
            return cost == null ? 0 : Integer.parseInt(cost);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
