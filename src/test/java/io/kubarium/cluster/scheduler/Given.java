package io.kubarium.cluster.scheduler;

import io.kubarium.api.Codec;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Pod;
import io.kubarium.api.Tree;
import io.kubarium.api.store.Snapshot;
import io.kubarium.api.verdict.Placement;
import io.kubarium.manifest.ManifestReader;
import java.util.List;
import java.util.stream.Collectors;

/** What the scheduler sees in a specification: nodes, pods and the rest, in few words. */
final class Given {
    private Snapshot seen = Snapshot.empty();

    /** Three workers of 2, 4 and 8 cores in the zones za, za, zb, and a tainted one: the rig of trace 09. */
    static Given theRig() {
        return new Given().node("node-1", "zone: za, disk: ssd", "cpu: 2, memory: 4Gi").node("node-2", "zone: za, disk: hdd", "cpu: 4, memory: 8Gi")
                .node("node-3", "zone: zb, disk: hdd", "cpu: 8, memory: 16Gi").node("node-4", "zone: zb", "cpu: 2, memory: 4Gi", "taints: [{key: dedicated, value: gpu, effect: NoSchedule}]");
    }

    /** Three equal nodes without zones. */
    static Given threeNodes() {
        return new Given().node("node-1", "", "cpu: 4, memory: 8Gi").node("node-2", "", "cpu: 4, memory: 8Gi").node("node-3", "", "cpu: 4, memory: 8Gi");
    }

    Given node(String name, String labels, String allocatable) {
        return node(name, labels, allocatable, "");
    }

    /** {@code zone} and {@code region} stand for the well-known labels. */
    Given node(String name, String labels, String allocatable, String spec) {
        String known = ("kubernetes.io/hostname: " + name + (labels.isEmpty() ? "" : ", " + labels)).replaceAll("\\b(zone|region):", "topology.kubernetes.io/$1:");
        return and("{apiVersion: v1, kind: Node, metadata: {name: " + name + ", labels: {" + known + "}}, spec: {" + spec + "}, status: {allocatable: {pods: 110, " + allocatable + "}}}");
    }

    /** A pod of one container that runs on a node. */
    Given on(String node, String name, String labels, String spec) {
        Pod pod = pod(name, labels, spec);
        return and(pod.withSpec(pod.spec().withNodeName(node)));
    }

    Given and(String yaml) {
        return and(object(yaml));
    }

    Given and(KubeObject object) {
        seen = seen.with(seen.revision() + 1, object);
        return this;
    }

    Snapshot seen() {
        return seen;
    }

    Placement decide(Pod pod) {
        return Scheduler.verdict(seen, SchedulerMemory.NONE, pod, 7);
    }

    Attempt attempt(Pod pod) {
        return new Attempt(pod, NodeCache.of(seen, SchedulerMemory.NONE.assumed()), seen, Nominations.NONE);
    }

    /** What a filter says of each node: {@code ok} or its reasons, {@code final} if preemption could not help; {@code skipped} if it is not asked. */
    List<String> filter(FilterPlugin plugin, Pod pod) {
        Attempt attempt = attempt(pod);
        return switch (plugin.prepare(attempt)) {
            case null -> List.of("skipped");
            case FilterPlugin.RefusedAll all -> List.of("all: " + all.message());
            case FilterPlugin.Filter filter -> attempt.nodes().stream().map(node -> node.name() + " " + said(filter.check(node))).toList();
        };
    }

    private static String said(FilterPlugin.Refusal refusal) {
        if (refusal == null) return "ok";
        return String.join(", ", refusal.reasons()) + (refusal.resolvable() ? "" : " (final)");
    }

    /** The scores of all nodes in their order; {@code skipped} if the plugin has nothing to say. */
    String score(ScorePlugin plugin, Pod pod) {
        Attempt attempt = attempt(pod);
        long[] scores = plugin.score(attempt, attempt.nodes());
        return scores == null ? "skipped" : java.util.Arrays.stream(scores).mapToObj(Long::toString).collect(Collectors.joining(" "));
    }

    /** A pod of one container; {@code spec} is the rest of its spec, or {@code requests: …} of its container. */
    static Pod pod(String name, String labels, String spec) {
        String container = spec.startsWith("requests: ") ? ", resources: {" + spec + "}" : spec.startsWith("container: ") ? ", " + spec.substring(11) : "";
        String rest = container.isEmpty() && !spec.isEmpty() ? ", " + spec : "";
        String containers = spec.contains("containers:") ? "" : "containers: [{name: c, image: 'nginx:1.27'" + container + "}]";
        return (Pod) object("{apiVersion: v1, kind: Pod, metadata: {name: " + name + ", namespace: default, labels: {" + labels + "}}, spec: {" + (containers + rest).replaceFirst("^, ", "") + "}}");
    }

    static Pod pod(String spec) {
        return pod("new", "app: web", spec);
    }

    static KubeObject object(String yaml) {
        return Codec.objectFromTree((Tree.Obj) ManifestReader.readTree("test", yaml));
    }
}
