package io.kubarium.cluster.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.CSINode;
import io.kubarium.api.CSINodeDriver;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.PersistentVolumeClaimCondition;
import io.kubarium.api.Quantity;
import io.kubarium.api.VolumeNodeResources;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Claims that are made larger, and what nodes say of their drivers. */
class ExpansionTest {
    private static final String LARGER = "spec: {resources: {requests: {storage: 5Gi}}}";

    private static StorageCluster bound(String more) {
        return new StorageCluster(2).apply(StorageCluster.DRIVER, StorageCluster.CLASSES, StorageCluster.claim("data", "standard", "1Gi").replace("resources:", more + "resources:")).pass(5);
    }

    private static String state(StorageCluster test) {
        PersistentVolumeClaim claim = test.get(PersistentVolumeClaim.class, "data");
        return claim.status().capacity().get("storage") + " " + claim.status().conditions().stream().map(PersistentVolumeClaimCondition::type).toList() + " "
                + claim.status().kept().obj("allocatedResourceStatuses").text("storage");
    }

    @Test
    void a_larger_claim_gets_a_larger_volume_and_then_a_larger_file_system_while_the_pod_runs() { // STO-65, STO-67
        StorageCluster test = bound("").apply(StorageCluster.pod("web", "node-1", "data")).pass(30);
        test.change(PersistentVolumeClaim.class, "data", LARGER).pass(1);
        assertEquals("1Gi [Resizing] ControllerResizeInProgress", state(test));
        test.pass(5);
        assertEquals("5Gi [] null", state(test));
        String volume = "pvc-" + test.get(PersistentVolumeClaim.class, "data").uid();
        assertEquals(Quantity.parse("5Gi"), test.get(PersistentVolume.class, volume).spec().capacity().get("storage"));
        List<String> events = new ArrayList<>(test.events("data"));
        events.removeIf(event -> event.contains("rovision"));
        assertEquals(List.of("Normal ExternalExpanding: waiting for an external controller to expand this PVC", "Normal Resizing: External resizer is resizing volume " + volume,
                "Normal FileSystemResizeRequired: Require file system resize of volume on node",
                "Normal FileSystemResizeSuccessful: MountVolume.NodeExpandVolume succeeded for volume \"" + volume + "\" node-1"), events);
        assertTrue(test.events("web").contains("Normal FileSystemResizeSuccessful: MountVolume.NodeExpandVolume succeeded for volume \"" + volume + "\" node-1"));
    }

    @Test
    void without_a_pod_the_file_system_waits_for_one() { // STO-68
        StorageCluster test = bound("").change(PersistentVolumeClaim.class, "data", LARGER).pass(20);
        assertEquals("1Gi [FileSystemResizePending] NodeResizePending", state(test));
        test.apply(StorageCluster.pod("web", "node-1", "data")).pass(30);
        assertEquals("5Gi [] null", state(test));
    }

    @Test
    void a_raw_volume_has_no_file_system_to_make_larger() { // STO-68
        StorageCluster test = bound("volumeMode: Block, ").change(PersistentVolumeClaim.class, "data", LARGER).pass(20);
        assertEquals("5Gi [] null", state(test));
        assertTrue(test.events("data").contains("Normal VolumeResizeSuccessful: Resize volume succeeded"), test.events("data").toString());
    }

    @Test
    void growth_that_finds_no_room_is_told_and_may_be_taken_back() { // STO-66, STO-68
        StorageCluster test = new StorageCluster(1).apply(StorageCluster.DRIVER.replace("name: disk.example.com", "name: disk.example.com, annotations: {kubarium.io/capacity: 3Gi}"),
                StorageCluster.CLASSES, StorageCluster.claim("data", "standard", "1Gi")).pass(5).change(PersistentVolumeClaim.class, "data", LARGER).pass(5);
        assertTrue(state(test).endsWith("ControllerResizeInfeasible"), state(test));
        assertTrue(test.events("data").stream().anyMatch(event -> event.startsWith("Warning VolumeResizeFailed: ")), test.events("data").toString());
        test.change(PersistentVolumeClaim.class, "data", "spec: {resources: {requests: {storage: 2Gi}}}").pass(60);
        assertEquals("1Gi [FileSystemResizePending] NodeResizePending", state(test));
    }

    @Test
    void a_node_says_which_drivers_it_has_and_how_much_they_take() { // STO-105, SCH-76, STO-47
        StorageCluster test = new StorageCluster(1).apply(StorageCluster.DRIVER.replace("name: disk.example.com", "name: disk.example.com, annotations: {kubarium.io/volumes-per-node: \"1\"}"),
                StorageCluster.CLASSES, StorageCluster.claim("data", "standard", "1Gi"), StorageCluster.claim("more", "standard", "1Gi")).pass(6);
        CSINode node = test.get(CSINode.class, "node-1");
        assertEquals(List.of(new CSINodeDriver("disk.example.com", "node-1", List.of(), new VolumeNodeResources(1))), node.spec().drivers());
        assertEquals("Node", node.metadata().ownerReferences().getFirst().kind());
        test.apply(StorageCluster.pod("one", null, "data"), StorageCluster.pod("two", null, "more")).pass(2);
        assertTrue(test.events("two").getFirst().contains("1 node(s) exceed max volume count"), test.events("two").toString());
    }

    @Test
    void a_driver_that_is_gone_cannot_be_mounted() { // STO-105
        StorageCluster test = bound("").apply(StorageCluster.pod("web", "node-1", "data")).pass(30).delete(io.kubarium.api.CSIDriver.class, "disk.example.com").pass(1)
                .apply(StorageCluster.pod("late", "node-1", "data")).pass(2);
        assertTrue(test.events("late").stream().anyMatch(event -> event.startsWith("Warning FailedMount: MountVolume.MountDevice failed for volume \"pvc-")
                && event.endsWith("driver name disk.example.com not found in the list of registered CSI drivers")), test.events("late").toString());
    }
}
