package io.kubarium.app.bench;

import io.kubarium.api.Container;
import io.kubarium.api.Deployment;
import io.kubarium.api.DeploymentSpec;
import io.kubarium.api.FrozenMap;
import io.kubarium.api.KubeObject;
import io.kubarium.api.LabelSelector;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.PodSpec;
import io.kubarium.api.PodTemplateSpec;
import io.kubarium.api.Quantity;
import io.kubarium.api.ResourceRequirements;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.Cluster;
import io.kubarium.cluster.ClusterSpec;
import io.kubarium.scenario.Workers;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A cluster of many workers, and Deployments that fill it with small pods, 1,000 each at most. */
final class LargeCluster {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final long SECOND = 1_000_000_000L;
    private static final long LATEST = 3_600 * SECOND;
    private static final int REPLICAS = 1_000;

    private final Cluster cluster;
    private int deployments;

    LargeCluster(Cluster cluster) {
        this.cluster = cluster;
    }

    /** So many workers with nothing on them, a few seconds after their start. */
    static LargeCluster of(int workers) {
        List<KubeObject> nodes = new ArrayList<>(Workers.ready(workers, START));
        ClusterSpec spec = new ClusterSpec(1, Timing.recorded(), START, List.of("master"), nodes, List.of(), List.of(), new TreeMap<>(), false);
        LargeCluster large = new LargeCluster(Cluster.start(spec));
        large.cluster.runUntil(5 * SECOND);
        return large;
    }

    Cluster cluster() {
        return cluster;
    }

    /** Asks for so many pods more; they take hundredths of a CPU, so that all fit. */
    LargeCluster ask(int pods) {
        long act = cluster.act("bench", "kubectl apply -f large.yaml");
        for (int left = pods; left > 0; left -= REPLICAS) {
            Answer answer = cluster.request(act, new Request.Create(deployment("web-" + deployments++, Math.min(left, REPLICAS))));
            if (!answer.ok()) throw new IllegalStateException(answer.refusal().message());
        }
        return this;
    }

    /** Runs until every pod asked for is available. */
    LargeCluster run() {
        for (long time = cluster.now(); !available(); time += SECOND) {
            if (time > LATEST) throw new IllegalStateException("not all pods run after " + LATEST / SECOND + " s");
            cluster.runUntil(time);
        }
        return this;
    }

    private boolean available() {
        return cluster.snapshot().list(Deployment.class).stream().allMatch(d -> d.status() != null && d.spec().replicas().equals(d.status().availableReplicas()));
    }

    private static Deployment deployment(String name, int replicas) {
        FrozenMap<String> labels = FrozenMap.of("app", name);
        Container container = Container.EMPTY.withName("nginx").withImage("nginx:1.27")
                .withResources(ResourceRequirements.EMPTY.withRequests(requests()));
        PodTemplateSpec template = new PodTemplateSpec(ObjectMeta.EMPTY.withLabels(labels), PodSpec.EMPTY.withContainers(List.of(container)));
        return new Deployment(ObjectMeta.named("default", name), DeploymentSpec.EMPTY.withReplicas(replicas)
                .withSelector(LabelSelector.of(labels)).withTemplate(template), null);
    }

    private static TreeMap<String, Quantity> requests() {
        TreeMap<String, Quantity> requests = new TreeMap<>();
        requests.put("cpu", Quantity.parse("20m"));
        requests.put("memory", Quantity.parse("32Mi"));
        return requests;
    }
}
