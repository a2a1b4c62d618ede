package io.kubarium.cluster.controller;

import io.kubarium.api.Deployment;
import io.kubarium.api.DeploymentCondition;
import io.kubarium.api.DeploymentStatus;
import io.kubarium.api.ReplicaSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of a Deployment: their words, and the rule that a changed one moves to the end (WRK-62, WRK-68). */
final class DeploymentConditions {
    static final String PROGRESSING = "Progressing";
    static final String AVAILABLE = "Available";
    static final String FAILURE = "ReplicaFailure";
    static final String COMPLETE = "NewReplicaSetAvailable";
    static final String LATE = "ProgressDeadlineExceeded";

    private DeploymentConditions() {}

    /** WRK-66: the greatest number means no deadline. */
    static boolean hasDeadline(Deployment deployment) {
        Integer seconds = deployment.spec().progressDeadlineSeconds();
        return seconds != null && seconds != Integer.MAX_VALUE;
    }

    static @Nullable DeploymentCondition progressing(Deployment deployment) {
        return deployment.status().condition(PROGRESSING);
    }

    static boolean progressingFor(Deployment deployment, String reason) {
        DeploymentCondition condition = progressing(deployment);
        return condition != null && reason.equals(condition.reason());
    }

    /** The status with a condition set; nothing changes if status and reason are the same already. */
    static DeploymentStatus set(DeploymentStatus status, String type, String value, String reason, String message, Instant now) {
        DeploymentCondition before = status.condition(type);
        if (before != null && before.status().equals(value) && reason.equals(before.reason())) return status;
        Instant since = before != null && before.status().equals(value) ? before.lastTransitionTime() : now;
        return append(status, new DeploymentCondition(type, value, now, since, reason, message));
    }

    /** The status with a condition written anew, its time of transition kept while it stays True (WRK-64). */
    static DeploymentStatus refresh(DeploymentStatus status, String type, String reason, String message, Instant now) {
        DeploymentCondition before = status.condition(type);
        Instant since = before != null && "True".equals(before.status()) ? before.lastTransitionTime() : now;
        return append(status, new DeploymentCondition(type, "True", now, since, reason, message));
    }

    static DeploymentStatus remove(DeploymentStatus status, String type) {
        return status.withConditions(status.conditions().stream().filter(condition -> !condition.type().equals(type)).toList());
    }

    private static DeploymentStatus append(DeploymentStatus status, DeploymentCondition condition) {
        List<DeploymentCondition> conditions = new ArrayList<>(remove(status, condition.type()).conditions());
        conditions.add(condition);
        return status.withConditions(conditions);
    }

    /** Who progresses: the new set, or the Deployment while there is none. */
    static String subject(Deployment deployment, @Nullable ReplicaSet newSet) {
        return newSet == null ? "Deployment \"" + deployment.name() + "\"" : "ReplicaSet \"" + newSet.name() + "\"";
    }
}
