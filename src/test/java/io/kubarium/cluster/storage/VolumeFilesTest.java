package io.kubarium.cluster.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.Pod;
import io.kubarium.cluster.Fault;
import org.junit.jupiter.api.Test;

/** What survives what: the files of a pod by the kind of volume they lie on (STO-107). */
class VolumeFilesTest {
    private static final String SHARE = "nfs: {server: files.example.com, path: /exports/a}";

    private static StorageCluster pod(String volume) {
        StorageCluster test = new StorageCluster(2).apply(StorageCluster.pod("one", "node-1", volume, "/data")).pass(4);
        test.sh("one", "echo here > /data/x");
        return test;
    }

    private static String after(StorageCluster test, String node, String volume) {
        test.delete(Pod.class, "one").pass(4).apply(StorageCluster.pod("two", node, volume, "/data")).pass(4);
        return test.sh("two", "cat /data/x");
    }

    private static final String GONE = "cat: /data/x: No such file or directory\n";

    @Test
    void an_empty_dir_survives_its_containers_but_not_its_pod() { // STO-96
        StorageCluster test = pod("emptyDir: {}").fault(new Fault.Crash("default", "one", "c", 1)).pass(15);
        assertEquals("here\n", test.sh("one", "cat /data/x"));
        assertEquals(GONE, after(test, "node-1", "emptyDir: {}"));
    }

    @Test
    void a_reboot_takes_what_was_in_memory_and_leaves_what_was_on_disk() { // STO-96, STO-107
        for (String medium : new String[] {"", "Memory"}) {
            StorageCluster test = pod("emptyDir: {medium: \"" + medium + "\"}").fault(new Fault.SwitchOff("node-1")).pass(5).fault(new Fault.SwitchOn("node-1")).pass(30);
            assertEquals("Running running", test.state("one"));
            assertEquals(medium.isEmpty() ? "here\n" : GONE, test.sh("one", "cat /data/x"));
        }
    }

    @Test
    void a_host_path_stays_on_its_node() { // STO-98
        assertEquals("here\n", after(pod("hostPath: {path: /srv}"), "node-1", "hostPath: {path: /srv}"));
        assertEquals(GONE, after(pod("hostPath: {path: /srv}"), "node-2", "hostPath: {path: /srv}"));
    }

    @Test
    void a_bound_claim_on_a_host_path_does_not_keep_its_data_with_the_pod() { // STO-99
        StorageCluster test = new StorageCluster(2).apply("""
                apiVersion: v1
                kind: PersistentVolume
                metadata: {name: pv}
                spec: {capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce], storageClassName: manual, hostPath: {path: /srv}}
                """, StorageCluster.claim("data", "manual", "1Gi"), StorageCluster.pod("one", "node-1", "data")).pass(4);
        test.sh("one", "echo here > /data/x");
        assertEquals(GONE, after(test, "node-2", "persistentVolumeClaim: {claimName: data}"));
    }

    @Test
    void a_local_volume_ties_its_pod_to_the_node() { // STO-100, STO-47
        StorageCluster test = new StorageCluster(2).apply("""
                apiVersion: v1
                kind: PersistentVolume
                metadata: {name: pv}
                spec:
                  capacity: {storage: 1Gi}
                  accessModes: [ReadWriteOnce]
                  storageClassName: manual
                  local: {path: /mnt/disk}
                  nodeAffinity: {required: {nodeSelectorTerms: [{matchExpressions: [{key: kubernetes.io/hostname, operator: In, values: [node-1]}]}]}}
                """, StorageCluster.claim("data", "manual", "1Gi")).pass(2).apply(StorageCluster.pod("one", null, "data")).pass(4);
        test.sh("one", "echo here > /data/x");
        test.apply(StorageCluster.pod("other", "node-2", "data")).pass(4);
        assertTrue(test.events("other").getFirst().contains("1 node(s) didn't match PersistentVolume's node affinity"), test.events("other").toString());
        assertEquals("here\n", after(test, "node-1", "persistentVolumeClaim: {claimName: data}"));
        test.apply(StorageCluster.pod("forced", null, "data").replace("spec:\n", "spec:\n  nodeName: node-2\n")).pass(2);
        assertTrue(test.events("forced").contains("Warning FailedMount: MountVolume.NodeAffinity check failed for volume \"pv\" : no matching NodeSelectorTerms"), test.events("forced").toString()); // STO-90
    }

