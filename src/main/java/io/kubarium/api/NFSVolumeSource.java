package io.kubarium.api;

/** A directory of an NFS server. */
public record NFSVolumeSource(@Shown String server, @Shown String path, boolean readOnly) {
    /** Nothing set. */
    public static final NFSVolumeSource EMPTY = new NFSVolumeSource(null, null, false);
}
