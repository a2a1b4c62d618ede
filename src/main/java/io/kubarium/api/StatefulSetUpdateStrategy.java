package io.kubarium.api;

/** RollingUpdate or OnDelete. */
public record StatefulSetUpdateStrategy(String type, RollingUpdateStatefulSetStrategy rollingUpdate) {
    /** Nothing set. */
    public static final StatefulSetUpdateStrategy EMPTY = new StatefulSetUpdateStrategy(null, null);
}
