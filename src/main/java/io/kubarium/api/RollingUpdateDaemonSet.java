package io.kubarium.api;

/** How many nodes may lack their pod, or have two. */
public record RollingUpdateDaemonSet(IntOrString maxUnavailable, IntOrString maxSurge) {
    /** Nothing set. */
    public static final RollingUpdateDaemonSet EMPTY = new RollingUpdateDaemonSet(null, null);
}
