package io.kubarium.api;

/** The ConfigMap of an envFrom. */
public record ConfigMapEnvSource(String name, Boolean optional) {
    /** Nothing set. */
    public static final ConfigMapEnvSource EMPTY = new ConfigMapEnvSource(null, null);
}
