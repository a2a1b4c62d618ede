package io.kubarium.api;

/** The wish to have a volume attached to a node, and whether it is. */
public record VolumeAttachment(ObjectMeta metadata, VolumeAttachmentSpec spec, VolumeAttachmentStatus status) implements KubeObject {
    public VolumeAttachment {
        metadata = metadata == null ? ObjectMeta.EMPTY : metadata;
        spec = spec == null ? VolumeAttachmentSpec.EMPTY : spec;
        status = status == null ? VolumeAttachmentStatus.EMPTY : status;
    }

    @Override
    public String apiVersion() {
        return "storage.k8s.io/v1";
    }

    @Override
    public String kind() {
        return "VolumeAttachment";
    }

    @Override
    public VolumeAttachment withMetadata(ObjectMeta metadata) {
        return new VolumeAttachment(metadata, spec, status);
    }

    public VolumeAttachment withSpec(VolumeAttachmentSpec spec) {
        return new VolumeAttachment(metadata, spec, status);
    }

    public VolumeAttachment withStatus(VolumeAttachmentStatus status) {
        return new VolumeAttachment(metadata, spec, status);
    }
}
