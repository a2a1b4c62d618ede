package io.kubarium.cluster.scheduler;

import io.kubarium.api.ContainerImage;
import io.kubarium.api.Node;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.engine.PersistentMap;
import org.jspecify.annotations.Nullable;

/**
 * A node as the scheduler sees it: the node, the pods on it or assumed there, and the sums of their requests. A value.
 *
 * @param place its place in the order in which nodes are looked at
 * @param affine those of its pods that say what they want to be near to or far from
 * @param host its label {@code kubernetes.io/hostname}, which is asked for more often than any other
 * @param images the sizes of the images it has, by name
 */
record NodeInfo(String name, int place, @Nullable Node node, @Nullable String host, PersistentMap<ObjectRef, Pod> pods, PersistentMap<ObjectRef, Pod> affine, Resources requested,
        Resources nonZero, Resources allocatable, PersistentMap<String, Long> images) {
    static final String HOSTNAME = "kubernetes.io/hostname";

    static NodeInfo named(String name) {
        return new NodeInfo(name, -1, null, null, PersistentMap.empty(), PersistentMap.empty(), Resources.NONE, Resources.NONE, Resources.NONE, PersistentMap.empty());
    }

    NodeInfo at(int newPlace) {
        return newPlace == place ? this : new NodeInfo(name, newPlace, node, host, pods, affine, requested, nonZero, allocatable, images);
    }

    NodeInfo withNode(@Nullable Node changed) {
        boolean samePictures = node != null && changed != null && node.status().images().equals(changed.status().images());
        return new NodeInfo(name, place, changed, changed == null ? null : changed.metadata().label(HOSTNAME), pods, affine, requested, nonZero, changed == null ? Resources.NONE : Resources.of(changed.status().allocatable()),
                samePictures ? images : images(changed));
    }

    private static PersistentMap<String, Long> images(@Nullable Node node) {
        PersistentMap<String, Long> images = PersistentMap.empty();
        if (node == null) return images;
        for (ContainerImage image : node.status().images()) for (String name : image.names()) images = images.put(name, image.sizeBytes());
        return images;
    }

    NodeInfo with(Pod pod) {
        Pod before = pods.get(pod.ref());
        // Most of what is heard of a pod is its status, and then its requests are the same.
        if (before != null && before.spec() == pod.spec()) return with(pod, requested, nonZero);
        NodeInfo without = without(pod.ref());
        return without.with(pod, without.requested.plus(PodRequests.of(pod)), without.nonZero.plus(PodRequests.nonZero(pod)));
    }

    private NodeInfo with(Pod pod, Resources sum, Resources nonZeroSum) {
        PersistentMap<ObjectRef, Pod> wanting = InterPodAffinity.hasAny(pod) ? affine.put(pod.ref(), pod) : affine;
        return new NodeInfo(name, place, node, host, pods.put(pod.ref(), pod), wanting, sum, nonZeroSum, allocatable, images);
    }

    NodeInfo without(ObjectRef ref) {
        Pod pod = pods.get(ref);
        if (pod == null) return this;
        return new NodeInfo(name, place, node, host, pods.remove(ref), affine.remove(ref), requested.minus(PodRequests.of(pod)), nonZero.minus(PodRequests.nonZero(pod)),
                allocatable, images);
    }

    /** The node; only of nodes that exist. */
    Node existing() {
        if (node == null) throw new IllegalStateException("node " + name + " is gone");
        return node;
    }

    /** A label of the node, or null. */
    @Nullable String label(String key) {
        return key.equals(HOSTNAME) ? host : existing().metadata().labels().get(key);
    }
}
