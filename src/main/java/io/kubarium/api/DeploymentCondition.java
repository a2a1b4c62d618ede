package io.kubarium.api;

import java.time.Instant;

/** Available, Progressing or ReplicaFailure. */
public record DeploymentCondition(@Shown String type, @Shown String status, @Shown Instant lastUpdateTime,
        @Shown Instant lastTransitionTime, String reason, String message) {
    /** Nothing set. */
    public static final DeploymentCondition EMPTY = new DeploymentCondition(null, null, null, null, null, null);

    public DeploymentCondition withType(String type) {
        return new DeploymentCondition(type, status, lastUpdateTime, lastTransitionTime, reason, message);
    }

    public DeploymentCondition withStatus(String status) {
        return new DeploymentCondition(type, status, lastUpdateTime, lastTransitionTime, reason, message);
    }

    public DeploymentCondition withLastUpdateTime(Instant lastUpdateTime) {
        return new DeploymentCondition(type, status, lastUpdateTime, lastTransitionTime, reason, message);
    }

    public DeploymentCondition withLastTransitionTime(Instant lastTransitionTime) {
        return new DeploymentCondition(type, status, lastUpdateTime, lastTransitionTime, reason, message);
    }

    public DeploymentCondition withReason(String reason) {
        return new DeploymentCondition(type, status, lastUpdateTime, lastTransitionTime, reason, message);
    }

    public DeploymentCondition withMessage(String message) {
        return new DeploymentCondition(type, status, lastUpdateTime, lastTransitionTime, reason, message);
    }
}
