package io.kubarium.api;

/** From which nodes a volume can be reached. */
public record VolumeNodeAffinity(NodeSelector required) {
    /** Nothing set. */
    public static final VolumeNodeAffinity EMPTY = new VolumeNodeAffinity(null);
}
