package io.kubarium.cluster.controller;

import io.kubarium.api.Deployment;
import io.kubarium.api.Pod;
import io.kubarium.api.ReplicaSet;
import java.util.List;

/** The two ways to change from old sets to the new one (WRK-33 to WRK-43, WRK-47). */
final class DeploymentRollout {
    private DeploymentRollout() {}

    /** One step: grow the new set, or else shrink the old ones, or else tidy up. */
    static void rolling(DeploymentSync sync) {
        if (sync.newSet() == null) sync.create();
        boolean stepped = growNew(sync) || shrinkOld(sync);
        finish(sync, stepped);
    }

    /** The old sets to nothing; when their pods have ended, the new one at its full size. */
    static void recreate(DeploymentSync sync) {
        boolean stepped = false;
        for (ReplicaSet set : DeploymentSync.active(sync.old())) stepped |= sync.scale(set, 0);
        if (stepped || oldPodsRun(sync)) {
            DeploymentController.writeRolloutStatus(sync);
            return;
        }
        if (sync.newSet() == null) sync.create();
        finish(sync, growNew(sync));
    }

    private static void finish(DeploymentSync sync, boolean stepped) {
        if (!stepped && DeploymentStatuses.isComplete(sync.deployment(), sync.deployment().status())) DeploymentController.cleanUp(sync);
        DeploymentController.writeRolloutStatus(sync);
    }

    private static boolean oldPodsRun(DeploymentSync sync) {
        for (ReplicaSet set : sync.old()) {
            if (set.status().replicas() > 0) return true;
            if (sync.view().cache().controlledBy(Pod.class, set).stream().anyMatch(pod -> !pod.isTerminal())) return true;
        }
        return false;
    }

    /** WRK-34. */
    private static boolean growNew(DeploymentSync sync) {
        ReplicaSet set = sync.newSet();
        if (set == null) return false;
        int wanted = DeploymentMath.wanted(set);
        int replicas = DeploymentMath.replicas(sync.deployment());
        if (wanted == replicas) return false;
        return sync.scale(set, wanted > replicas ? replicas : DeploymentMath.newSize(sync.deployment(), sync.all(), wanted));
    }

    /** WRK-36 to WRK-38. */
    private static boolean shrinkOld(DeploymentSync sync) {
        ReplicaSet newSet = sync.newSet();
        Deployment deployment = sync.deployment();
        if (newSet == null || DeploymentSync.active(sync.old()).isEmpty()) return false;
        int minAvailable = DeploymentMath.replicas(deployment) - DeploymentMath.maxUnavailable(deployment);
        int newUnavailable = DeploymentMath.wanted(newSet) - newSet.status().availableReplicas();
        int budget = DeploymentMath.wanted(sync.all()) - minAvailable - newUnavailable;
        if (budget <= 0) return false;
        int unhealthy = shrinkUnhealthy(sync, budget);
        return unhealthy >= 0 && shrinkHealthy(sync, DeploymentMath.available(sync.all()) - minAvailable) | unhealthy > 0;
    }

    /**
     * How many were cut; −1 if the counts of a set are older than its size, so that it seems to have more available than
     * it wants: upstream takes that for an invalid request and leaves the rest to a later sync.
     */
    private static int shrinkUnhealthy(DeploymentSync sync, int budget) {
        int left = budget;
        for (ReplicaSet set : DeploymentSync.active(sync.old())) {
            if (left <= 0) break;
            int cut = Math.min(left, DeploymentMath.wanted(set) - set.status().availableReplicas());
            if (cut < 0) return -1;
            if (cut == 0) continue;
            sync.scale(set, DeploymentMath.wanted(set) - cut);
            left -= cut;
        }
        return budget - left;
    }

    private static boolean shrinkHealthy(DeploymentSync sync, int allowed) {
        int left = allowed;
        List<ReplicaSet> sets = DeploymentSync.active(sync.old());
        for (ReplicaSet set : sets) {
            int cut = Math.min(left, DeploymentMath.wanted(set));
            if (cut <= 0) break;
            sync.scale(set, DeploymentMath.wanted(set) - cut);
            left -= cut;
        }
        return allowed > 0 && left < allowed;
    }
}
