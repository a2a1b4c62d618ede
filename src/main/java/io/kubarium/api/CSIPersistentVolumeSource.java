package io.kubarium.api;

import java.util.Map;

/** A volume of a CSI driver. */
@Kept({"controllerPublishSecretRef", "nodeStageSecretRef", "nodePublishSecretRef", "controllerExpandSecretRef",
        "nodeExpandSecretRef"})
public record CSIPersistentVolumeSource(@Shown String driver, @Shown String volumeHandle, boolean readOnly, String fsType,
        Map<String, String> volumeAttributes, Tree.Obj kept) {
    /** Nothing set. */
    public static final CSIPersistentVolumeSource EMPTY = new CSIPersistentVolumeSource(null, null, false, null, null, null);

    public CSIPersistentVolumeSource {
        volumeAttributes = FrozenMap.copyOf(volumeAttributes);
        kept = kept == null ? Tree.Obj.EMPTY : kept;
    }
}
