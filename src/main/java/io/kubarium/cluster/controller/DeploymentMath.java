package io.kubarium.cluster.controller;

import io.kubarium.api.Deployment;
import io.kubarium.api.IntOrString;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.RollingUpdateDeployment;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The arithmetic of an update (WRK-32, WRK-34, WRK-45). */
final class DeploymentMath {
    private DeploymentMath() {}

    static int replicas(Deployment deployment) {
        return deployment.spec().replicas();
    }

    static boolean isRolling(Deployment deployment) {
        return "RollingUpdate".equals(deployment.spec().strategy().type());
    }

    static int maxSurge(Deployment deployment) {
        return isRolling(deployment) ? surge(deployment) : 0;
    }

    static int maxUnavailable(Deployment deployment) {
        if (!isRolling(deployment) || replicas(deployment) == 0) return 0;
        int unavailable = limit(deployment, false);
        if (surge(deployment) == 0 && unavailable == 0) unavailable = 1;
        return Math.min(unavailable, replicas(deployment));
    }

    private static int surge(Deployment deployment) {
        return limit(deployment, true);
    }

    private static int limit(Deployment deployment, boolean surge) {
        RollingUpdateDeployment limits = deployment.spec().strategy().rollingUpdate();
        IntOrString value = limits == null ? null : surge ? limits.maxSurge() : limits.maxUnavailable();
        return value == null ? 0 : value.scaled(replicas(deployment), surge);
    }

    static int wanted(ReplicaSet set) {
        return set.spec().replicas();
    }

    /** The spec sum of these sets. */
    static int wanted(Collection<ReplicaSet> sets) {
        return sets.stream().mapToInt(DeploymentMath::wanted).sum();
    }

    static int available(Collection<ReplicaSet> sets) {
        return sets.stream().mapToInt(set -> set.status().availableReplicas()).sum();
    }

    /** How large the new set may be now, given all sets (WRK-34). */
    static int newSize(Deployment deployment, Collection<ReplicaSet> all, int now) {
        if (!isRolling(deployment)) return replicas(deployment);
        int room = replicas(deployment) + maxSurge(deployment) - wanted(all);
        return room <= 0 ? now : now + Math.min(room, replicas(deployment) - now);
    }

    /** A set's share in a change of size, within what is left to give (WRK-45). */
    static int share(Deployment deployment, ReplicaSet set, int toAdd, int added) {
        if (wanted(set) == 0 || toAdd == 0 || toAdd == added) return 0;
        int fraction = fraction(deployment, set);
        int left = toAdd - added;
        return toAdd > 0 ? Math.min(fraction, left) : Math.max(fraction, left);
    }

    private static int fraction(Deployment deployment, ReplicaSet set) {
        if (replicas(deployment) == 0) return -wanted(set);
        Integer noted = DeploymentAnnotations.number(set, DeploymentAnnotations.MAX);
        int before = noted != null ? noted : deployment.status().replicas();
        if (before == 0) return 0;
        long size = (long) wanted(set) * (replicas(deployment) + maxSurge(deployment));
        return (int) Math.floorDiv(2 * size + before, 2L * before) - wanted(set);
    }

    /** All replicas are in this set, wished for and available (WRK-44). */
    static boolean isSaturated(Deployment deployment, @Nullable ReplicaSet set) {
        if (set == null) return false;
        Integer noted = DeploymentAnnotations.number(set, DeploymentAnnotations.DESIRED);
        int replicas = replicas(deployment);
        return wanted(set) == replicas && noted != null && noted == replicas && set.status().availableReplicas() == replicas;
    }
}
