package io.kubarium.api;

import java.time.Instant;

/** One condition of a pod. */
public record PodCondition(@Shown String type, long observedGeneration, @Shown String status, @Shown Instant lastProbeTime,
        @Shown Instant lastTransitionTime, String reason, String message) {
    /** Nothing set. */
    public static final PodCondition EMPTY = new PodCondition(null, 0, null, null, null, null, null);

    public PodCondition withType(String type) {
        return new PodCondition(type, observedGeneration, status, lastProbeTime, lastTransitionTime, reason, message);
    }

    public PodCondition withObservedGeneration(long observedGeneration) {
        return new PodCondition(type, observedGeneration, status, lastProbeTime, lastTransitionTime, reason, message);
    }

    public PodCondition withStatus(String status) {
        return new PodCondition(type, observedGeneration, status, lastProbeTime, lastTransitionTime, reason, message);
    }

    public PodCondition withLastProbeTime(Instant lastProbeTime) {
        return new PodCondition(type, observedGeneration, status, lastProbeTime, lastTransitionTime, reason, message);
    }

    public PodCondition withLastTransitionTime(Instant lastTransitionTime) {
        return new PodCondition(type, observedGeneration, status, lastProbeTime, lastTransitionTime, reason, message);
    }

    public PodCondition withReason(String reason) {
        return new PodCondition(type, observedGeneration, status, lastProbeTime, lastTransitionTime, reason, message);
    }

    public PodCondition withMessage(String message) {
        return new PodCondition(type, observedGeneration, status, lastProbeTime, lastTransitionTime, reason, message);
    }
}
