package io.kubarium.cluster.scheduler;

import io.kubarium.api.Node;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.store.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The scheduler's own picture of nodes and of the pods that take room on them, assumed ones included (SCH-5, SCH-60).
 * A pod that is Succeeded or Failed takes none (SCH-3).
 */
final class NodeCache {
    private final TreeMap<String, NodeInfo> nodes;
    private final TreeMap<ObjectRef, String> placed;
    private final TreeMap<ObjectRef, String> assumed;

    NodeCache() {
        this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    private NodeCache(TreeMap<String, NodeInfo> nodes, TreeMap<ObjectRef, String> placed, TreeMap<ObjectRef, String> assumed) {
        this.nodes = nodes;
        this.placed = placed;
        this.assumed = assumed;
    }

    NodeCache copy() {
        return new NodeCache(new TreeMap<>(nodes), new TreeMap<>(placed), new TreeMap<>(assumed));
    }

    /** A cache of everything in a snapshot, plus pods assumed on nodes. */
    static NodeCache of(Snapshot seen, Map<ObjectRef, String> assumed) {
        NodeCache cache = new NodeCache();
        for (Node node : seen.list(Node.class)) cache.put(node);
        for (Pod pod : seen.list(Pod.class)) cache.put(pod);
        assumed.forEach((ref, node) -> {
            if (seen.get(ref) instanceof Pod pod && pod.spec().nodeName() == null) cache.assume(pod, node);
        });
        return cache;
    }

    void put(Node node) {
        nodes.put(node.name(), nodes.getOrDefault(node.name(), NodeInfo.named(node.name())).withNode(node));
    }

    void remove(Node node) {
        NodeInfo info = nodes.get(node.name());
        if (info == null) return;
        if (info.pods().isEmpty()) nodes.remove(node.name());
        else nodes.put(node.name(), info.withNode(null));
    }

    void put(Pod pod) {
        if (pod.spec().nodeName() == null || pod.isTerminal()) {
            if (pod.isTerminal()) remove(pod.ref());
            return;
        }
        assumed.remove(pod.ref());
        place(pod, pod.spec().nodeName());
    }

    void assume(Pod pod, String node) {
        assumed.put(pod.ref(), node);
        place(pod, node);
    }

    void remove(ObjectRef pod) {
        assumed.remove(pod);
        String node = placed.remove(pod);
        if (node == null) return;
        NodeInfo info = nodes.get(node).without(pod);
        if (info.node() == null && info.pods().isEmpty()) nodes.remove(node);
        else nodes.put(node, info);
    }

    boolean isAssumed(ObjectRef pod) {
        return assumed.containsKey(pod);
    }

    /** The nodes that exist, zone by zone in turn (SCH-130); within a zone by name, so that a verdict can be computed again. */
    List<NodeInfo> inOrder() {
        LinkedHashMap<String, List<NodeInfo>> zones = new LinkedHashMap<>();
        for (NodeInfo info : nodes.values()) {
            if (info.node() == null) continue;
            String zone = info.label("topology.kubernetes.io/region") + "/" + info.label("topology.kubernetes.io/zone");
            zones.computeIfAbsent(zone, k -> new ArrayList<>()).add(info);
        }
        if (zones.size() == 1) return zones.firstEntry().getValue();
        List<NodeInfo> order = new ArrayList<>();
        for (int i = 0; order.size() < nodes.size(); i++) {
            int before = order.size();
            for (List<NodeInfo> zone : zones.values()) if (i < zone.size()) order.add(zone.get(i));
            if (order.size() == before) break;
        }
        return order;
    }

    @Nullable NodeInfo node(String name) {
        return nodes.get(name);
    }

    private void place(Pod pod, String node) {
        String before = placed.put(pod.ref(), node);
        if (before != null && !before.equals(node)) nodes.put(before, nodes.get(before).without(pod.ref()));
        nodes.put(node, nodes.getOrDefault(node, NodeInfo.named(node)).with(pod));
    }
}
