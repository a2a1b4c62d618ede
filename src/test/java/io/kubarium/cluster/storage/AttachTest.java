package io.kubarium.cluster.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.AttachedVolume;
import io.kubarium.api.Node;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.Pod;
import io.kubarium.api.VolumeAttachment;
import io.kubarium.cluster.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Disks of a driver are plugged into the node of the pod that uses them, one node at a time. */
class AttachTest {
    /** A claim on a disk, and a pod on node-1 that has written to it. */
    private static StorageCluster disk() {
        StorageCluster test = new StorageCluster(2).apply(StorageCluster.DRIVER, StorageCluster.CLASSES, StorageCluster.claim("data", "standard", "1Gi")).pass(9);
        test.apply(StorageCluster.pod("one", "node-1", "data")).pass(30);
        assertEquals("Running running", test.state("one"), test.events("one").toString());
        test.sh("one", "echo first > /data/log");
        return test;
    }

    private static String volume(StorageCluster test) {
        return "pvc-" + test.get(PersistentVolumeClaim.class, "data").uid();
    }

    @Test
    void a_volume_is_attached_before_it_is_mounted_and_the_node_says_so() { // STO-76, STO-86, STO-87
        StorageCluster test = disk();
        String volume = volume(test);
        VolumeAttachment attachment = test.only(VolumeAttachment.class);
        assertTrue(attachment.name().matches("csi-[0-9a-f]{64}"), attachment.name());
        assertEquals("disk.example.com node-1 " + volume + " true", attachment.spec().attacher() + " " + attachment.spec().nodeName() + " "
                + attachment.spec().source().persistentVolumeName() + " " + attachment.status().attached());
        String device = "kubernetes.io/csi/disk.example.com^" + volume;
        assertEquals(List.of(new AttachedVolume(device, "")), test.get(Node.class, "node-1").status().volumesAttached());
        assertEquals(List.of(device), test.get(Node.class, "node-1").status().volumesInUse());
        assertTrue(test.events("one").contains("Normal SuccessfulAttachVolume: AttachVolume.Attach succeeded for volume \"" + volume + "\""), test.events("one").toString());
    }

    @Test
    void a_pod_that_leaves_lets_its_volume_go_and_the_data_follows_to_another_node() { // STO-78, STO-107
        StorageCluster test = disk().delete(Pod.class, "one").pass(25);
        assertEquals(List.of(), test.list(VolumeAttachment.class));
        assertEquals(List.of(), test.get(Node.class, "node-1").status().volumesAttached());
        assertEquals(List.of(), test.get(Node.class, "node-1").status().volumesInUse());
        test.apply(StorageCluster.pod("two", "node-2", "data")).pass(30);
        assertEquals("first\n", test.sh("two", "cat /data/log"));
    }

    @Test
    void two_pods_of_one_node_share_a_disk_that_goes_to_one_node_only() { // STO-71
        StorageCluster test = disk().apply(StorageCluster.pod("beside", "node-1", "data")).pass(5);
        assertEquals("first\n", test.sh("beside", "cat /data/log"));
        assertEquals(1, test.list(VolumeAttachment.class).size());
    }

    @Test
    void a_disk_in_use_elsewhere_is_refused_once_and_named_with_its_users() { // STO-72, STO-73, STO-79
        StorageCluster test = disk().apply(StorageCluster.pod("two", "node-2", "data")).pass(120);
        assertEquals("Pending ContainerCreating", test.state("two"));
        String text = "Multi-Attach error for volume \"" + volume(test) + "\" Volume is already used by pod(s) one";
        assertTrue(test.events("two").contains("Warning FailedAttachVolume: " + text), test.events("two").toString());
        assertEquals(1, test.count("two", "Multi-Attach"));
        test.delete(Pod.class, "one").pass(60);
        assertEquals("first\n", test.sh("two", "cat /data/log"));
    }

