package io.kubarium.api;

/** One key of a ConfigMap. */
public record ConfigMapKeySelector(String name, @Shown String key, Boolean optional) {
    /** Nothing set. */
    public static final ConfigMapKeySelector EMPTY = new ConfigMapKeySelector(null, null, null);
}
