package io.kubarium.api;

import java.time.Instant;

/** A series of equal events. */
public record EventSeries(int count, @Micro Instant lastObservedTime) {
    /** Nothing set. */
    public static final EventSeries EMPTY = new EventSeries(0, null);
}
