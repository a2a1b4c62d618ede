package io.kubarium.api;

/** Which ordinals are updated. */
public record RollingUpdateStatefulSetStrategy(Integer partition, IntOrString maxUnavailable) {
    /** Nothing set. */
    public static final RollingUpdateStatefulSetStrategy EMPTY = new RollingUpdateStatefulSetStrategy(null, null);
}
