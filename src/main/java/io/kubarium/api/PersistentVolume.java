package io.kubarium.api;

/** A piece of storage of the cluster. */
public record PersistentVolume(ObjectMeta metadata, PersistentVolumeSpec spec,
        PersistentVolumeStatus status) implements KubeObject {
    public PersistentVolume {
        metadata = metadata == null ? ObjectMeta.EMPTY : metadata;
        spec = spec == null ? PersistentVolumeSpec.EMPTY : spec;
        status = status == null ? PersistentVolumeStatus.EMPTY : status;
    }

    @Override
    public String apiVersion() {
        return "v1";
    }

    @Override
    public String kind() {
        return "PersistentVolume";
    }

    @Override
    public PersistentVolume withMetadata(ObjectMeta metadata) {
        return new PersistentVolume(metadata, spec, status);
    }

    public PersistentVolume withSpec(PersistentVolumeSpec spec) {
        return new PersistentVolume(metadata, spec, status);
    }

    public PersistentVolume withStatus(PersistentVolumeStatus status) {
        return new PersistentVolume(metadata, spec, status);
    }
}
