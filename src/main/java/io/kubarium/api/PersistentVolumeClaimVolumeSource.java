package io.kubarium.api;

/** The claim a pod uses. */
public record PersistentVolumeClaimVolumeSource(@Shown String claimName, boolean readOnly) {
    /** Nothing set. */
    public static final PersistentVolumeClaimVolumeSource EMPTY = new PersistentVolumeClaimVolumeSource(null, false);
}
