package io.kubarium.api;

/** Seconds of ClientIP affinity. */
public record ClientIPConfig(Integer timeoutSeconds) {
    /** Nothing set. */
    public static final ClientIPConfig EMPTY = new ClientIPConfig(null);
}
