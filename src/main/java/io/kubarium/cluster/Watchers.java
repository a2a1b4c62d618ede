package io.kubarium.cluster;

import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.api.Pod;
import io.kubarium.cluster.client.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who hears of which kind, and up to when each has been told: watch events reach a watcher in their order. */
final class Watchers {
    private final TreeMap<String, List<Integer>> byKind;
    private final TreeMap<String, List<Integer>> ofOneNode;
    private final TreeMap<Integer, Long> lastArrival;

    Watchers() {
        this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    private Watchers(TreeMap<String, List<Integer>> byKind, TreeMap<String, List<Integer>> ofOneNode, TreeMap<Integer, Long> lastArrival) {
        this.byKind = byKind;
        this.ofOneNode = ofOneNode;
        this.lastArrival = lastArrival;
    }

    Watchers copy() {
        return new Watchers(new TreeMap<>(byKind), new TreeMap<>(ofOneNode), new TreeMap<>(lastArrival));
    }

    void add(int watcher, List<Watch> watches) {
        for (Watch watch : watches) {
            if (watch.node() == null) byKind.merge(watch.kind(), List.of(watcher), Watchers::concat);
            else ofOneNode.merge(watch.kind() + "/" + watch.node(), List.of(watcher), Watchers::concat);
        }
    }

    void remove(int watcher, List<Watch> watches) {
        for (Watch watch : watches) {
            if (watch.node() == null) byKind.computeIfPresent(watch.kind(), (kind, list) -> without(list, watcher));
            else ofOneNode.computeIfPresent(watch.kind() + "/" + watch.node(), (kind, list) -> without(list, watcher));
        }
    }

    private static List<Integer> without(List<Integer> list, int watcher) {
        return list.stream().filter(w -> w != watcher).toList();
    }

    boolean watches(int watcher, String kind) {
        return byKind.getOrDefault(kind, List.of()).contains(watcher);
    }

    /** The watchers that hear of a change of this kind. */
    List<Integer> of(String kind, @Nullable KubeObject before, @Nullable KubeObject after) {
        List<Integer> all = byKind.getOrDefault(kind, List.of());
        String left = node(before);
        String now = node(after);
        if (left == null && now == null) return all;
        List<Integer> found = new ArrayList<>(all);
        if (now != null) found.addAll(ofOneNode.getOrDefault(kind + "/" + now, List.of()));
        if (left != null && !left.equals(now)) found.addAll(ofOneNode.getOrDefault(kind + "/" + left, List.of()));
        return found;
    }

    /** The node that an object belongs to, or null. */
    private static @Nullable String node(@Nullable KubeObject object) {
        if (object instanceof Pod pod) return pod.spec().nodeName();
        return object instanceof Node ? object.name() : null;
    }

    /** When something sent to arrive at {@code wanted} arrives, behind everything sent before. */
    long arrival(int watcher, long wanted) {
        long arrives = Math.max(wanted, lastArrival.getOrDefault(watcher, 0L));
        lastArrival.put(watcher, arrives);
        return arrives;
    }

    private static List<Integer> concat(List<Integer> a, List<Integer> b) {
        List<Integer> both = new ArrayList<>(a);
        both.addAll(b);
        return List.copyOf(both);
    }
}
