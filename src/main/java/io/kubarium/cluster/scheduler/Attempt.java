package io.kubarium.cluster.scheduler;

import io.kubarium.api.Pod;
import io.kubarium.api.store.Snapshot;
import java.util.List;

/**
 * One attempt to place a pod: the nodes as the cache has them, the rest of what the scheduler knows, and the room that is
 * promised to others. Holds only while the cache stays as it is.
 */
record Attempt(Pod pod, NodeCache cache, Snapshot seen, Nominations nominations) {
    /** The nodes that exist, in the order in which they are looked at. */
    List<NodeInfo> nodes() {
        return cache.inOrder();
    }

    /** Other pods of at least the same priority that a node's room is promised to (SCH-57). */
    List<Pod> nominatedTo(String node) {
        if (nominations.promises().isEmpty()) return List.of();
        return nominations.to(node, seen).stream().filter(other -> !other.ref().equals(pod.ref()) && Priorities.of(other) >= Priorities.of(pod)).toList();
    }

    /** The same attempt on nodes of its own, to try something out. */
    Attempt copy() {
        return new Attempt(pod, cache.copy(), seen, nominations);
    }
}
