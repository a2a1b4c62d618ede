package io.kubarium.cluster.apiserver;

import static io.kubarium.cluster.apiserver.Defaults.or;

import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaimSpec;
import io.kubarium.api.StorageClass;

/** Defaults of volumes, claims and storage classes (API-98, STO-1, STO-2). */
final class StorageDefaults {
    private StorageDefaults() {}

    static PersistentVolume of(PersistentVolume volume) {
        return volume.withSpec(volume.spec().withVolumeMode(or(volume.spec().volumeMode(), "Filesystem"))
                .withPersistentVolumeReclaimPolicy(or(volume.spec().persistentVolumeReclaimPolicy(), "Retain")));
    }

    static PersistentVolumeClaimSpec of(PersistentVolumeClaimSpec spec) {
        return spec.withVolumeMode(or(spec.volumeMode(), "Filesystem"));
    }

    static StorageClass of(StorageClass storage) {
        return storage.withReclaimPolicy(or(storage.reclaimPolicy(), "Delete")).withVolumeBindingMode(or(storage.volumeBindingMode(), "Immediate"));
    }
}
