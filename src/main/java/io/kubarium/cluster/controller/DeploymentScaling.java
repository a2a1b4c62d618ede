package io.kubarium.cluster.controller;

import io.kubarium.api.Deployment;
import io.kubarium.api.ReplicaSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Changes of {@code spec.replicas}: not a rollout, and shared out among the sets in the middle of one (WRK-44, WRK-45). */
final class DeploymentScaling {
    private DeploymentScaling() {}

    static void scale(DeploymentSync sync) {
        Deployment deployment = sync.deployment();
        List<ReplicaSet> active = DeploymentSync.active(sync.all());
        ReplicaSet only = only(sync, active);
        if (only != null) {
            if (DeploymentMath.wanted(only) != DeploymentMath.replicas(deployment)) sync.scale(only, DeploymentMath.replicas(deployment));
        } else if (active.size() > 1 && DeploymentMath.isSaturated(deployment, sync.newSet())) {
            for (ReplicaSet set : DeploymentSync.active(sync.old())) sync.scale(set, 0);
        } else if (DeploymentMath.isRolling(deployment)) {
            share(sync, active);
        }
    }

    /** The one active set, or the newest if none is. */
    private static @Nullable ReplicaSet only(DeploymentSync sync, List<ReplicaSet> active) {
        if (active.size() > 1) return null;
        if (active.size() == 1) return active.getFirst();
        if (sync.newSet() != null) return sync.newSet();
        return sync.old().isEmpty() ? null : sync.old().getLast();
    }

    private static void share(DeploymentSync sync, List<ReplicaSet> active) {
        Deployment deployment = sync.deployment();
        int replicas = DeploymentMath.replicas(deployment);
        int toAdd = (replicas > 0 ? replicas + DeploymentMath.maxSurge(deployment) : 0) - DeploymentMath.wanted(active);
        List<ReplicaSet> sets = new ArrayList<>(active);
        Comparator<ReplicaSet> age = Comparator.comparing((ReplicaSet set) -> set.metadata().creationTimestamp()).thenComparing(ReplicaSet::name);
        sets.sort(Comparator.comparingInt((ReplicaSet set) -> -DeploymentMath.wanted(set)).thenComparing(toAdd > 0 ? age.reversed() : age));
        TreeMap<String, Integer> sizes = new TreeMap<>();
        int added = 0;
        for (ReplicaSet set : sets) {
            int share = DeploymentMath.share(deployment, set, toAdd, added);
            sizes.put(set.name(), DeploymentMath.wanted(set) + share);
            added += share;
        }
        if (toAdd != 0 && !sets.isEmpty()) {
            int left = toAdd - added;
            sizes.computeIfPresent(sets.getFirst().name(), (name, size) -> Math.max(0, size + left));
        }
        for (ReplicaSet set : sets) sync.scale(set, sizes.get(set.name()));
    }
}
