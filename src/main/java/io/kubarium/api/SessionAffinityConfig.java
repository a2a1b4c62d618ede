package io.kubarium.api;

/** How long a client stays with its pod. */
public record SessionAffinityConfig(ClientIPConfig clientIP) {
    /** Nothing set. */
    public static final SessionAffinityConfig EMPTY = new SessionAffinityConfig(null);
}
