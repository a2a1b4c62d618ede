package io.kubarium.cluster.controller;

import io.kubarium.api.FrozenMap;
import io.kubarium.api.Pod;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.ReplicaSetCondition;
import io.kubarium.api.ReplicaSetStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a ReplicaSet says of its pods (WRK-55, WRK-56). */
final class ReplicaSetStatuses {
    private static final String FAILURE = "ReplicaFailure";

    private ReplicaSetStatuses() {}

    /** The set with the status these pods give it; {@code refusal} is why the sync failed, or null. */
    static ReplicaSet of(ReplicaSet set, List<Pod> pods, Instant now, @Nullable String refusal) {
        FrozenMap<String> template = FrozenMap.copyOf(set.spec().template().metadata().labels());
        int active = 0;
        int labelled = 0;
        int ready = 0;
        int available = 0;
        int terminating = 0;
        for (Pod pod : pods) {
            if (pod.isTerminating() && !pod.isTerminal()) terminating++;
            if (!pod.isActive()) continue;
            active++;
            if (template.isWithin(pod.metadata().labels())) labelled++;
            if (pod.ready()) ready++;
            if (PodReadiness.available(pod, set.spec().minReadySeconds(), now)) available++;
        }
        return set.withStatus(new ReplicaSetStatus(active, labelled, ready, available, terminating, set.metadata().generation(),
                conditions(set, active, now, refusal)));
    }

    private static List<ReplicaSetCondition> conditions(ReplicaSet set, int active, Instant now, @Nullable String refusal) {
        List<ReplicaSetCondition> others = set.status().conditions().stream().filter(condition -> !condition.type().equals(FAILURE)).toList();
        if (refusal == null) return others;
        if (others.size() < set.status().conditions().size()) return set.status().conditions(); // stays as it first was
        String reason = active < set.spec().replicas() ? "FailedCreate" : "FailedDelete";
        return java.util.stream.Stream.concat(others.stream(),
                java.util.stream.Stream.of(new ReplicaSetCondition(FAILURE, "True", now.truncatedTo(ChronoUnit.SECONDS), reason, refusal))).toList();
    }
}
