package io.kubarium.api;

/** A port by name or number. */
public record ServiceBackendPort(String name, int number) {
    /** Nothing set. */
    public static final ServiceBackendPort EMPTY = new ServiceBackendPort(null, 0);
}
