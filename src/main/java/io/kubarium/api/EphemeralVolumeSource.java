package io.kubarium.api;

/** A claim made for one pod. */
public record EphemeralVolumeSource(PersistentVolumeClaimTemplate volumeClaimTemplate) {
    /** Nothing set. */
    public static final EphemeralVolumeSource EMPTY = new EphemeralVolumeSource(null);
}
