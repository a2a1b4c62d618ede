package io.kubarium.api;

/** A disk of one node. */
public record LocalVolumeSource(@Shown String path, String fsType) {
    /** Nothing set. */
    public static final LocalVolumeSource EMPTY = new LocalVolumeSource(null, null);
}
