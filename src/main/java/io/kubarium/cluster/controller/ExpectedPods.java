package io.kubarium.cluster.controller;

import io.kubarium.api.Deployment;
import io.kubarium.api.Kinds;
import io.kubarium.api.LabelSelector;
import io.kubarium.api.LabelSelectorRequirement;
import io.kubarium.api.OwnerReference;
import io.kubarium.api.Pod;
import io.kubarium.api.PodDisruptionBudgetSpec;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.store.Snapshot;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How many pods a budget counts on and how many of them must be healthy (WRK-190).
 *
 * @param error why they cannot be counted, or null
 * @param unmanaged some pods have no controller whose size could be asked
 */
record ExpectedPods(int count, int desired, boolean unmanaged, @Nullable String error) {
    static ExpectedPods of(PodDisruptionBudgetSpec spec, List<Pod> pods, Snapshot seen) {
        if (spec.maxUnavailable() == null && spec.minAvailable() == null) return new ExpectedPods(0, 0, false, null);
        if (spec.maxUnavailable() == null && spec.minAvailable().isInt()) return new ExpectedPods(pods.size(), spec.minAvailable().number(), false, null);
        TreeMap<String, Integer> sizes = new TreeMap<>();
        boolean unmanaged = false;
        for (Pod pod : pods) {
            OwnerReference owner = pod.metadata().controllerRef();
            unmanaged |= owner == null;
            if (owner == null || sizes.containsKey(owner.uid())) continue;
            String error = size(pod, owner, seen, sizes);
            if (error != null) return new ExpectedPods(0, 0, unmanaged, error);
        }
        int count = sizes.values().stream().mapToInt(size -> size).sum();
        int desired = spec.maxUnavailable() == null ? spec.minAvailable().scaled(count, true) : Math.max(0, count - spec.maxUnavailable().scaled(count, true));
        return new ExpectedPods(count, desired, unmanaged, null);
    }

    /** Adds the size that the pod's owner wants, a Deployment's once for all of its sets; gives back why it cannot. */
    private static @Nullable String size(Pod pod, OwnerReference owner, Snapshot seen, TreeMap<String, Integer> sizes) {
        String none = "found no controllers for pod \"" + pod.name() + "\"";
        switch (owner.kind()) {
            case "ReplicaSet" -> {
                ReplicaSet set = seen.get(ReplicaSet.class, pod.namespace(), owner.name());
                if (set == null || !set.uid().equals(owner.uid())) return none;
                OwnerReference above = set.metadata().controllerRef();
                Deployment deployment = above == null ? null : seen.get(Deployment.class, pod.namespace(), above.name());
                if (above != null && deployment == null) return none;
                sizes.put(owner.uid(), 0);
                if (deployment == null) sizes.put(set.uid(), set.spec().replicas());
                else sizes.put(deployment.uid(), deployment.spec().replicas());
            }
            case "StatefulSet" -> {
                StatefulSet set = seen.get(StatefulSet.class, pod.namespace(), owner.name());
                if (set == null || !set.uid().equals(owner.uid())) return none;
                sizes.put(owner.uid(), set.spec().replicas());
            }
            default -> {
                return Kinds.ofOrGuess(owner.apiVersion(), owner.kind()).key() + " does not implement the scale subresource";
            }
        }
        return null;
    }

    /** WRK-193. */
    static String unmanagedText(@Nullable LabelSelector selector) {
        return "Pods selected by this PodDisruptionBudget (selector: " + goText(selector) + ") were found to be unmanaged. As a result, the status of the PDB cannot be "
                + "calculated correctly, which may result in undefined behavior. To account for these pods please set \".spec.minAvailable\" field of the PDB to an integer value.";
    }

    private static String goText(@Nullable LabelSelector selector) {
        if (selector == null) return "nil";
        StringBuilder labels = new StringBuilder();
        selector.matchLabels().forEach((key, value) -> labels.append(key).append(": ").append(value).append(','));
        String lines = selector.matchExpressions().stream().map(ExpectedPods::goText).collect(Collectors.joining());
        return "&LabelSelector{MatchLabels:map[string]string{" + labels + "},MatchExpressions:[]LabelSelectorRequirement{" + lines + "},}";
    }

    private static String goText(LabelSelectorRequirement line) {
        return "LabelSelectorRequirement{Key:" + line.key() + ",Operator:" + line.operator() + ",Values:[" + String.join(" ", line.values()) + "],},";
    }
}
