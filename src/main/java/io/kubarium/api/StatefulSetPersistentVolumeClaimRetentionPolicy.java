package io.kubarium.api;

/** What becomes of the claims. */
public record StatefulSetPersistentVolumeClaimRetentionPolicy(String whenDeleted, String whenScaled) {
    /** Nothing set. */
    public static final StatefulSetPersistentVolumeClaimRetentionPolicy EMPTY = new StatefulSetPersistentVolumeClaimRetentionPolicy(
        null, null);
}
