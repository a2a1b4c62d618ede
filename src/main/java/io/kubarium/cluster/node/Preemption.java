package io.kubarium.cluster.node;

import io.kubarium.api.Node;
import io.kubarium.api.Pod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Whom a kubelet ends to make room for a critical pod: as few as possible, the least protected first (NOD-39). */
final class Preemption {
    private static final int CRITICAL = 2_000_000_000;
    private static final List<String> ORDER = List.of("BestEffort", "Burstable", "Guaranteed");

    private Preemption() {}

    /** Whether it is room that a critical pod lacks. */
    static boolean helps(Pod pod, Admission refusal) {
        return isCritical(pod) && refusal.reason().startsWith("OutOf");
    }

    static boolean isCritical(Pod pod) {
        return pod.metadata().annotation("kubernetes.io/config.source") != null || pod.spec().priority() != null && pod.spec().priority() >= CRITICAL;
    }

    /** Those that must go; none if even all of them would not be enough. */
    static List<PodWorker> victims(Pod pod, List<PodWorker> workers, Node node) {
        List<PodWorker> candidates = new ArrayList<>(workers.stream().filter(worker -> !worker.uid.equals(pod.uid()) && !worker.termination.begun() && !isCritical(worker.pod)).toList());
        candidates.sort(Comparator.comparingInt((PodWorker worker) -> ORDER.indexOf(worker.pod.status().qosClass())).thenComparingLong(worker -> -Admission.requested(worker.pod, "cpu")));
        List<Pod> staying = new ArrayList<>(workers.stream().filter(worker -> !worker.uid.equals(pod.uid()) && !worker.termination.ended()).map(worker -> worker.pod).toList());
        List<PodWorker> victims = new ArrayList<>();
        for (PodWorker candidate : candidates) {
            if (Admission.refusal(pod, staying, node) == null) break;
            staying.remove(candidate.pod);
            victims.add(candidate);
        }
        if (Admission.refusal(pod, staying, node) != null) return List.of();
        // Whoever need not go after all stays.
        for (PodWorker victim : List.copyOf(victims)) {
            List<Pod> more = new ArrayList<>(staying);
            more.add(victim.pod);
            if (Admission.refusal(pod, more, node) != null) continue;
            victims.remove(victim);
            staying.add(victim.pod);
        }
        return victims;
    }
}
