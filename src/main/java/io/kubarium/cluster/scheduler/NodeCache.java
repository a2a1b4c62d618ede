package io.kubarium.cluster.scheduler;

import io.kubarium.api.LabelSelector;
import io.kubarium.api.Node;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.store.Snapshot;
import io.kubarium.engine.PersistentMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
    /** Drawn up when asked for, and kept up to date until a node comes, goes or moves to another zone. */
    private @Nullable List<NodeInfo> order;
    /** How many pods have a say on whom they are with. */
    private int affine;
    private final PodCounts counts = new PodCounts();
    private final ImageCounts images = new ImageCounts();

    NodeCache() {
        this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    private NodeCache(TreeMap<String, NodeInfo> nodes, TreeMap<ObjectRef, String> placed, TreeMap<ObjectRef, String> assumed) {
        this.nodes = nodes;
        this.placed = placed;
        this.assumed = assumed;
        for (NodeInfo node : nodes.values()) {
            images.add(node.images());
            affine += node.affine().size();
        }
    }

    NodeCache copy() {
        return new NodeCache(new TreeMap<>(nodes), new TreeMap<>(placed), new TreeMap<>(assumed));
    }

    /** A cache of everything in a snapshot, plus pods assumed on nodes. */
    static NodeCache of(Snapshot seen, PersistentMap<ObjectRef, Promise> assumed) {
        NodeCache cache = new NodeCache();
        for (Node node : seen.list(Node.class)) cache.put(node);
        for (Pod pod : seen.list(Pod.class)) cache.put(pod);
        assumed.forEach((ref, promise) -> {
            if (seen.get(ref) instanceof Pod pod && pod.spec().nodeName() == null && pod.uid().equals(promise.uid())) cache.assume(pod, promise.node());
        });
        return cache;
    }

    void put(Node node) {
        Node before = nodes.containsKey(node.name()) ? nodes.get(node.name()).node() : null;
        if (before == null || !zone(before).equals(zone(node))) reorder();
        set(nodes.getOrDefault(node.name(), NodeInfo.named(node.name())).withNode(node));
    }

    void remove(Node node) {
        if (!nodes.containsKey(node.name())) return;
        reorder();
        NodeInfo info = nodes.get(node.name());
        if (info.pods().isEmpty()) drop(info);
        else set(info.withNode(null));
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
        leave(node, pod);
    }

    boolean isAssumed(ObjectRef pod) {
        return assumed.containsKey(pod);
    }

    /**
     * The nodes that exist, zone by zone in turn (SCH-130); within a zone by name, so that a verdict can be computed again. Changes with the cache.
     */
    List<NodeInfo> inOrder() {
        if (order == null) {
            order = zoneByZone();
            for (int i = 0; i < order.size(); i++) {
                NodeInfo placedInfo = order.get(i).at(i);
                order.set(i, placedInfo);
                nodes.put(placedInfo.name(), placedInfo);
            }
        }
        return order;
    }

    private List<NodeInfo> zoneByZone() {
        LinkedHashMap<String, List<NodeInfo>> zones = new LinkedHashMap<>();
        for (NodeInfo info : nodes.values()) {
            if (info.node() != null) zones.computeIfAbsent(zone(info.node()), k -> new ArrayList<>()).add(info);
        }
        if (zones.size() == 1) return zones.firstEntry().getValue();
        List<NodeInfo> inTurn = new ArrayList<>();
        for (int i = 0; inTurn.size() < nodes.size(); i++) {
            int before = inTurn.size();
            for (List<NodeInfo> zone : zones.values()) if (i < zone.size()) inTurn.add(zone.get(i));
            if (inTurn.size() == before) break;
        }
        return inTurn;
    }

    private static String zone(Node node) {
        return node.metadata().label("topology.kubernetes.io/region") + "/" + node.metadata().label("topology.kubernetes.io/zone");
    }

    /** The nodes with pods that say what they want to be near to or far from. */
    List<NodeInfo> withAffinePods() {
        return affine == 0 ? List.of() : inOrder().stream().filter(node -> !node.affine().isEmpty()).toList();
    }

    /** How many pods of a namespace that are not on their way out a selector matches, by the place of their node in the order. */
    int[] matching(String namespace, LabelSelector selector) {
        return counts.of(namespace, selector, inOrder());
    }

    /** How many nodes have an image. */
    int having(String image) {
        return images.of(image);
    }

    @Nullable NodeInfo node(String name) {
        return nodes.get(name);
    }

    private void place(Pod pod, String node) {
        String before = placed.put(pod.ref(), node);
        if (before != null && !before.equals(node)) leave(before, pod.ref());
        NodeInfo info = nodes.getOrDefault(node, NodeInfo.named(node));
        counts.changed(info.place(), info.pods().get(pod.ref()), pod);
        set(info.with(pod));
    }

    private void leave(String node, ObjectRef pod) {
        NodeInfo info = nodes.get(node);
        counts.changed(info.place(), info.pods().get(pod), null);
        info = info.without(pod);
        if (info.node() == null && info.pods().isEmpty()) drop(info);
        else set(info);
    }

    private void set(NodeInfo info) {
        NodeInfo before = nodes.put(info.name(), info);
        if (order != null && info.place() >= 0) order.set(info.place(), info);
        affine += info.affine().size() - (before == null ? 0 : before.affine().size());
        if (before != null && before.images() == info.images()) return;
        if (before != null) images.remove(before.images());
        images.add(info.images());
    }

    private void drop(NodeInfo info) {
        NodeInfo before = nodes.remove(info.name());
        affine -= before.affine().size();
        images.remove(before.images());
    }

    private void reorder() {
        order = null;
        counts.clear();
        nodes.replaceAll((name, info) -> info.at(-1));
    }
}
