package io.kubarium.cluster.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.Pod;
import io.kubarium.api.Quantity;
import io.kubarium.api.VolumeAttachment;
import io.kubarium.cluster.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Volumes made on demand: by a driver that is installed, by the built-in provisioner, or by nobody. */
class ProvisionTest {
    private static StorageCluster installed(int nodes, String... zones) {
        return new StorageCluster(nodes, zones).apply(StorageCluster.DRIVER, StorageCluster.CLASSES).pass(1);
    }

    private static PersistentVolume volume(StorageCluster test, String claim) {
        return test.get(PersistentVolume.class, "pvc-" + test.get(PersistentVolumeClaim.class, claim).uid());
    }

    @Test
    void a_driver_makes_a_volume_for_a_claim_before_any_pod() { // STO-26, STO-27, STO-28, STO-31, STO-32, STO-40
        StorageCluster test = installed(1).apply(StorageCluster.claim("data", "standard", "3Gi")).pass(2);
        PersistentVolumeClaim claim = test.get(PersistentVolumeClaim.class, "data");
        assertEquals("Pending", claim.status().phase());
        assertEquals("disk.example.com", claim.metadata().annotation("volume.kubernetes.io/storage-provisioner"));
        assertEquals("disk.example.com", claim.metadata().annotation("volume.beta.kubernetes.io/storage-provisioner"));
        test.pass(3);
        PersistentVolume volume = volume(test, "data");
        assertEquals("Bound", test.get(PersistentVolumeClaim.class, "data").status().phase());
        assertEquals("Bound", volume.status().phase());
        assertEquals(Quantity.parse("3Gi"), volume.spec().capacity().get("storage"));
        assertEquals("Delete", volume.spec().persistentVolumeReclaimPolicy());
        assertEquals("disk.example.com", volume.metadata().annotation("pv.kubernetes.io/provisioned-by"));
        assertEquals(List.of("external-provisioner.volume.kubernetes.io/finalizer", "kubernetes.io/pv-protection"), volume.metadata().finalizers());
        List<String> events = test.events("data");
        assertTrue(events.contains("Normal ExternalProvisioning: Waiting for a volume to be created either by the external provisioner 'disk.example.com' or manually by the system "
                + "administrator. If volume creation is delayed, please verify that the provisioner is running and correctly registered."), events.toString());
        assertTrue(events.contains("Normal Provisioning: External provisioner is provisioning volume for claim \"default/data\""), events.toString());
        assertTrue(events.contains("Normal ProvisioningSucceeded: Successfully provisioned volume " + volume.name()), events.toString());
    }

    @Test
    void nobody_serves_a_provisioner_that_is_not_installed_and_the_event_grows() { // STO-18, STO-27
        StorageCluster test = new StorageCluster(1).apply(StorageCluster.CLASSES, StorageCluster.claim("data", "standard", "1Gi")).pass(50);
        assertEquals("Pending", test.get(PersistentVolumeClaim.class, "data").status().phase());
        assertEquals(6, test.count("data", "Waiting for a volume to be created")); // twice at once, then every 15 s
        test.apply(StorageCluster.DRIVER).pass(5);
        assertEquals("Bound", test.get(PersistentVolumeClaim.class, "data").status().phase());
    }

