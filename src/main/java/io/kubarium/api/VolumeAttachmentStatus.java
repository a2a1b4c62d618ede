package io.kubarium.api;

import java.util.Map;

/** How far the driver is. */
public record VolumeAttachmentStatus(@Shown boolean attached, Map<String, String> attachmentMetadata, VolumeError attachError, VolumeError detachError) {
    /** Nothing set. */
    public static final VolumeAttachmentStatus EMPTY = new VolumeAttachmentStatus(false, null, null, null);

    public VolumeAttachmentStatus {
        attachmentMetadata = FrozenMap.copyOf(attachmentMetadata);
    }

    public VolumeAttachmentStatus withAttached(boolean attached) {
        return new VolumeAttachmentStatus(attached, attachmentMetadata, attachError, detachError);
    }
}