    @Test
    void pods_that_come_to_several_nodes_at_once_do_not_all_get_the_disk() { // STO-71, STO-79
        StorageCluster test = new StorageCluster(2).apply(StorageCluster.DRIVER, StorageCluster.CLASSES, StorageCluster.pod("one", "node-1", "data"), StorageCluster.pod("two", "node-2", "data"),
                StorageCluster.claim("data", "standard", "1Gi")).pass(40);
        assertEquals("node-1", test.only(VolumeAttachment.class).spec().nodeName());
        assertEquals(1, test.count("two", "Multi-Attach"));
    }

    @Test
    void a_disk_that_nobody_uses_any_more_but_is_still_plugged_in_is_told_differently() { // STO-79
        StorageCluster test = disk().delete(Pod.class, "one").pass(1.5).apply(StorageCluster.pod("two", "node-2", "data")).pass(2);
        assertEquals(List.of("Warning FailedAttachVolume: Multi-Attach error for volume \"" + volume(test)
                + "\" Volume is already exclusively attached to one node and can't be attached to another"),
                test.events("two").stream().filter(event -> event.contains("Multi-Attach")).toList());
    }

    @Test
    void the_disk_of_a_dead_node_is_pulled_six_minutes_after_the_old_pod_stopped_counting() { // STO-80, STO-81, STO-82
        StorageCluster test = disk().fault(new Fault.SwitchOff("node-1")).pass(60).apply(StorageCluster.pod("two", "node-2", "data"));
        test.pass(500);
        assertEquals("Pending ContainerCreating", test.state("two"));
        assertTrue(test.get(Pod.class, "one").isTerminating());
        assertNotNull(test.only(VolumeAttachment.class));
        double forced = test.now();
        test.kill("one").pass(350);
        assertEquals("node-1", test.only(VolumeAttachment.class).spec().nodeName());
        test.pass(40);
        double detached = test.when(VolumeAttachment.class, attachment -> attachment.metadata().isTerminating());
        assertEquals(forced + 360, detached, 0.5);
        assertEquals("first\n", test.sh("two", "cat /data/log"));
    }

    @Test
    void the_out_of_service_taint_frees_pod_and_disk_at_once() { // STO-83, NOD-286, WRK-90, WRK-166
        StorageCluster test = disk().fault(new Fault.SwitchOff("node-1")).pass(60).apply(StorageCluster.pod("two", "node-2", "data"));
        test.pass(10).change(Node.class, "node-1", "spec: {taints: [{key: node.kubernetes.io/out-of-service, value: nodeshutdown, effect: NoExecute}]}").pass(60);
        assertEquals("gone", test.state("one"));
        assertEquals("first\n", test.sh("two", "cat /data/log"));
    }

    @Test
    void never_is_a_disk_pulled_from_a_node_that_is_ready() { // STO-80
        StorageCluster test = disk().fault(new Fault.StopProcess("kubelet", "node-1", false)).pass(1).kill("one");
        test.fault(new Fault.StartProcess("kubelet", "node-1")).pass(25);
        assertEquals(List.of(), test.list(VolumeAttachment.class));
    }

    @Test
    void without_the_driver_an_attachment_is_waited_for_two_minutes_at_a_time() { // STO-77
        StorageCluster test = new StorageCluster(1).apply(StorageCluster.DRIVER, StorageCluster.CLASSES, StorageCluster.claim("data", "standard", "1Gi")).pass(9);
        test.fault(new Fault.StopProcess("csi-controller", null, true)).apply(StorageCluster.pod("one", "node-1", "data")).pass(125);
        String volume = volume(test);
        assertTrue(test.events("one").contains("Warning FailedAttachVolume: AttachVolume.Attach failed for volume \"" + volume
                + "\" : timed out waiting for external-attacher of disk.example.com CSI driver to attach volume " + volume), test.events("one").toString());
        test.fault(new Fault.StartProcess("csi-controller", null)).pass(30);
        assertEquals("Running running", test.state("one"));
    }

