package io.kubarium.cluster.controller;

import io.kubarium.api.DaemonSet;
import io.kubarium.api.Node;
import io.kubarium.api.Pod;
import io.kubarium.api.store.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A DaemonSet's pods by node, and what a sync wants to create and delete of them. */
final class DaemonPods {
    static final String GENERATION = "deprecated.daemonset.template.generation";
    private static final int BURST = 250;
    private static final Comparator<Pod> OLDEST_FIRST = Comparator.comparing((Pod pod) -> !pod.isScheduled()).thenComparing(pod -> pod.metadata().creationTimestamp())
            .thenComparing(Pod::name);

    private final DaemonSet set;
    private final String hash;
    private final Controller.View view;
    private final TreeMap<String, List<Pod>> byNode = new TreeMap<>();
    private final List<String> creates = new ArrayList<>();
    private final List<Pod> deletes = new ArrayList<>();

    DaemonPods(DaemonSet set, String hash, List<Pod> pods, Controller.View view) {
        this.set = set;
        this.hash = hash;
        this.view = view;
        for (Pod pod : pods) {
            if (pod.isTerminal() && pod.isTerminating()) continue; // WRK-110: its node is free
            String node = DaemonPlacement.target(pod);
            if (node != null) byNode.computeIfAbsent(node, key -> new ArrayList<>()).add(pod);
        }
        byNode.values().forEach(list -> list.sort(OLDEST_FIRST));
    }

    DaemonSet set() {
        return set;
    }

    /** The pods of a node, oldest first. */
    List<Pod> on(String node) {
        return byNode.getOrDefault(node, List.of());
    }

    /** All nodes that have pods, with these. */
    Map<String, List<Pod>> byNode() {
        return byNode;
    }

    List<Pod> aimedAtNothing(Snapshot cache) {
        return byNode.entrySet().stream().filter(entry -> cache.get(Node.class, "", entry.getKey()) == null).flatMap(entry -> entry.getValue().stream())
                .filter(pod -> !pod.isScheduled() && !pod.isTerminating()).toList();
    }

    boolean isAvailable(Pod pod) {
        return PodReadiness.available(pod, set.spec().minReadySeconds(), view.clock());
    }

    boolean isUpdated(Pod pod) {
        return hash.equals(pod.metadata().label(Revisions.POD_LABEL));
    }

    /** How many nodes should run a pod. */
    int desired() {
        return (int) view.cache().list(Node.class).stream().filter(node -> DaemonPlacement.shouldRun(set, node)).count();
    }

    void create(String node) {
        creates.add(node);
    }

    void delete(Pod pod) {
        deletes.add(pod);
    }

    /** Nothing is to be created or deleted yet. */
    boolean isIdle() {
        return creates.isEmpty() && deletes.isEmpty();
    }

    /** Deletes go out together, creates in growing batches (WRK-111). */
    void write(Plan plan) {
        for (Pod pod : deletes.subList(0, Math.min(BURST, deletes.size()))) plan.write(ReplicaSetController.delete(set, pod));
        List<Result.Write> writes = new ArrayList<>();
        for (String node : creates.subList(0, Math.min(BURST, creates.size()))) writes.add(ReplicaSetController.create(set, pod(node)));
        if (!writes.isEmpty()) plan.slowStart(writes);
        plan.then();
    }

    private Pod pod(String node) {
        Pod pod = PodTemplates.pod(set.spec().template(), set, view.random());
        pod = pod.withMetadata(pod.metadata().withLabel(Revisions.POD_LABEL, hash).withLabel("pod-template-generation", set.metadata().annotation(GENERATION)));
        return pod.withSpec(DaemonPlacement.spec(pod.spec(), node));
    }
}
