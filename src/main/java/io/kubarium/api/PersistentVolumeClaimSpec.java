package io.kubarium.api;

import java.util.List;

/** What storage is asked for. */
public record PersistentVolumeClaimSpec(List<String> accessModes, LabelSelector selector, VolumeResourceRequirements resources,
        String volumeName, @EmptyMatters String storageClassName, String volumeMode, Tree.Obj dataSource,
        Tree.Obj dataSourceRef, @EmptyMatters String volumeAttributesClassName) {
    /** Nothing set. */
    public static final PersistentVolumeClaimSpec EMPTY = new PersistentVolumeClaimSpec(null, null, null, null, null, null,
        null, null, null);

    public PersistentVolumeClaimSpec {
        accessModes = accessModes == null ? List.of() : List.copyOf(accessModes);
        resources = resources == null ? VolumeResourceRequirements.EMPTY : resources;
    }

    public PersistentVolumeClaimSpec withAccessModes(List<String> accessModes) {
        return new PersistentVolumeClaimSpec(accessModes, selector, resources, volumeName, storageClassName, volumeMode,
            dataSource, dataSourceRef, volumeAttributesClassName);
    }

    public PersistentVolumeClaimSpec withSelector(LabelSelector selector) {
        return new PersistentVolumeClaimSpec(accessModes, selector, resources, volumeName, storageClassName, volumeMode,
            dataSource, dataSourceRef, volumeAttributesClassName);
    }

    public PersistentVolumeClaimSpec withResources(VolumeResourceRequirements resources) {
        return new PersistentVolumeClaimSpec(accessModes, selector, resources, volumeName, storageClassName, volumeMode,
            dataSource, dataSourceRef, volumeAttributesClassName);
    }

    public PersistentVolumeClaimSpec withVolumeName(String volumeName) {
        return new PersistentVolumeClaimSpec(accessModes, selector, resources, volumeName, storageClassName, volumeMode,
            dataSource, dataSourceRef, volumeAttributesClassName);
    }

    public PersistentVolumeClaimSpec withStorageClassName(String storageClassName) {
        return new PersistentVolumeClaimSpec(accessModes, selector, resources, volumeName, storageClassName, volumeMode,
            dataSource, dataSourceRef, volumeAttributesClassName);
    }

    public PersistentVolumeClaimSpec withVolumeMode(String volumeMode) {
        return new PersistentVolumeClaimSpec(accessModes, selector, resources, volumeName, storageClassName, volumeMode,
            dataSource, dataSourceRef, volumeAttributesClassName);
    }

    public PersistentVolumeClaimSpec withDataSource(Tree.Obj dataSource) {
        return new PersistentVolumeClaimSpec(accessModes, selector, resources, volumeName, storageClassName, volumeMode,
            dataSource, dataSourceRef, volumeAttributesClassName);
    }

    public PersistentVolumeClaimSpec withDataSourceRef(Tree.Obj dataSourceRef) {
        return new PersistentVolumeClaimSpec(accessModes, selector, resources, volumeName, storageClassName, volumeMode,
            dataSource, dataSourceRef, volumeAttributesClassName);
    }

    public PersistentVolumeClaimSpec withVolumeAttributesClassName(String volumeAttributesClassName) {
        return new PersistentVolumeClaimSpec(accessModes, selector, resources, volumeName, storageClassName, volumeMode,
            dataSource, dataSourceRef, volumeAttributesClassName);
    }
}
