package io.kubarium.api;

/** A request for storage. */
public record PersistentVolumeClaim(ObjectMeta metadata, PersistentVolumeClaimSpec spec,
        PersistentVolumeClaimStatus status) implements KubeObject {
    public PersistentVolumeClaim {
        metadata = metadata == null ? ObjectMeta.EMPTY : metadata;
        spec = spec == null ? PersistentVolumeClaimSpec.EMPTY : spec;
        status = status == null ? PersistentVolumeClaimStatus.EMPTY : status;
    }

    @Override
    public String apiVersion() {
        return "v1";
    }

    @Override
    public String kind() {
        return "PersistentVolumeClaim";
    }

    @Override
    public PersistentVolumeClaim withMetadata(ObjectMeta metadata) {
        return new PersistentVolumeClaim(metadata, spec, status);
    }

    public PersistentVolumeClaim withSpec(PersistentVolumeClaimSpec spec) {
        return new PersistentVolumeClaim(metadata, spec, status);
    }

    public PersistentVolumeClaim withStatus(PersistentVolumeClaimStatus status) {
        return new PersistentVolumeClaim(metadata, spec, status);
    }
}
