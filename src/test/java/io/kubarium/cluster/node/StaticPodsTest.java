package io.kubarium.cluster.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.Pod;
import io.kubarium.cluster.Fault;
import io.kubarium.manifest.ManifestReader;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Pods from files on a node, and the objects that stand for them in the API (NOD-225, NOD-226). */
class StaticPodsTest {
    private static final String FILE = "fixed.yaml";
    private static final String POD = "fixed-node-1";
    private final TestCluster node = new TestCluster(1);

    private static Pod manifest(String image) {
        String yaml = "{apiVersion: v1, kind: Pod, metadata: {name: fixed, labels: {app: fixed}}, spec: {containers: [{name: c, image: '" + image + "'}]}}";
        return (Pod) ManifestReader.read(FILE, yaml).getFirst().object();
    }

    private TestCluster place(String image) {
        return node.fault(new Fault.PlaceStatic("node-1", FILE, manifest(image)));
    }

    @Test
    void a_file_becomes_a_pod_and_an_object_that_stands_for_it() { // NOD-225
        place("nginx:1.27").at(3);
        Pod mirror = node.pod(POD);
        assertEquals("Running 10.244.1.2 ready | c running", TestCluster.state(mirror));
        assertEquals(new TreeSet<>(List.of("kubernetes.io/config.hash", "kubernetes.io/config.mirror", "kubernetes.io/config.seen", "kubernetes.io/config.source")),
                new TreeSet<>(mirror.metadata().annotations().keySet()));
        assertEquals("file", mirror.metadata().annotation("kubernetes.io/config.source"));
        assertTrue(mirror.metadata().annotation("kubernetes.io/config.hash").matches("[0-9a-f]{32}"));
        assertEquals("Node node-1", mirror.metadata().ownerReferences().getFirst().kind() + " " + mirror.metadata().ownerReferences().getFirst().name());
        assertEquals(List.of("NoExecute"), mirror.spec().tolerations().stream().map(toleration -> toleration.effect()).toList());
        assertEquals(List.of(), mirror.spec().volumes());
        assertEquals(List.of("Pulling", "Pulled", "Created", "Started"), node.events(POD).stream().map(event -> event.split(":")[0]).toList());
    }

    @Test
    void deleting_the_object_leaves_the_container_alone_and_brings_it_back_without_a_state() { // NOD-226
        place("nginx:1.27").at(3);
        String uid = node.pod(POD).uid();
        node.delete(POD, null).at(3.1);
        assertEquals("Pending", TestCluster.state(node.pod(POD)));
        assertTrue(!uid.equals(node.pod(POD).uid()));
        node.at(94);
        assertEquals("Running 10.244.1.2 ready | c running", TestCluster.state(node.pod(POD)));
        assertEquals(4, node.events(POD).size());
    }

    @Test
    void without_its_file_the_pod_ends() { // NOD-226
        place("nginx:1.27").at(3).fault(new Fault.RemoveStatic("node-1", FILE)).at(6);
        assertNull(node.pod(POD));
        assertEquals("Killing: Stopping container c", node.events(POD).getLast());
        assertThrows(IllegalArgumentException.class, () -> node.fault(new Fault.RemoveStatic("node-1", FILE)));
    }

    @Test
    void a_changed_file_replaces_the_pod() {
        place("nginx:1.27").at(3);
        place("nginx:1.28").at(8);
        assertEquals("nginx:1.28", node.pod(POD).spec().containers().getFirst().image());
        assertEquals("Running 10.244.1.3 ready | c running", TestCluster.state(node.pod(POD)));
    }

    @Test
    void a_restarted_kubelet_finds_its_static_pods_running() {
        place("nginx:1.27").at(3).fault(new Fault.StopProcess("kubelet", "node-1", false)).at(10).fault(new Fault.StartProcess("kubelet", "node-1")).at(20);
        assertEquals("Running 10.244.1.2 ready | c running", TestCluster.state(node.pod(POD)));
        assertEquals(4, node.events(POD).size());
    }

    @Test
    void without_an_api_server_it_runs_and_is_told_of_later() { // NOD-225
        node.fault(new Fault.StopProcess("kube-apiserver", null, true));
        place("nginx:1.27").at(5);
        assertNull(node.pod(POD));
        assertEquals(List.of("1.0 nginx:1.27".substring(4)), node.local("image.pulled").stream().map(line -> line.substring(4)).toList());
        node.fault(new Fault.StartProcess("kube-apiserver", null)).at(25);
        assertEquals("Running 10.244.1.2 ready | c running", TestCluster.state(node.pod(POD)));
    }
}
