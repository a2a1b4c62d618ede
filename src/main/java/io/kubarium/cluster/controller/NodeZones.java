package io.kubarium.cluster.controller;

import io.kubarium.api.Node;
import io.kubarium.api.store.Snapshot;
import io.kubarium.api.timing.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How fast eviction spreads: one queue per zone, slower in a zone half lost, stopped when all are lost (NOD-260 to NOD-263). */
final class NodeZones {
    private enum State { NORMAL, PARTIAL, FULL }

    private static final int LARGE = 50;

    private final TreeMap<String, Long> nextTurn;
    private final TreeMap<String, Long> waiting;

    NodeZones() {
        this(new TreeMap<>(), new TreeMap<>());
    }

    private NodeZones(TreeMap<String, Long> nextTurn, TreeMap<String, Long> waiting) {
        this.nextTurn = nextTurn;
        this.waiting = waiting;
    }

    NodeZones copy() {
        return new NodeZones(new TreeMap<>(nextTurn), new TreeMap<>(waiting));
    }

    void clear() {
        nextTurn.clear();
        waiting.clear();
    }

    /** The node need not be tainted any more. */
    void leave(String node) {
        waiting.remove(node);
    }

    /** When it is the node's turn to be tainted, or null as long as its zone stands still. */
    @Nullable Long turn(Node node, Snapshot cache, long earliest) {
        Long due = waiting.get(node.name());
        if (due != null) return due;
        long pause = pause(zone(node), cache);
        if (pause < 0) return null;
        due = Math.max(earliest, nextTurn.getOrDefault(zone(node), 0L));
        nextTurn.put(zone(node), due + pause);
        waiting.put(node.name(), due);
        return due;
    }

    /** Whether no zone has a ready node: then nobody is evicted (NOD-263). */
    static boolean allLost(Snapshot cache) {
        List<Node> nodes = counted(cache);
        return !nodes.isEmpty() && nodes.stream().noneMatch(NodeTaints::isReady);
    }

    private static long pause(String zone, Snapshot cache) {
        List<Node> nodes = counted(cache).stream().filter(node -> zone(node).equals(zone)).toList();
        return switch (state(nodes)) {
            case NORMAL, FULL -> 10 * Timing.SECOND;
            case PARTIAL -> nodes.size() > LARGE ? 100 * Timing.SECOND : -1;
        };
    }

    private static State state(List<Node> nodes) {
        long lost = nodes.stream().filter(node -> !NodeTaints.isReady(node)).count();
        if (lost == nodes.size()) return State.FULL;
        return lost > 2 && lost * 100 >= 55L * nodes.size() ? State.PARTIAL : State.NORMAL;
    }

    private static List<Node> counted(Snapshot cache) {
        List<Node> nodes = new ArrayList<>(cache.list(Node.class));
        nodes.removeIf(node -> node.metadata().label("node.kubernetes.io/exclude-disruption") != null);
        return nodes;
    }

    private static String zone(Node node) {
        return node.metadata().label("topology.kubernetes.io/region") + ":" + node.metadata().label("topology.kubernetes.io/zone");
    }
}
