package io.kubarium.api;

/** A volume of a pod: a name and one source. */
@Kept({"awsElasticBlockStore", "azureDisk", "azureFile", "cephfs", "cinder", "csi", "fc", "flexVolume", "flocker",
        "gcePersistentDisk", "gitRepo", "glusterfs", "image", "iscsi", "photonPersistentDisk", "portworxVolume", "quobyte",
        "rbd", "scaleIO", "storageos", "vsphereVolume"})
public record Volume(@Shown String name, EmptyDirVolumeSource emptyDir, HostPathVolumeSource hostPath,
        ConfigMapVolumeSource configMap, SecretVolumeSource secret, PersistentVolumeClaimVolumeSource persistentVolumeClaim,
        ProjectedVolumeSource projected, DownwardAPIVolumeSource downwardAPI, NFSVolumeSource nfs,
        EphemeralVolumeSource ephemeral, Tree.Obj kept) {
    /** Nothing set. */
    public static final Volume EMPTY = new Volume(null, null, null, null, null, null, null, null, null, null, null);

    public Volume {
        kept = kept == null ? Tree.Obj.EMPTY : kept;
    }

    public Volume withName(String name) {
        return new Volume(name, emptyDir, hostPath, configMap, secret, persistentVolumeClaim, projected, downwardAPI, nfs,
            ephemeral, kept);
    }
}
