package io.kubarium.api;

import java.util.List;
import java.util.Map;

/** A piece of storage. */
@Kept({"awsElasticBlockStore", "azureDisk", "azureFile", "cephfs", "cinder", "fc", "flexVolume", "flocker",
        "gcePersistentDisk", "glusterfs", "iscsi", "photonPersistentDisk", "portworxVolume", "quobyte", "rbd", "scaleIO",
        "storageos", "vsphereVolume"})
public record PersistentVolumeSpec(Map<String, Quantity> capacity, HostPathVolumeSource hostPath, NFSVolumeSource nfs,
        LocalVolumeSource local, CSIPersistentVolumeSource csi, List<String> accessModes, ObjectReference claimRef,
        String persistentVolumeReclaimPolicy, String storageClassName, List<String> mountOptions, String volumeMode,
        VolumeNodeAffinity nodeAffinity, @EmptyMatters String volumeAttributesClassName, Tree.Obj kept) {
    /** Nothing set. */
    public static final PersistentVolumeSpec EMPTY = new PersistentVolumeSpec(null, null, null, null, null, null, null, null,
        null, null, null, null, null, null);

    public PersistentVolumeSpec {
        capacity = FrozenMap.copyOf(capacity);
        accessModes = accessModes == null ? List.of() : List.copyOf(accessModes);
        mountOptions = mountOptions == null ? List.of() : List.copyOf(mountOptions);
        kept = kept == null ? Tree.Obj.EMPTY : kept;
    }

    public PersistentVolumeSpec withCapacity(Map<String, Quantity> capacity) {
        return new PersistentVolumeSpec(capacity, hostPath, nfs, local, csi, accessModes, claimRef,
            persistentVolumeReclaimPolicy, storageClassName, mountOptions, volumeMode, nodeAffinity, volumeAttributesClassName,
            kept);
    }

    public PersistentVolumeSpec withClaimRef(ObjectReference claimRef) {
        return new PersistentVolumeSpec(capacity, hostPath, nfs, local, csi, accessModes, claimRef,
            persistentVolumeReclaimPolicy, storageClassName, mountOptions, volumeMode, nodeAffinity, volumeAttributesClassName,
            kept);
    }

    public PersistentVolumeSpec withPersistentVolumeReclaimPolicy(String persistentVolumeReclaimPolicy) {
        return new PersistentVolumeSpec(capacity, hostPath, nfs, local, csi, accessModes, claimRef,
            persistentVolumeReclaimPolicy, storageClassName, mountOptions, volumeMode, nodeAffinity, volumeAttributesClassName,
            kept);
    }

    public PersistentVolumeSpec withStorageClassName(String storageClassName) {
        return new PersistentVolumeSpec(capacity, hostPath, nfs, local, csi, accessModes, claimRef,
            persistentVolumeReclaimPolicy, storageClassName, mountOptions, volumeMode, nodeAffinity, volumeAttributesClassName,
            kept);
    }

    public PersistentVolumeSpec withVolumeMode(String volumeMode) {
        return new PersistentVolumeSpec(capacity, hostPath, nfs, local, csi, accessModes, claimRef,
            persistentVolumeReclaimPolicy, storageClassName, mountOptions, volumeMode, nodeAffinity, volumeAttributesClassName,
            kept);
    }

    public PersistentVolumeSpec withNodeAffinity(VolumeNodeAffinity nodeAffinity) {
        return new PersistentVolumeSpec(capacity, hostPath, nfs, local, csi, accessModes, claimRef,
            persistentVolumeReclaimPolicy, storageClassName, mountOptions, volumeMode, nodeAffinity, volumeAttributesClassName,
            kept);
    }
}
