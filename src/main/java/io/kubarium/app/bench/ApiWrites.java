package io.kubarium.app.bench;

import io.kubarium.api.Container;
import io.kubarium.api.FrozenMap;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.Pod;
import io.kubarium.api.PodCondition;
import io.kubarium.api.PodSpec;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.Cluster;
import io.kubarium.cluster.ClusterSpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Writes through the API server as kubelets write them: the status of one of 100 pods changes, the change is journalled,
 * and the control plane's watches bring it to its caches.
 */
final class ApiWrites implements Bench {
    private static final int PODS = 100;
    private static final int WARM_UP = 40_000;
    private static final int WRITES = 200_000;
    /** Short, so that it is over before the pods' nodes are missed. */
    private static final long STEP = 100_000;

    @Override
    public String name() {
        return "api.writes_per_s";
    }

    @Override
    public String unit() {
        return "writes/s";
    }

    @Override
    public double measure() {
        Cluster cluster = Cluster.start(new ClusterSpec(1, Timing.recorded(), Instant.parse("2026-01-01T00:00:00Z"), List.of("master"), List.of(), List.of(), List.of(), new TreeMap<>(), false));
        long act = cluster.act("bench", "bench");
        List<Pod> pods = new ArrayList<>();
        for (int i = 0; i < PODS; i++) pods.add((Pod) accepted(cluster.request(act, new Request.Create(pod(i)))));
        run(cluster, act, pods, WARM_UP);
        long start = System.nanoTime();
        run(cluster, act, pods, WRITES);
        return WRITES * 1e9 / (System.nanoTime() - start);
    }

    private static void run(Cluster cluster, long act, List<Pod> pods, int writes) {
        for (int i = 0; i < writes; i++) {
            Pod pod = pods.get(i % PODS);
            pods.set(i % PODS, (Pod) accepted(cluster.request(act, new Request.UpdateStatus(turned(pod, cluster.clock())))));
            cluster.runUntil(cluster.now() + STEP);
        }
    }

    private static Object accepted(Answer answer) {
        if (answer.refusal() != null) throw new IllegalStateException(answer.refusal().message());
        return answer.object();
    }

    /** Ready if it was not, and the other way round. */
    private static Pod turned(Pod pod, Instant now) {
        String ready = pod.ready() ? "False" : "True";
        PodCondition condition = new PodCondition("Ready", 1, ready, null, now, null, null);
        return pod.withStatus(pod.status().withPhase("Running").withConditions(List.of(condition)));
    }

    private static Pod pod(int number) {
        ObjectMeta meta = ObjectMeta.named("default", "web-" + number).withLabels(FrozenMap.of("app", "web"));
        Container container = Container.EMPTY.withName("nginx").withImage("nginx:1.27");
        return new Pod(meta, PodSpec.EMPTY.withContainers(List.of(container)).withNodeName("node-" + number % 10), null);
    }
}
