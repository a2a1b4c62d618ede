package io.kubarium.api;

/** The volume that is to be attached. */
@Kept("inlineVolumeSpec")
public record VolumeAttachmentSource(String persistentVolumeName, Tree.Obj kept) {
    /** Nothing set. */
    public static final VolumeAttachmentSource EMPTY = new VolumeAttachmentSource(null, null);

    public VolumeAttachmentSource {
        kept = kept == null ? Tree.Obj.EMPTY : kept;
    }
}
