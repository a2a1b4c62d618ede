package io.kubarium.api;

/** A token of the pod's service account. */
public record ServiceAccountTokenProjection(String audience, Long expirationSeconds, @Shown String path) {
    /** Nothing set. */
    public static final ServiceAccountTokenProjection EMPTY = new ServiceAccountTokenProjection(null, null, null);
}
