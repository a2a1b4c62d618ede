package io.kubarium.api;

/** Why a container does not run yet. */
public record ContainerStateWaiting(String reason, String message) {
    /** Nothing set. */
    public static final ContainerStateWaiting EMPTY = new ContainerStateWaiting(null, null);
}
