package io.kubarium.api;

/** One source of a projected volume. */
@Kept({"clusterTrustBundle", "podCertificate"})
public record VolumeProjection(SecretProjection secret, DownwardAPIProjection downwardAPI, ConfigMapProjection configMap,
        ServiceAccountTokenProjection serviceAccountToken, Tree.Obj kept) {
    /** Nothing set. */
    public static final VolumeProjection EMPTY = new VolumeProjection(null, null, null, null, null);

    public VolumeProjection {
        kept = kept == null ? Tree.Obj.EMPTY : kept;
    }
}
