package io.kubarium.cluster.scheduler;

import io.kubarium.api.Pod;
import io.kubarium.api.store.Snapshot;
import java.util.List;

/** One attempt to place a pod: the nodes as the cache has them, in order, and the rest of what the scheduler knows. */
record Attempt(Pod pod, List<NodeInfo> nodes, Snapshot seen) {}
