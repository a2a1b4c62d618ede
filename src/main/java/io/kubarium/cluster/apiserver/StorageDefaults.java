package io.kubarium.cluster.apiserver;

import static io.kubarium.cluster.apiserver.Defaults.or;

import io.kubarium.api.CSIDriverSpec;
import io.kubarium.api.Codec;
import io.kubarium.api.HostPathVolumeSource;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaimSpec;
import io.kubarium.api.PersistentVolumeSpec;
import io.kubarium.api.StorageClass;
import java.util.List;

/** Defaults of volumes, claims and storage classes (API-98, STO-1, STO-2). */
final class StorageDefaults {
    private StorageDefaults() {}

    static PersistentVolume of(PersistentVolume volume) {
        PersistentVolumeSpec spec = volume.spec().withVolumeMode(or(volume.spec().volumeMode(), "Filesystem"))
                .withPersistentVolumeReclaimPolicy(or(volume.spec().persistentVolumeReclaimPolicy(), "Retain"));
        HostPathVolumeSource host = spec.hostPath();
        if (host != null && host.type() == null) spec = Codec.withField(spec, "hostPath", new HostPathVolumeSource(host.path(), "")); // API-89
        return volume.withSpec(spec);
    }

    static PersistentVolumeClaimSpec of(PersistentVolumeClaimSpec spec) {
        return spec.withVolumeMode(or(spec.volumeMode(), "Filesystem"));
    }

    static CSIDriverSpec of(CSIDriverSpec spec) {
        return new CSIDriverSpec(or(spec.attachRequired(), true), or(spec.podInfoOnMount(), false),
                spec.volumeLifecycleModes().isEmpty() ? List.of("Persistent") : spec.volumeLifecycleModes(), or(spec.storageCapacity(), false),
                or(spec.fsGroupPolicy(), "ReadWriteOnceWithFSType"), or(spec.requiresRepublish(), false), or(spec.seLinuxMount(), false), spec.kept());
    }

    static StorageClass of(StorageClass storage) {
        return storage.withReclaimPolicy(or(storage.reclaimPolicy(), "Delete")).withVolumeBindingMode(or(storage.volumeBindingMode(), "Immediate"));
    }
}