    @Test
    void a_class_can_wait_for_the_first_pod_whose_node_decides_where_the_volume_lies() { // STO-22, STO-40, STO-42, STO-43, STO-49
        StorageCluster test = installed(3, "a", "b", "c").apply(StorageCluster.claim("data", "late", "1Gi")).pass(20);
        assertEquals(List.of("Normal WaitForFirstConsumer: waiting for first consumer to be created before binding"), test.events("data"));
        test.apply(StorageCluster.pod("web", "node-2", "data")).pass(40);
        assertEquals("Running running", test.state("web"));
        assertEquals("node-2", test.get(PersistentVolumeClaim.class, "data").metadata().annotation("volume.kubernetes.io/selected-node"));
        var term = volume(test, "data").spec().nodeAffinity().required().nodeSelectorTerms().getFirst().matchExpressions().getFirst();
        assertEquals("topology.kubernetes.io/zone In [b]", term.key() + " " + term.operator() + " " + term.values());
        double bound = test.when(PersistentVolumeClaim.class, claim -> claim.name().equals("data") && "Bound".equals(claim.status().phase()));
        double scheduled = test.when(Pod.class, pod -> pod.name().equals("web") && pod.isScheduled());
        assertTrue(scheduled > bound && scheduled < bound + 1.1, "looked at once a second: " + bound + ", " + scheduled);
        test.delete(Pod.class, "web").apply(StorageCluster.pod("elsewhere", "node-1", "data")).pass(5);
        assertTrue(test.events("elsewhere").toString().contains("1 node(s) didn't match PersistentVolume's node affinity"), test.events("elsewhere").toString());
    }

    @Test
    void a_pod_put_on_a_node_by_hand_never_gets_a_volume_of_such_a_class() { // STO-50, STO-91, STO-92
        StorageCluster test = installed(1).apply(StorageCluster.claim("data", "late", "1Gi"))
                .apply(StorageCluster.pod("hand", null, "data").replace("spec:\n", "spec:\n  nodeName: node-1\n")).pass(40);
        assertEquals("Pending ContainerCreating", test.state("hand"));
        String text = "Unable to attach or mount volumes: unmounted volumes=[d], unattached volumes=[], failed to process volumes=[d]: error processing PVC default/data: PVC is not bound";
        assertTrue(test.events("hand").contains("Warning FailedMount: " + text), test.events("hand").toString());
        assertTrue(test.count("hand", "PVC is not bound") >= 3, "every 10 to 15 s");
    }

    @Test
    void a_deleted_claim_takes_volume_and_data_with_it_if_the_policy_is_delete() { // STO-51, STO-54, STO-63
        StorageCluster test = installed(1).apply(StorageCluster.claim("data", "standard", "1Gi")).pass(5);
        String volume = volume(test, "data").name();
        test.delete(PersistentVolumeClaim.class, "data").pass(10);
        double released = test.when(PersistentVolume.class, pv -> "Released".equals(pv.status().phase()));
        assertEquals(test.gone(PersistentVolumeClaim.class, "data"), released, 0.02);
        assertTrue(test.gone(PersistentVolume.class, volume) > released + 2);
    }

    @Test
    void with_retain_the_volume_stays_released_until_its_claim_reference_is_removed() { // STO-52, STO-53
        StorageCluster test = installed(1).apply(StorageCluster.claim("data", "keep", "1Gi")).pass(5).apply(StorageCluster.pod("one", null, "data")).pass(25);
        test.sh("one", "echo kept > /data/x");
        String volume = volume(test, "data").name();
        test.delete(Pod.class, "one").pass(20).delete(PersistentVolumeClaim.class, "data").pass(30);
        assertEquals("Released", test.get(PersistentVolume.class, volume).status().phase());
        test.apply(StorageCluster.claim("again", "keep", "1Gi").replace("resources:", "volumeName: " + volume + ", resources:")).pass(20);
        assertEquals("Pending", test.get(PersistentVolumeClaim.class, "again").status().phase());
        assertTrue(test.events("again").contains("Warning FailedBinding: volume \"" + volume + "\" already bound to a different claim."), test.events("again").toString());
        test.change(PersistentVolume.class, volume, "spec: {claimRef: null}").pass(16).apply(StorageCluster.pod("two", null, "again")).pass(30);
        assertEquals("kept\n", test.sh("two", "cat /data/x"));
    }