    @Test
    void a_driver_that_does_not_attach_needs_no_attachment() { // STO-75
        StorageCluster test = new StorageCluster(1).apply(StorageCluster.DRIVER + "spec: {attachRequired: false}\n", StorageCluster.CLASSES,
                StorageCluster.claim("data", "standard", "1Gi")).pass(9).apply(StorageCluster.pod("one", "node-1", "data")).pass(3);
        assertEquals("Running running", test.state("one"));
        assertEquals(List.of(), test.list(VolumeAttachment.class));
    }

    private static String deployment(String strategy) {
        return """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: db}
                spec:
                  replicas: 1
                  strategy: {type: STRATEGY}
                  selector: {matchLabels: {app: db}}
                  template:
                    metadata: {labels: {app: db}}
                    spec:
                      affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{labelSelector: {matchLabels: {app: db}}, topologyKey: kubernetes.io/hostname}]}}
                      containers: [{name: c, image: "nginx:1.27", volumeMounts: [{name: d, mountPath: /data}]}]
                      volumes: [{name: d, persistentVolumeClaim: {claimName: data}}]
                """.replace("STRATEGY", strategy);
    }

    @Test
    void a_rolling_update_of_the_only_user_of_a_disk_waits_for_ever_and_recreate_does_not() { // STO-74
        for (String strategy : List.of("RollingUpdate", "Recreate")) {
            StorageCluster test = new StorageCluster(2).apply(StorageCluster.DRIVER, StorageCluster.CLASSES, StorageCluster.claim("data", "standard", "1Gi")).pass(6).apply(deployment(strategy)).pass(30);
            test.change(io.kubarium.api.Deployment.class, "db", "spec: {template: {metadata: {annotations: {version: two}}}}").pass(300);
            List<String> states = test.list(Pod.class).stream().map(pod -> test.state(pod.name())).sorted().toList();
            assertEquals(strategy.equals("Recreate") ? List.of("Running running") : List.of("Pending ContainerCreating", "Running running"), states);
        }
    }

    @Test
    void a_set_makes_no_second_pod_of_a_name_until_a_person_says_that_the_first_is_gone() { // STO-84, STO-85
        StorageCluster test = new StorageCluster(2).apply("""
                apiVersion: apps/v1
                kind: StatefulSet
                metadata: {name: db}
                spec:
                  serviceName: db
                  selector: {matchLabels: {app: db}}
                  template:
                    metadata: {labels: {app: db}}
                    spec:
                      tolerations: [{key: node.kubernetes.io/unreachable, operator: Exists, effect: NoExecute, tolerationSeconds: 10}]
                      containers: [{name: c, image: "nginx:1.27", volumeMounts: [{name: d, mountPath: /data}]}]
                      volumes: [{name: d, hostPath: {path: /srv}}]
                """).pass(5);
        String node = test.get(Pod.class, "db-0").spec().nodeName();
        test.fault(new Fault.Freeze(node)).pass(200);
        assertEquals("Running running terminating", test.state("db-0"));
        test.kill("db-0").pass(10);
        assertEquals("Running running", test.state("db-0"));
        assertTrue(!test.get(Pod.class, "db-0").spec().nodeName().equals(node));
        double back = test.now();
        test.fault(new Fault.Thaw(node)).pass(10);
        double killed = test.when(io.kubarium.api.Event.class, event -> event.reason().equals("Killing") && event.involvedObject().name().equals("db-0"));
        assertTrue(killed > back, "two of them ran until " + killed);
    }

    @Test
    void an_attachment_made_by_hand_of_what_is_no_disk_is_let_go() { // STO-76
        StorageCluster test = new StorageCluster(1).apply(StorageCluster.DRIVER, """
                apiVersion: v1
                kind: PersistentVolume
                metadata: {name: folder}
                spec: {capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce], hostPath: {path: /x}}
                """, """
                apiVersion: storage.k8s.io/v1
                kind: VolumeAttachment
                metadata: {name: hook}
                spec: {attacher: disk.example.com, nodeName: node-1, source: {persistentVolumeName: folder}}
                """).pass(10).delete(io.kubarium.api.PersistentVolume.class, "folder").pass(10);
        assertEquals(List.of(), test.list(VolumeAttachment.class));
    }
}
