package io.kubarium.api;

/** Whether an endpoint may get traffic. */
public record EndpointConditions(Boolean ready, Boolean serving, Boolean terminating) {
    /** Nothing set. */
    public static final EndpointConditions EMPTY = new EndpointConditions(null, null, null);
}
