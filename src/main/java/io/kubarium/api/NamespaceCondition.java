package io.kubarium.api;

import java.time.Instant;

/** Why a namespace is not gone yet. */
public record NamespaceCondition(@Shown String type, @Shown String status, @Shown Instant lastTransitionTime, String reason,
        String message) {
    /** Nothing set. */
    public static final NamespaceCondition EMPTY = new NamespaceCondition(null, null, null, null, null);
}
