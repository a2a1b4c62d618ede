package io.kubarium.api;

import java.time.Instant;

/** One condition of a node. */
public record NodeCondition(@Shown String type, @Shown String status, @Shown Instant lastHeartbeatTime,
        @Shown Instant lastTransitionTime, String reason, String message) {
    /** Nothing set. */
    public static final NodeCondition EMPTY = new NodeCondition(null, null, null, null, null, null);

    public NodeCondition withType(String type) {
        return new NodeCondition(type, status, lastHeartbeatTime, lastTransitionTime, reason, message);
    }

    public NodeCondition withStatus(String status) {
        return new NodeCondition(type, status, lastHeartbeatTime, lastTransitionTime, reason, message);
    }

    public NodeCondition withLastHeartbeatTime(Instant lastHeartbeatTime) {
        return new NodeCondition(type, status, lastHeartbeatTime, lastTransitionTime, reason, message);
    }

    public NodeCondition withLastTransitionTime(Instant lastTransitionTime) {
        return new NodeCondition(type, status, lastHeartbeatTime, lastTransitionTime, reason, message);
    }

    public NodeCondition withReason(String reason) {
        return new NodeCondition(type, status, lastHeartbeatTime, lastTransitionTime, reason, message);
    }

    public NodeCondition withMessage(String message) {
        return new NodeCondition(type, status, lastHeartbeatTime, lastTransitionTime, reason, message);
    }
}
