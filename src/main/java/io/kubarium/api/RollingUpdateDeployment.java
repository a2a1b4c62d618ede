package io.kubarium.api;

/** How many pods may be missing or extra during an update. */
public record RollingUpdateDeployment(IntOrString maxUnavailable, IntOrString maxSurge) {
    /** Nothing set. */
    public static final RollingUpdateDeployment EMPTY = new RollingUpdateDeployment(null, null);
}
