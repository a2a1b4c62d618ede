package io.kubarium.api;

import java.time.Instant;

/** The standard condition of metav1. */
public record Condition(@Shown String type, @Shown String status, long observedGeneration, @Shown Instant lastTransitionTime,
        @Shown String reason, @Shown String message) {
    /** Nothing set. */
    public static final Condition EMPTY = new Condition(null, null, 0, null, null, null);

    public Condition withType(String type) {
        return new Condition(type, status, observedGeneration, lastTransitionTime, reason, message);
    }

    public Condition withStatus(String status) {
        return new Condition(type, status, observedGeneration, lastTransitionTime, reason, message);
    }

    public Condition withObservedGeneration(long observedGeneration) {
        return new Condition(type, status, observedGeneration, lastTransitionTime, reason, message);
    }

    public Condition withLastTransitionTime(Instant lastTransitionTime) {
        return new Condition(type, status, observedGeneration, lastTransitionTime, reason, message);
    }

    public Condition withReason(String reason) {
        return new Condition(type, status, observedGeneration, lastTransitionTime, reason, message);
    }

    public Condition withMessage(String message) {
        return new Condition(type, status, observedGeneration, lastTransitionTime, reason, message);
    }
}