    @Test
    void a_volume_that_is_still_plugged_in_is_not_deleted() { // STO-55
        StorageCluster test = installed(2).apply(StorageCluster.claim("data", "standard", "1Gi")).pass(5).apply(StorageCluster.pod("one", "node-1", "data")).pass(25);
        String volume = volume(test, "data").name();
        test.delete(Pod.class, "one").delete(PersistentVolumeClaim.class, "data").pass(4);
        assertEquals("Released", test.get(PersistentVolume.class, volume).status().phase());
        assertEquals(List.of("Warning VolumeFailedDelete: persistentvolume " + volume + " is still attached to node node-1"), test.events(volume));
        test.pass(25);
        assertNull(test.get(PersistentVolume.class, volume));
        assertEquals(List.of(), test.list(VolumeAttachment.class));
    }

    @Test
    void a_driver_without_room_refuses_and_is_asked_again_after_growing_pauses() { // STO-28, STO-33
        StorageCluster test = new StorageCluster(1).apply(StorageCluster.DRIVER.replace("name: disk.example.com", "name: disk.example.com, annotations: {kubarium.io/capacity: 5Gi}"),
                StorageCluster.CLASSES, StorageCluster.claim("small", "standard", "4Gi")).pass(5).apply(StorageCluster.claim("large", "standard", "4Gi")).pass(20);
        assertTrue(test.events("large").contains("Warning ProvisioningFailed: failed to provision volume with StorageClass \"standard\": rpc error: code = ResourceExhausted desc = insufficient capacity"),
                test.events("large").toString());
        test.delete(PersistentVolumeClaim.class, "small").pass(40);
        assertEquals("Bound", test.get(PersistentVolumeClaim.class, "large").status().phase());
    }

    @Test
    void where_a_chosen_node_cannot_be_served_the_scheduler_may_choose_again() { // STO-33
        StorageCluster test = new StorageCluster(1).apply(StorageCluster.DRIVER.replace("name: disk.example.com", "name: disk.example.com, annotations: {kubarium.io/capacity: 1Gi}"),
                StorageCluster.CLASSES, StorageCluster.claim("large", "late", "4Gi"), StorageCluster.pod("one", null, "large")).pass(5);
        assertTrue(test.changes().stream().anyMatch(change -> change.after() instanceof PersistentVolumeClaim claim && change.before() instanceof PersistentVolumeClaim before
                && before.metadata().annotation("volume.kubernetes.io/selected-node") != null && claim.metadata().annotation("volume.kubernetes.io/selected-node") == null));
    }

    @Test
    void the_built_in_provisioner_makes_a_host_path_at_once_and_its_volume_goes_with_the_claim() { // STO-29, STO-31, STO-32, STO-54
        StorageCluster test = new StorageCluster(1).apply("""
                apiVersion: storage.k8s.io/v1
                kind: StorageClass
                metadata: {name: fast}
                provisioner: kubernetes.io/host-path
                """, StorageCluster.claim("data", "fast", "3Gi")).pass(1);
        PersistentVolume volume = volume(test, "data");
        assertTrue(volume.spec().hostPath().path().matches("/tmp/hostpath_pv/[0-9a-f-]{36}"));
        assertEquals(List.of("kubernetes.io/pv-controller", "kubernetes.io/pv-protection"), volume.metadata().finalizers());
        assertEquals(List.of("Normal ProvisioningSucceeded: Successfully provisioned volume " + volume.name() + " using kubernetes.io/host-path"), test.events("data"));
        test.delete(PersistentVolumeClaim.class, "data").pass(1);
        assertEquals(List.of(), test.list(PersistentVolume.class));
    }

    @Test
    void a_claim_without_a_class_gets_the_default_at_the_next_round_once_there_is_one() { // STO-9, STO-17, STO-39
        StorageCluster test = installed(1).apply(StorageCluster.claim("data", null, "1Gi")).pass(1);
        assertEquals(List.of("Normal FailedBinding: no persistent volumes available for this claim and no storage class is set"), test.events("data"));
        test.apply("""
                apiVersion: storage.k8s.io/v1
                kind: StorageClass
                metadata: {name: usual, annotations: {storageclass.kubernetes.io/is-default-class: "true"}}
                provisioner: disk.example.com
                """).pass(0.5);
        assertNull(test.get(PersistentVolumeClaim.class, "data").spec().storageClassName());
        test.pass(20);
        assertEquals("usual", test.get(PersistentVolumeClaim.class, "data").spec().storageClassName());
        assertEquals("Bound", test.get(PersistentVolumeClaim.class, "data").status().phase());
    }

