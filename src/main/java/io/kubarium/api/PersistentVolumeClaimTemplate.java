package io.kubarium.api;

/** The claim an ephemeral volume makes. */
public record PersistentVolumeClaimTemplate(ObjectMeta metadata, PersistentVolumeClaimSpec spec) {
    /** Nothing set. */
    public static final PersistentVolumeClaimTemplate EMPTY = new PersistentVolumeClaimTemplate(null, null);

    public PersistentVolumeClaimTemplate {
        metadata = metadata == null ? ObjectMeta.EMPTY : metadata;
        spec = spec == null ? PersistentVolumeClaimSpec.EMPTY : spec;
    }
}
