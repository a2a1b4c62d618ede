package io.kubarium.kubectl.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.api.KubeObject;
import io.kubarium.api.store.Snapshot;
import io.kubarium.manifest.ManifestReader;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What {@code kubectl describe} prints of storage. */
class StorageDescribersTest {
    private static String described(String yaml) {
        KubeObject object = ManifestReader.read("test.yaml", yaml).getFirst().object();
        return Describers.describe(object, new Surroundings(Snapshot.empty(), Instant.parse("2026-11-24T15:18:15Z"), false));
    }

    @Test
    void a_claim_that_is_being_made_larger_shows_how_far_that_is() { // CTL-113, STO-67
        assertEquals("""
                Name:          data
                Namespace:     default
                StorageClass:  standard
                Status:        Bound
                Volume:        pv
                Labels:        <none>
                Annotations:   <none>
                Finalizers:    [kubernetes.io/pvc-protection]
                Capacity:      1Gi
                Access Modes:  RWO
                VolumeMode:    Filesystem
                Used By:       <none>
                Conditions:
                  Type       Status  LastProbeTime                     LastTransitionTime                Reason  Message
                  ----       ------  -----------------                 ------------------                ------  -------
                  Resizing   True    Mon, 01 Jan 0001 00:00:00 +0000   Tue, 24 Nov 2026 15:18:10 +0000          \s
                """, described("""
                apiVersion: v1
                kind: PersistentVolumeClaim
                metadata: {name: data, namespace: default, finalizers: [kubernetes.io/pvc-protection]}
                spec: {accessModes: [ReadWriteOnce], storageClassName: standard, volumeMode: Filesystem, volumeName: pv, resources: {requests: {storage: 2Gi}}}
                status:
                  phase: Bound
                  accessModes: [ReadWriteOnce]
                  capacity: {storage: 1Gi}
                  conditions: [{type: Resizing, status: "True", lastTransitionTime: "2026-11-24T15:18:10Z"}]
                """));
    }

    @Test
    void a_class_shows_where_its_volumes_may_lie() { // CTL-115
        assertEquals("""
                Name:                  late
                IsDefaultClass:        No
                Annotations:           <none>
                Provisioner:           disk.example.com
                Parameters:            <none>
                AllowVolumeExpansion:  <unset>
                MountOptions:          <none>
                ReclaimPolicy:         Delete
                VolumeBindingMode:     WaitForFirstConsumer
                AllowedTopologies:    \s
                  Term 0:              zone in [a, b]
                """, described("""
                apiVersion: storage.k8s.io/v1
                kind: StorageClass
                metadata: {name: late}
                provisioner: disk.example.com
                reclaimPolicy: Delete
                volumeBindingMode: WaitForFirstConsumer
                allowedTopologies: [{matchLabelExpressions: [{key: zone, values: [a, b]}]}]
                """));
    }

    @Test
    void a_node_shows_its_drivers_and_how_much_they_take() { // STO-105
        assertEquals("""
                Name:               node-1
                Labels:             <none>
                Annotations:        <none>
                CreationTimestamp:  Tue, 24 Nov 2026 15:18:10 +0000
                Spec:
                  Drivers:
                    disk.example.com:
                      Node ID:  node-1
                      Allocatables:
                        Count:        3
                      Topology Keys:  [zone]
                """, described("""
                apiVersion: storage.k8s.io/v1
                kind: CSINode
                metadata: {name: node-1, creationTimestamp: "2026-11-24T15:18:10Z"}
                spec: {drivers: [{name: disk.example.com, nodeID: node-1, topologyKeys: [zone], allocatable: {count: 3}}]}
                """));
    }
}
