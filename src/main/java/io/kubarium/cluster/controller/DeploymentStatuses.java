package io.kubarium.cluster.controller;

import static io.kubarium.cluster.controller.DeploymentConditions.AVAILABLE;
import static io.kubarium.cluster.controller.DeploymentConditions.COMPLETE;
import static io.kubarium.cluster.controller.DeploymentConditions.FAILURE;
import static io.kubarium.cluster.controller.DeploymentConditions.LATE;
import static io.kubarium.cluster.controller.DeploymentConditions.PROGRESSING;

import io.kubarium.api.Deployment;
import io.kubarium.api.DeploymentCondition;
import io.kubarium.api.DeploymentStatus;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.ReplicaSetCondition;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a Deployment says of its ReplicaSets (WRK-60 to WRK-69). */
final class DeploymentStatuses {
    private DeploymentStatuses() {}

    /** Counts and the condition Available. */
    static DeploymentStatus counted(Deployment deployment, List<ReplicaSet> all, @Nullable ReplicaSet newSet, Instant now) {
        int available = DeploymentMath.available(all);
        int replicas = 0;
        int ready = 0;
        int terminating = 0;
        for (ReplicaSet set : all) {
            replicas += set.status().replicas();
            ready += set.status().readyReplicas();
            terminating += set.status().terminatingReplicas() == null ? 0 : set.status().terminatingReplicas();
        }
        DeploymentStatus before = deployment.status();
        DeploymentStatus status = new DeploymentStatus(deployment.metadata().generation(), replicas, newSet == null ? 0 : newSet.status().replicas(), ready, available,
                Math.max(0, DeploymentMath.wanted(all) - available), terminating, before.conditions(), before.collisionCount());
        boolean enough = available >= DeploymentMath.replicas(deployment) - DeploymentMath.maxUnavailable(deployment);
        return enough ? DeploymentConditions.set(status, AVAILABLE, "True", "MinimumReplicasAvailable", "Deployment has minimum availability.", now)
                : DeploymentConditions.set(status, AVAILABLE, "False", "MinimumReplicasUnavailable", "Deployment does not have minimum availability.", now);
    }

    /** The same with how the rollout goes. */
    static DeploymentStatus ofRollout(Deployment deployment, List<ReplicaSet> all, @Nullable ReplicaSet newSet, Instant now, Instant clock) {
        DeploymentStatus status = counted(deployment, all, newSet, now);
        boolean deadline = DeploymentConditions.hasDeadline(deployment);
        if (!deadline) status = DeploymentConditions.remove(status, PROGRESSING);
        boolean over = status.replicas() == status.updatedReplicas() && DeploymentConditions.progressingFor(deployment, COMPLETE);
        if (deadline && !over) status = progress(deployment, status, newSet, now, clock);
        ReplicaSetCondition failure = failure(all, newSet);
        return failure == null ? DeploymentConditions.remove(status, FAILURE)
                : DeploymentConditions.set(status, FAILURE, failure.status(), failure.reason(), failure.message(), now);
    }

    private static DeploymentStatus progress(Deployment deployment, DeploymentStatus status, @Nullable ReplicaSet newSet, Instant now, Instant clock) {
        String subject = DeploymentConditions.subject(deployment, newSet);
        if (isComplete(deployment, status)) {
            return DeploymentConditions.set(status, PROGRESSING, "True", COMPLETE, subject + " has successfully progressed.", now);
        }
        if (hasProgressed(deployment.status(), status)) {
            return DeploymentConditions.refresh(status, PROGRESSING, "ReplicaSetUpdated", subject + " is progressing.", now);
        }
        Instant late = lateAt(deployment, status);
        if (late != null && late.isBefore(clock)) {
            return DeploymentConditions.set(status, PROGRESSING, "False", LATE, subject + " has timed out progressing.", now);
        }
        return status;
    }

    /** WRK-63. */
    static boolean isComplete(Deployment deployment, DeploymentStatus status) {
        int replicas = DeploymentMath.replicas(deployment);
        return status.updatedReplicas() == replicas && status.replicas() == replicas && status.availableReplicas() == replicas
                && status.observedGeneration() >= deployment.metadata().generation();
    }

    /** WRK-64. */
    private static boolean hasProgressed(DeploymentStatus before, DeploymentStatus after) {
        return after.updatedReplicas() > before.updatedReplicas() || after.replicas() - after.updatedReplicas() < before.replicas() - before.updatedReplicas()
                || after.readyReplicas() > before.readyReplicas() || after.availableReplicas() > before.availableReplicas();
    }

    /** When the rollout counts as late, or null if it does not matter (WRK-65). */
    static @Nullable Instant lateAt(Deployment deployment, DeploymentStatus status) {
        DeploymentCondition condition = status.condition(PROGRESSING);
        if (condition == null || COMPLETE.equals(condition.reason()) || !DeploymentConditions.hasDeadline(deployment)) return null;
        return condition.lastUpdateTime().plusSeconds(deployment.spec().progressDeadlineSeconds());
    }

    private static @Nullable ReplicaSetCondition failure(List<ReplicaSet> all, @Nullable ReplicaSet newSet) {
        ReplicaSetCondition found = null;
        for (ReplicaSet set : all) {
            for (ReplicaSetCondition condition : set.status().conditions()) {
                if (condition.type().equals(FAILURE) && (found == null || set == newSet)) found = condition;
            }
        }
        return found;
    }
}
