package io.kubarium.kubectl.table;

import io.kubarium.api.ConfigMap;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.PriorityClass;
import io.kubarium.api.Secret;
import io.kubarium.api.ServiceAccount;
import io.kubarium.api.StorageClass;
import java.util.List;

/** {@code get} of configuration and storage. */
final class ConfigColumns {
    private ConfigColumns() {}

    // CTL-51
    static Table<ConfigMap> configMaps() {
        return Table.of(ConfigMap.class, "NAME, DATA, AGE", (map, now) -> List.of(map.name(),
                Integer.toString(map.data().size() + map.binaryData().size()), Ages.since(map.metadata().creationTimestamp(), now)));
    }

    // CTL-51
    static Table<Secret> secrets() {
        return Table.of(Secret.class, "NAME, TYPE, DATA, AGE", (secret, now) -> List.of(secret.name(), Cells.or(secret.type(), ""),
                Integer.toString(secret.data().size()), Ages.since(secret.metadata().creationTimestamp(), now)));
    }

    // CTL-52
    static Table<ServiceAccount> serviceAccounts() {
        return Table.of(ServiceAccount.class, "NAME, AGE", (account, now) -> List.of(account.name(), Ages.since(account.metadata().creationTimestamp(), now)));
    }

    // CTL-53
    static Table<PersistentVolume> volumes() {
        String columns = "NAME, CAPACITY, ACCESS MODES, RECLAIM POLICY, STATUS, CLAIM, STORAGECLASS, VOLUMEATTRIBUTESCLASS, REASON, AGE, +VOLUMEMODE";
        return Table.of(PersistentVolume.class, columns, (volume, now) -> {
            var claim = volume.spec().claimRef();
            return List.of(volume.name(), capacity(volume.spec().capacity().get("storage")), Cells.accessModes(volume.spec().accessModes()),
                    Cells.or(volume.spec().persistentVolumeReclaimPolicy(), ""),
                    volume.metadata().isTerminating() ? "Terminating" : Cells.or(volume.status().phase(), ""),
                    claim == null ? "" : claim.namespace() + "/" + claim.name(), Cells.or(volume.spec().storageClassName(), ""),
                    Cells.or(volume.spec().volumeAttributesClassName(), "<unset>"), Cells.or(volume.status().reason(), ""),
                    Ages.since(volume.metadata().creationTimestamp(), now), Cells.or(volume.spec().volumeMode(), "<unset>"));
        });
    }

    // CTL-54
    static Table<PersistentVolumeClaim> claims() {
        String columns = "NAME, STATUS, VOLUME, CAPACITY, ACCESS MODES, STORAGECLASS, VOLUMEATTRIBUTESCLASS, AGE, +VOLUMEMODE";
        return Table.of(PersistentVolumeClaim.class, columns, (claim, now) -> {
            boolean bound = !Cells.isEmpty(claim.spec().volumeName());
            return List.of(claim.name(), claim.metadata().isTerminating() ? "Terminating" : Cells.or(claim.status().phase(), ""),
                    Cells.or(claim.spec().volumeName(), ""), bound ? capacity(claim.status().capacity().get("storage")) : "",
                    bound ? Cells.accessModes(claim.status().accessModes()) : "", Cells.or(claim.spec().storageClassName(), ""),
                    Cells.or(claim.spec().volumeAttributesClassName(), "<unset>"), Ages.since(claim.metadata().creationTimestamp(), now),
                    Cells.or(claim.spec().volumeMode(), "<unset>"));
        });
    }

    private static String capacity(Object quantity) {
        return quantity == null ? "" : quantity.toString();
    }

    // CTL-56
    static Table<StorageClass> storageClasses() {
        String columns = "NAME, PROVISIONER, RECLAIMPOLICY, VOLUMEBINDINGMODE, ALLOWVOLUMEEXPANSION, AGE";
        return Table.of(StorageClass.class, columns, (type, now) -> {
            boolean isDefault = "true".equals(type.metadata().annotation("storageclass.kubernetes.io/is-default-class"));
            return List.of(type.name() + (isDefault ? " (default)" : ""), type.provisioner(), Cells.or(type.reclaimPolicy(), "Delete"),
                    Cells.or(type.volumeBindingMode(), "Immediate"), Boolean.toString(Boolean.TRUE.equals(type.allowVolumeExpansion())),
                    Ages.since(type.metadata().creationTimestamp(), now));
        });
    }

    // CTL-62
    static Table<PriorityClass> priorityClasses() {
        return Table.of(PriorityClass.class, "NAME, VALUE, GLOBAL-DEFAULT, AGE, PREEMPTIONPOLICY", (type, now) -> List.of(type.name(),
                Integer.toString(type.value()), Boolean.toString(type.globalDefault()), Ages.since(type.metadata().creationTimestamp(), now),
                Cells.or(type.preemptionPolicy(), "PreemptLowerPriority")));
    }
}
