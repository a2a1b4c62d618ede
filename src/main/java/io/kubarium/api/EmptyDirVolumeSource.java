package io.kubarium.api;

/** A directory that lives as long as its pod on its node. */
public record EmptyDirVolumeSource(String medium, Quantity sizeLimit) {
    /** Nothing set. */
    public static final EmptyDirVolumeSource EMPTY = new EmptyDirVolumeSource(null, null);
}
