package io.kubarium.api;

/** Who reported an event. */
public record EventSource(String component, String host) {
    /** Nothing set. */
    public static final EventSource EMPTY = new EventSource(null, null);
}
