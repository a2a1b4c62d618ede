package io.kubarium.api;

/** How many volumes of a driver a node takes. */
public record VolumeNodeResources(Integer count) {
    /** Nothing set. */
    public static final VolumeNodeResources EMPTY = new VolumeNodeResources(null);
}