    @Test
    void an_empty_class_means_volumes_that_are_there_only() { // STO-36
        StorageCluster test = installed(1).apply("""
                apiVersion: storage.k8s.io/v1
                kind: StorageClass
                metadata: {name: usual, annotations: {storageclass.kubernetes.io/is-default-class: "true"}}
                provisioner: disk.example.com
                """, StorageCluster.claim("data", "", "1Gi")).pass(20);
        assertEquals("", test.get(PersistentVolumeClaim.class, "data").spec().storageClassName());
        assertEquals(List.of("Normal FailedBinding: no persistent volumes available for this claim and no storage class is set"), test.events("data"));
    }

    @Test
    void a_class_of_local_volumes_provisions_nothing() { // STO-24, STO-30
        StorageCluster test = new StorageCluster(1).apply("""
                apiVersion: storage.k8s.io/v1
                kind: StorageClass
                metadata: {name: local}
                provisioner: kubernetes.io/no-provisioner
                """, StorageCluster.claim("now", "local", "1Gi"), StorageCluster.claim("nowhere", "nosuch", "1Gi")).pass(1);
        assertEquals(List.of("Warning ProvisioningFailed: no volume plugin matched name: kubernetes.io/no-provisioner"), test.events("now"));
        assertEquals(List.of("Warning ProvisioningFailed: storageclass.storage.k8s.io \"nosuch\" not found"), test.events("nowhere"));
    }

    @Test
    void claims_wait_while_the_drivers_controller_is_down() { // STO-27
        StorageCluster test = installed(1).fault(new Fault.StopProcess("csi-controller", null, true)).apply(StorageCluster.claim("data", "standard", "1Gi")).pass(20);
        assertEquals("Pending", test.get(PersistentVolumeClaim.class, "data").status().phase());
        test.fault(new Fault.StartProcess("csi-controller", null)).pass(5);
        assertEquals("Bound", test.get(PersistentVolumeClaim.class, "data").status().phase());
    }

    @Test
    void a_volume_for_a_single_pod_lives_and_dies_with_it() { // STO-102
        StorageCluster test = installed(1).apply("""
                apiVersion: v1
                kind: Pod
                metadata: {name: web}
                spec:
                  containers: [{name: c, image: "nginx:1.27", volumeMounts: [{name: scratch, mountPath: /data}]}]
                  volumes: [{name: scratch, ephemeral: {volumeClaimTemplate: {spec: {accessModes: [ReadWriteOnce], storageClassName: standard, resources: {requests: {storage: 1Gi}}}}}}]
                """).pass(40);
        assertEquals("Running running", test.state("web"));
        assertEquals("web", test.get(PersistentVolumeClaim.class, "web-scratch").metadata().controllerRef().name());
        test.delete(Pod.class, "web").pass(40);
        assertEquals(List.of(), test.list(PersistentVolumeClaim.class));
        assertEquals(List.of(), test.list(PersistentVolume.class));
    }

    @Test
    void a_claim_of_that_name_that_is_not_the_pods_own_is_not_taken() { // STO-102
        StorageCluster test = installed(1).apply(StorageCluster.claim("web-scratch", "standard", "1Gi")).apply("""
                apiVersion: v1
                kind: Pod
                metadata: {name: web}
                spec:
                  containers: [{name: c, image: "nginx:1.27", volumeMounts: [{name: scratch, mountPath: /data}]}]
                  volumes: [{name: scratch, ephemeral: {volumeClaimTemplate: {spec: {accessModes: [ReadWriteOnce], storageClassName: standard, resources: {requests: {storage: 1Gi}}}}}}]
                """).pass(10);
        assertEquals("Pending", test.state("web"));
        assertTrue(test.events("web").toString().contains("PVC default/web-scratch was not created for pod default/web (pod is not owner)"), test.events("web").toString());
    }

