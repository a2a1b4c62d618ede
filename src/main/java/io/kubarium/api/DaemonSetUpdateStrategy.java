package io.kubarium.api;

/** RollingUpdate or OnDelete. */
public record DaemonSetUpdateStrategy(String type, RollingUpdateDaemonSet rollingUpdate) {
    /** Nothing set. */
    public static final DaemonSetUpdateStrategy EMPTY = new DaemonSetUpdateStrategy(null, null);
}
