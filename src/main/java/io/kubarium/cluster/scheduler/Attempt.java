package io.kubarium.cluster.scheduler;

import io.kubarium.api.Pod;
import io.kubarium.api.store.Snapshot;
import java.util.List;

/** One attempt to place a pod: the nodes as the cache has them, and the rest of what the scheduler knows. Holds only while the cache stays as it is. */
record Attempt(Pod pod, NodeCache cache, Snapshot seen) {
    /** The nodes that exist, in the order in which they are looked at. */
    List<NodeInfo> nodes() {
        return cache.inOrder();
    }
}
