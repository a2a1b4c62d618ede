package io.kubarium.cluster.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A pod that may only be active for so long (NOD-114). */
class PodDeadlineTest {
    private static final String POD = "{apiVersion: v1, kind: Pod, metadata: {name: brief}, spec: {nodeName: node-1, activeDeadlineSeconds: 7, containers: [{name: c, image: %s}]}}";
    private final TestCluster node = new TestCluster(1);

    @Test
    void it_is_killed_and_has_failed_with_that_reason() {
        node.apply(POD.formatted("nginx")).at(30);
        assertEquals(List.of("Pending", "Pending | c ContainerCreating", "Running 10.244.1.2 ready | c running", "Running 10.244.1.2 | c running",
                "Failed 10.244.1.2 | c Completed 0"), node.states("brief"));
        assertEquals("DeadlineExceeded", node.pod("brief").status().reason());
        assertEquals("Pod was active on the node longer than the specified deadline", node.pod("brief").status().message());
        assertEquals("PodFailed", node.pod("brief").condition("Ready").reason());
        assertTrue(node.when("brief", "Failed") >= 8 && node.when("brief", "Failed") < 9.2, "Failed at " + node.when("brief", "Failed"));
        assertEquals(List.of("DeadlineExceeded: Pod was active on the node longer than the specified deadline", "Killing: Stopping container c"),
                node.events("brief").subList(node.events("brief").size() - 2, node.events("brief").size()));
    }

    @Test
    void one_that_never_gets_its_image_ends_as_well() {
        node.apply(POD.formatted("'nginx:nope'")).at(30);
        assertEquals("Failed", node.pod("brief").status().phase());
        assertEquals("DeadlineExceeded", node.pod("brief").status().reason());
    }

    @Test
    void a_kubelet_that_was_away_notices_it_late() {
        node.apply(POD.formatted("nginx")).at(3).fault(new io.kubarium.cluster.Fault.StopProcess("kubelet", "node-1", false)).at(20)
                .fault(new io.kubarium.cluster.Fault.StartProcess("kubelet", "node-1")).at(25);
        assertEquals("DeadlineExceeded", node.pod("brief").status().reason());
        assertTrue(node.when("brief", "Failed") > 20, "Failed at " + node.when("brief", "Failed"));
    }
}
