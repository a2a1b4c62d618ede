package io.kubarium.kubectl.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.api.KubeObject;
import io.kubarium.manifest.ManifestReader;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code kubectl get} prints of storage. */
class StorageColumnsTest {
    private static final Instant NOW = Instant.parse("2026-11-24T15:18:15Z");

    private static List<List<String>> printed(Table<?> table, boolean wide, String yaml) {
        KubeObject object = ManifestReader.read("test.yaml", yaml.replace("metadata: {", "metadata: {creationTimestamp: \"2026-11-24T15:18:10Z\", ")).getFirst().object();
        return List.of(table.headers(wide), table.cells(object, NOW, wide));
    }

    @Test
    void claims_show_what_they_are_bound_to_and_how_large_that_is() { // STO-4, STO-6, STO-7, CTL-54, CTL-55
        String claim = "apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: data}\nspec: {accessModes: [ReadWriteOnce], volumeMode: Filesystem, storageClassName: manual, VOLUME"
                + "resources: {requests: {storage: 1Gi}}}\nstatus: ";
        assertEquals(List.of(List.of("NAME", "STATUS", "VOLUME", "CAPACITY", "ACCESS MODES", "STORAGECLASS", "VOLUMEATTRIBUTESCLASS", "AGE"),
                List.of("data", "Pending", "", "", "", "manual", "<unset>", "5s")), printed(ConfigColumns.claims(), false, claim.replace("VOLUME", "") + "{phase: Pending}\n"));
        assertEquals(List.of(List.of("NAME", "STATUS", "VOLUME", "CAPACITY", "ACCESS MODES", "STORAGECLASS", "VOLUMEATTRIBUTESCLASS", "AGE", "VOLUMEMODE"),
                List.of("data", "Bound", "pv", "2Gi", "RWO,ROX,RWX", "manual", "<unset>", "5s", "Filesystem")), printed(ConfigColumns.claims(), true,
                claim.replace("VOLUME", "volumeName: pv, ") + "{phase: Bound, capacity: {storage: 2Gi}, accessModes: [ReadWriteOnce, ReadOnlyMany, ReadWriteMany]}\n"));
    }

    @Test
    void volumes_show_their_claim_even_when_it_is_gone() { // STO-6, STO-51, CTL-53
        assertEquals(List.of(List.of("NAME", "CAPACITY", "ACCESS MODES", "RECLAIM POLICY", "STATUS", "CLAIM", "STORAGECLASS", "VOLUMEATTRIBUTESCLASS", "REASON", "AGE"),
                List.of("pv", "2Gi", "RWOP", "Retain", "Released", "shop/data", "manual", "<unset>", "", "5s")), printed(ConfigColumns.volumes(), false, """
                apiVersion: v1
                kind: PersistentVolume
                metadata: {name: pv}
                spec: {accessModes: [ReadWriteOncePod], capacity: {storage: 2Gi}, storageClassName: manual, persistentVolumeReclaimPolicy: Retain, claimRef: {namespace: shop, name: data}, hostPath: {path: /a}}
                status: {phase: Released}
                """));
    }

    @Test
    void the_default_class_is_marked() { // STO-6, CTL-56
        assertEquals(List.of(List.of("NAME", "PROVISIONER", "RECLAIMPOLICY", "VOLUMEBINDINGMODE", "ALLOWVOLUMEEXPANSION", "AGE"),
                List.of("late (default)", "disk.example.com", "Delete", "WaitForFirstConsumer", "true", "5s")), printed(ConfigColumns.storageClasses(), false, """
                apiVersion: storage.k8s.io/v1
                kind: StorageClass
                metadata: {name: late, annotations: {storageclass.kubernetes.io/is-default-class: "true"}}
                provisioner: disk.example.com
                allowVolumeExpansion: true
                volumeBindingMode: WaitForFirstConsumer
                """));
    }

    @Test
    void drivers_nodes_and_attachments_have_columns_of_their_own() { // CTL-63, STO-105
        assertEquals(List.of(List.of("NAME", "ATTACHREQUIRED", "PODINFOONMOUNT", "STORAGECAPACITY", "TOKENREQUESTS", "REQUIRESREPUBLISH", "MODES", "AGE"),
                List.of("disk.example.com", "true", "false", "false", "<unset>", "false", "Persistent", "5s")), printed(StorageColumns.drivers(), false,
                "apiVersion: storage.k8s.io/v1\nkind: CSIDriver\nmetadata: {name: disk.example.com}\nspec: {volumeLifecycleModes: [Persistent]}\n"));
        assertEquals(List.of(List.of("NAME", "DRIVERS", "AGE"), List.of("node-1", "1", "5s")), printed(StorageColumns.nodes(), false,
                "apiVersion: storage.k8s.io/v1\nkind: CSINode\nmetadata: {name: node-1}\nspec: {drivers: [{name: disk.example.com, nodeID: node-1}]}\n"));
        assertEquals(List.of(List.of("NAME", "ATTACHER", "PV", "NODE", "ATTACHED", "AGE"), List.of("csi-1", "disk.example.com", "pv", "node-1", "true", "5s")),
                printed(StorageColumns.attachments(), false, "apiVersion: storage.k8s.io/v1\nkind: VolumeAttachment\nmetadata: {name: csi-1}\n"
                        + "spec: {attacher: disk.example.com, nodeName: node-1, source: {persistentVolumeName: pv}}\nstatus: {attached: true}\n"));
    }
}