    @Test
    void a_share_is_the_same_for_all_nodes_at_once() { // STO-72, STO-101
        StorageCluster test = pod(SHARE).apply(StorageCluster.pod("two", "node-2", SHARE, "/data")).pass(4);
        assertEquals("here\n", test.sh("two", "cat /data/x"));
        test.sh("two", "echo there > /data/x");
        assertEquals("there\n", test.sh("one", "cat /data/x"));
    }

    @Test
    void a_probe_sees_what_another_node_wrote_to_a_share() { // STO-101
        StorageCluster test = pod(SHARE).apply(StorageCluster.pod("two", "node-2", SHARE, "/data")
                .replace("image: \"nginx:1.27\",", "image: \"nginx:1.27\", readinessProbe: {periodSeconds: 1, exec: {command: [cat, /data/open]}},")).pass(6);
        assertTrue(!test.get(Pod.class, "two").ready());
        test.sh("one", "touch /data/open");
        assertTrue(test.pass(3).get(Pod.class, "two").ready());
    }

    @Test
    void a_volume_hides_what_the_image_has_there() { // STO-124
        StorageCluster test = pod("emptyDir: {}");
        test.sh("one", "echo own > /own");
        assertEquals("own\n", test.sh("one", "cat /own"));
        assertEquals("cat: /own: No such file or directory\n", test.fault(new Fault.Crash("default", "one", "c", 1)).pass(15).sh("one", "cat /own"));
    }

    @Test
    void volumes_are_mounted_before_anything_starts_and_unmounted_before_the_pod_is_gone() { // STO-86, STO-94, STO-95
        StorageCluster test = pod("emptyDir: {}");
        double deleted = test.now();
        test.delete(Pod.class, "one").pass(4);
        double ended = test.when(Pod.class, pod -> "Succeeded".equals(pod.status().phase()));
        double gone = test.gone(Pod.class, "one");
        assertTrue(ended > deleted && gone - ended > 0.3 && gone - ended < 0.9, ended + " " + gone);
        assertTrue(test.events("one").stream().noneMatch(event -> event.contains("ount")), test.events("one").toString());
    }

    @Test
    void a_volume_that_no_container_mounts_holds_nobody_up() { // STO-87
        StorageCluster test = new StorageCluster(1).apply("""
                apiVersion: v1
                kind: Pod
                metadata: {name: one}
                spec:
                  containers: [{name: c, image: "nginx:1.27"}]
                  volumes: [{name: d, configMap: {name: nosuch}}]
                """).pass(4);
        assertEquals("Running running", test.state("one"));
    }

    @Test
    void a_pod_that_writes_more_than_its_empty_dir_may_hold_is_sent_away_a_little_later() { // STO-97, NOD-191
        StorageCluster test = pod("emptyDir: {sizeLimit: 10Mi}");
        test.sh("one", "fallocate -l 8M /data/some");
        assertEquals("Running running", test.pass(90).state("one"));
        test.sh("one", "dd if=/dev/zero of=/data/more bs=1M count=4");
        assertEquals("Running running", test.pass(1).state("one"));
        Pod pod = test.pass(90).get(Pod.class, "one");
        assertEquals("Failed Evicted Usage of EmptyDir volume \"d\" exceeds the limit \"10Mi\". ", pod.status().phase() + " " + pod.status().reason() + " " + pod.status().message());
        assertEquals("Failed ended", test.state("one"));
        assertTrue(test.events("one").contains("Warning Evicted: Usage of EmptyDir volume \"d\" exceeds the limit \"10Mi\". "), test.events("one").toString());
    }
}
