package io.kubarium.api;

import java.util.List;
import java.util.Map;

/** How storage is provisioned. */
@Kept({"allowedTopologies"})
public record StorageClass(ObjectMeta metadata, @Shown String provisioner, Map<String, String> parameters, String reclaimPolicy,
        List<String> mountOptions, Boolean allowVolumeExpansion, String volumeBindingMode,
        Tree.Obj kept) implements KubeObject {
    public StorageClass {
        metadata = metadata == null ? ObjectMeta.EMPTY : metadata;
        parameters = FrozenMap.copyOf(parameters);
        mountOptions = mountOptions == null ? List.of() : List.copyOf(mountOptions);
        kept = kept == null ? Tree.Obj.EMPTY : kept;
    }

    @Override
    public String apiVersion() {
        return "storage.k8s.io/v1";
    }

    @Override
    public String kind() {
        return "StorageClass";
    }

    @Override
    public StorageClass withMetadata(ObjectMeta metadata) {
        return new StorageClass(metadata, provisioner, parameters, reclaimPolicy, mountOptions, allowVolumeExpansion,
            volumeBindingMode, kept);
    }

    public StorageClass withProvisioner(String provisioner) {
        return new StorageClass(metadata, provisioner, parameters, reclaimPolicy, mountOptions, allowVolumeExpansion,
            volumeBindingMode, kept);
    }

    public StorageClass withParameters(Map<String, String> parameters) {
        return new StorageClass(metadata, provisioner, parameters, reclaimPolicy, mountOptions, allowVolumeExpansion,
            volumeBindingMode, kept);
    }

    public StorageClass withReclaimPolicy(String reclaimPolicy) {
        return new StorageClass(metadata, provisioner, parameters, reclaimPolicy, mountOptions, allowVolumeExpansion,
            volumeBindingMode, kept);
    }

    public StorageClass withMountOptions(List<String> mountOptions) {
        return new StorageClass(metadata, provisioner, parameters, reclaimPolicy, mountOptions, allowVolumeExpansion,
            volumeBindingMode, kept);
    }

    public StorageClass withAllowVolumeExpansion(Boolean allowVolumeExpansion) {
        return new StorageClass(metadata, provisioner, parameters, reclaimPolicy, mountOptions, allowVolumeExpansion,
            volumeBindingMode, kept);
    }

    public StorageClass withVolumeBindingMode(String volumeBindingMode) {
        return new StorageClass(metadata, provisioner, parameters, reclaimPolicy, mountOptions, allowVolumeExpansion,
            volumeBindingMode, kept);
    }
}