    @Test
    void a_class_may_be_for_some_zones_only() { // STO-41
        StorageCluster test = new StorageCluster(2, "a", "b").apply(StorageCluster.DRIVER, """
                apiVersion: storage.k8s.io/v1
                kind: StorageClass
                metadata: {name: late}
                provisioner: disk.example.com
                volumeBindingMode: WaitForFirstConsumer
                allowedTopologies: [{matchLabelExpressions: [{key: topology.kubernetes.io/zone, values: [b]}]}]
                """, StorageCluster.claim("data", "late", "1Gi"), StorageCluster.claim("more", "late", "1Gi"), StorageCluster.pod("web", null, "data")).pass(40);
        assertEquals("node-2", test.get(Pod.class, "web").spec().nodeName());
        test.apply(StorageCluster.pod("never", "node-1", "more")).pass(1);
        assertTrue(test.events("never").getFirst().contains("1 node(s) didn't find available persistent volumes to bind"), test.events("never").toString());
    }

    @Test
    void a_pod_whose_volume_does_not_come_gives_its_place_up_after_ten_minutes() { // STO-44, STO-139
        StorageCluster test = installed(1).fault(new Fault.StopProcess("csi-controller", null, true)).apply(StorageCluster.claim("data", "late", "1Gi"), StorageCluster.pod("web", null, "data")).pass(599);
        assertEquals(List.of(), test.events("web"));
        test.pass(3);
        assertTrue(test.events("web").getFirst().contains("binding volumes: "), test.events("web").toString());
        assertEquals("node-1", test.get(PersistentVolumeClaim.class, "data").metadata().annotation("volume.kubernetes.io/selected-node"));
    }

    @Test
    void a_volume_deleted_before_its_claim_keeps_its_policy() { // STO-61, STO-62
        StorageCluster test = installed(1).apply(StorageCluster.claim("data", "standard", "1Gi")).pass(5);
        String volume = volume(test, "data").name();
        test.delete(PersistentVolume.class, volume).pass(10);
        assertEquals("Bound", test.get(PersistentVolume.class, volume).status().phase());
        test.delete(PersistentVolumeClaim.class, "data").pass(1);
        assertEquals(List.of("external-provisioner.volume.kubernetes.io/finalizer"), test.get(PersistentVolume.class, volume).metadata().finalizers());
        assertNull(test.pass(5).get(PersistentVolume.class, volume));
    }

    @Test
    void attributes_of_a_volume_are_kept_and_change_nothing() { // STO-70
        StorageCluster test = installed(1).apply(StorageCluster.claim("data", "standard", "1Gi")).pass(5).change(PersistentVolumeClaim.class, "data", "spec: {volumeAttributesClassName: gold}").pass(5);
        assertEquals("gold", test.get(PersistentVolumeClaim.class, "data").spec().volumeAttributesClassName());
        assertEquals("Bound", test.get(PersistentVolumeClaim.class, "data").status().phase());
    }

    @Test
    void whenever_the_server_is_gone_for_a_while_the_volume_is_made_in_the_end() { // STO-28, NOD-302
        for (int tenths = 0; tenths < 50; tenths += 2) {
            StorageCluster test = installed(1).apply(StorageCluster.claim("data", "standard", "1Gi")).pass(tenths / 10.0);
            test.fault(new Fault.StopProcess("kube-apiserver", null, true)).pass(5).fault(new Fault.StartProcess("kube-apiserver", null)).pass(120);
            assertEquals("Bound", test.get(PersistentVolumeClaim.class, "data").status().phase(), "stopped after " + tenths / 10.0 + " s");
        }
    }
}
