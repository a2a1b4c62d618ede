package io.kubarium.cluster.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.Node;
import io.kubarium.api.ObjectRef;
import io.kubarium.cluster.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Too much memory: over a container's limit (NOD-138), over what the node has (NOD-139), and evictions before that (NOD-210 to NOD-217). */
class MemoryTest {
    private static final String POD = "{apiVersion: v1, kind: Pod, metadata: {name: %s}, spec: {nodeName: node-1, priority: 0, containers: [{name: c, image: nginx, resources: {%s}}]}}";
    private final TestCluster node = new TestCluster(1);

    private void pod(String name, String resources) {
        node.apply(POD.formatted(name, resources));
    }

    private void uses(String pod, long mebibytes) {
        node.fault(new Fault.SetLoad(new ObjectRef("pods", "default", pod), 10, mebibytes << 20));
    }

    private String pressure() {
        return node.cluster.snapshot().get(Node.class, "", "node-1").condition("MemoryPressure").status();
    }

    @Test
    void a_container_over_its_limit_is_killed_by_the_kernel_and_restarted() { // NOD-138
        pod("greedy", "limits: {memory: 128Mi}");
        node.at(5);
        uses("greedy", 200);
        node.at(8);
        assertTrue(node.states("greedy").stream().anyMatch(state -> state.contains("OOMKilled 137")), () -> node.states("greedy").toString());
        assertTrue(node.events("greedy").stream().noneMatch(event -> event.startsWith("Killing")), () -> node.events("greedy").toString());
        node.at(60);
        assertTrue(node.pod("greedy").status().containerStatuses().getFirst().restartCount() >= 2);
        assertEquals("False", pressure());
    }

    @Test
    void before_memory_is_out_the_pod_that_is_most_above_its_request_is_evicted() { // NOD-214, NOD-215, NOD-217
        pod("modest", "requests: {memory: 3Gi}");
        pod("greedy", "requests: {memory: 1Gi}");
        node.at(5);
        uses("modest", 3000);
        uses("greedy", 4540);
        node.at(30);
        assertEquals("Failed", node.pod("greedy").status().phase());
        assertEquals("Evicted", node.pod("greedy").status().reason());
        assertEquals("The node was low on resource: memory. Threshold quantity: 100Mi, available: 52Mi. Container c was using 4540Mi, request is 1024Mi, has larger consumption of memory. ",
                node.pod("greedy").status().message());
        assertEquals("TerminationByKubelet", node.pod("greedy").condition("DisruptionTarget").reason());
        assertEquals("Running", node.pod("modest").status().phase());
        assertEquals("True", pressure());
        List<String> told = node.events("node-1");
        assertTrue(told.contains("NodeHasInsufficientMemory: Node node-1 status is now: NodeHasInsufficientMemory"), told::toString);
        assertTrue(told.contains("EvictionThresholdMet: Attempting to reclaim memory"), told::toString);
        pod("late", "");
        node.at(40);
        assertEquals("Evicted", node.pod("late").status().reason()); // NOD-40
        node.at(340);
        assertEquals("False", pressure()); // NOD-212: after five minutes without
    }

    @Test
    void a_node_without_memory_kills_whom_it_can_spare_best() { // NOD-139
        pod("guaranteed", "requests: {memory: 4Gi, cpu: 1}, limits: {memory: 4Gi, cpu: 1}");
        pod("effort", "");
        node.at(5);
        uses("guaranteed", 4000);
        uses("effort", 5000);
        node.at(9);
        assertTrue(node.states("effort").stream().anyMatch(state -> state.contains("OOMKilled 137")), () -> node.states("effort").toString());
        assertTrue(node.states("guaranteed").stream().noneMatch(state -> state.contains("OOMKilled")));
        assertTrue(node.events("node-1").stream().anyMatch(event -> event.startsWith("SystemOOM")), () -> node.events("node-1").toString());
    }
}
