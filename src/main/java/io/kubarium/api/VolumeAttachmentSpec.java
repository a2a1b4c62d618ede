package io.kubarium.api;

/** Which volume, which node, and the driver that does it. */
public record VolumeAttachmentSpec(@Shown String attacher, @Shown VolumeAttachmentSource source, @Shown String nodeName) {
    /** Nothing set. */
    public static final VolumeAttachmentSpec EMPTY = new VolumeAttachmentSpec(null, null, null);

    public VolumeAttachmentSpec {
        source = source == null ? VolumeAttachmentSource.EMPTY : source;
    }
}
