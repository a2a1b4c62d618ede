package io.kubarium.cluster.scheduler;

import io.kubarium.api.Node;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.engine.PersistentMap;
import org.jspecify.annotations.Nullable;

/** A node as the scheduler sees it: the node, the pods on it or assumed there, and the sums of their requests. A value. */
record NodeInfo(String name, @Nullable Node node, PersistentMap<ObjectRef, Pod> pods, Resources requested, Resources nonZero, Resources allocatable) {
    static NodeInfo named(String name) {
        return new NodeInfo(name, null, PersistentMap.empty(), Resources.NONE, Resources.NONE, Resources.NONE);
    }

    NodeInfo withNode(@Nullable Node changed) {
        return new NodeInfo(name, changed, pods, requested, nonZero, changed == null ? Resources.NONE : Resources.of(changed.status().allocatable()));
    }

    NodeInfo with(Pod pod) {
        Pod before = pods.get(pod.ref());
        // Most of what is heard of a pod is its status, and then its requests are the same.
        if (before != null && before.spec() == pod.spec()) return new NodeInfo(name, node, pods.put(pod.ref(), pod), requested, nonZero, allocatable);
        NodeInfo without = without(pod.ref());
        return new NodeInfo(name, node, without.pods.put(pod.ref(), pod), without.requested.plus(PodRequests.of(pod)),
                without.nonZero.plus(PodRequests.nonZero(pod)), allocatable);
    }

    NodeInfo without(ObjectRef ref) {
        Pod pod = pods.get(ref);
        if (pod == null) return this;
        return new NodeInfo(name, node, pods.remove(ref), requested.minus(PodRequests.of(pod)), nonZero.minus(PodRequests.nonZero(pod)), allocatable);
    }

    /** The node; only of nodes that exist. */
    Node existing() {
        if (node == null) throw new IllegalStateException("node " + name + " is gone");
        return node;
    }

    /** A label of the node, or null. */
    @Nullable String label(String key) {
        return existing().metadata().labels().get(key);
    }
}
