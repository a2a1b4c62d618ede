package io.kubarium.cluster.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.Pod;
import io.kubarium.api.Tree;
import io.kubarium.api.Kinds;
import io.kubarium.api.Node;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.request.Request;
import io.kubarium.cluster.Fault;
import io.kubarium.manifest.ManifestReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom a kubelet admits when it looks again, and who must make room (NOD-38, NOD-39, NOD-281). */
class ReadmissionTest {
    private static final String POD = "{apiVersion: v1, kind: Pod, metadata: {name: %s}, spec: {nodeName: node-1, %s containers: [{name: c, image: nginx, resources: {requests: {%s}}}]}}";
    private final TestCluster node = new TestCluster(1);

    private void label(String value) {
        Tree body = Tree.Obj.of("metadata", Tree.Obj.of("labels", Tree.Obj.of("disk", value)));
        assertTrue(node.cluster.request(node.cluster.act("you", "label"),
                new Request.Patch(new ObjectRef(Kinds.of(Node.class).key(), "", "node-1"), Request.PatchType.MERGE, body, "")).ok());
    }

    @Test
    void a_restarted_kubelet_ends_a_running_pod_that_its_node_no_longer_fits() { // NOD-281
        label("ssd");
        node.apply(POD.formatted("picky", "nodeSelector: {disk: ssd},", "")).at(4);
        label("hdd");
        node.at(10);
        assertEquals("Running 10.244.1.2 ready | c running", TestCluster.state(node.pod("picky")));
        node.fault(new Fault.StopProcess("kubelet", "node-1", false)).fault(new Fault.StartProcess("kubelet", "node-1")).at(20);
        List<String> states = node.states("picky");
        assertEquals(List.of("Running", "Succeeded 10.244.1.2 | c Completed 0"), states.subList(states.size() - 2, states.size()));
        assertTrue(node.events("picky").contains("NodeAffinity: Predicate NodeAffinity failed: node(s) didn't match Pod's node affinity/selector"), node.events("picky")::toString);
        assertEquals("Killing: Stopping container c", node.events("picky").getLast());
        assertEquals(null, node.pod("picky").status().reason());
    }

    @Test
    void a_critical_pod_gets_room_from_as_few_as_possible() { // NOD-39
        node.apply(POD.formatted("small", "", "")).apply(POD.formatted("big", "", "cpu: 3500m")).at(4);
        Pod critical = (Pod) ManifestReader.read("s.yaml", "{apiVersion: v1, kind: Pod, metadata: {name: must}, spec: {containers: [{name: c, image: nginx, resources: {requests: {cpu: 2}}}]}}")
                .getFirst().object();
        node.fault(new Fault.PlaceStatic("node-1", "s.yaml", critical)).at(10);
        assertEquals("Succeeded", node.pod("big").status().phase());
        assertEquals("Pod was preempted by Kubelet to accommodate a critical pod.", node.pod("big").condition("DisruptionTarget").message());
        assertTrue(node.events("big").contains("Preempting: Preempted in order to admit critical pod"), node.events("big")::toString);
        assertEquals("Running", node.pod("small").status().phase());
        assertEquals("Running", node.pod("must-node-1").status().phase());
    }
}
