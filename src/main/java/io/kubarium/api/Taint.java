package io.kubarium.api;

import java.time.Instant;

/** What keeps pods away from a node. */
public record Taint(@Shown String key, String value, @Shown String effect, Instant timeAdded) {
    /** Nothing set. */
    public static final Taint EMPTY = new Taint(null, null, null, null);
}
