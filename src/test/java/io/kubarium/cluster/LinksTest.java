package io.kubarium.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.Node;
import io.kubarium.api.Pod;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Request;
import io.kubarium.manifest.ManifestReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What follows when the way between two machines is cut or slow: only that messages do not arrive, or late (NOD-290). */
class LinksTest {
    private final Cluster cluster = ControlPlaneFaultsTest.cluster(3);

    private void at(double seconds) {
        cluster.runUntil((long) (seconds * 1e9));
    }

    private void fault(Fault fault) {
        cluster.fault(cluster.act("you", "fault"), fault);
    }

    private void pod(String name, String node) {
        String yaml = "{apiVersion: v1, kind: Pod, metadata: {name: " + name + ", namespace: default}, spec: {nodeName: " + node + ", containers: [{name: c, image: nginx}]}}";
        assertTrue(cluster.request(cluster.act("you", "create"), new Request.Create(ManifestReader.read("test.yaml", yaml).getFirst().object())).ok());
    }

    private String phase(String pod) {
        return cluster.snapshot().get(Pod.class, "default", pod).status().phase();
    }

    private List<String> unknown() {
        return cluster.snapshot().list(Node.class).stream().filter(node -> !node.ready()).map(node -> node.name() + " " + node.condition("Ready").status()).toList();
    }

    @Test
    void a_node_that_is_cut_off_from_the_master_is_called_unknown_and_comes_back() { // NOD-241, NOD-290
        at(1);
        pod("before", "node-2");
        at(10);
        fault(new Fault.Cut("node-2", "master-1", false));
        pod("during", "node-2");
        at(45);
        assertEquals(List.of(), unknown());
        assertEquals("Pending", phase("during"));
        at(70);
        assertEquals(List.of("node-2 Unknown"), unknown());
        assertEquals("Running", phase("before"));
        fault(new Fault.Heal("node-2", "master-1"));
        at(150);
        assertEquals(List.of(), unknown());
        assertEquals("Running", phase("during"));
    }

    @Test
    void one_way_is_enough_to_silence_a_node() {
        at(10);
        fault(new Fault.Cut("master-1", "node-1", true));
        assertTrue(cluster.isOpen("node-1", "master-1"));
        assertFalse(cluster.isOpen("master-1", "node-1"));
        at(70);
        assertEquals(List.of("node-1 Unknown"), unknown());
    }

    @Test
    void a_short_cut_is_only_a_delay() {
        at(10);
        fault(new Fault.Cut("node-2", null, false));
        pod("late", "node-2");
        at(15);
        assertEquals("Pending", phase("late"));
        fault(new Fault.HealAll());
        at(17);
        assertEquals("Running", phase("late"));
        at(120);
        assertEquals(List.of(), unknown());
    }

    @Test
    void a_slow_link_delays_every_message() {
        at(10);
        fault(new Fault.Slow("node-3", "master-1", false, 500_000_000));
        pod("slow", "node-3");
        at(10.5);
        assertEquals(1, told("kubelet/node-3", 10));
        assertEquals(500_000_000, cluster.delay("node-3", "master-1"));
        at(16);
        assertEquals("Running", phase("slow"));
        assertTrue(since("slow", "Running") > 11.8, "0.5 s for the news, 0.8 s for the image, 0.5 s for the status: " + since("slow", "Running"));
    }

    private long told(String process, double from) {
        long count = 0;
        for (long seq = 0; seq < cluster.journal().size(); seq++) {
            if (cluster.journal().get(seq) instanceof Entry.Signal signal && signal.to().equals(process) && signal.time() >= from * 1e9) count++;
        }
        return count;
    }

    private double since(String pod, String phase) {
        for (long seq = 0; seq < cluster.journal().size(); seq++) {
            if (cluster.journal().get(seq) instanceof Entry.Change change && change.after() instanceof Pod found && found.name().equals(pod) && phase.equals(found.status().phase())) {
                return change.time() / 1e9;
            }
        }
        return -1;
    }

    @Test
    void a_node_whose_disk_does_not_answer_starts_nothing_and_keeps_what_runs() {
        at(1);
        pod("runs", "node-1");
        at(5);
        fault(new Fault.StopDisk("node-1"));
        pod("waits", "node-1");
        at(60);
        assertEquals("Running", phase("runs"));
        assertEquals("Pending", phase("waits"));
        assertFalse(cluster.diskWorks("node-1"));
        fault(new Fault.SlowDisk("node-1", 0));
        at(62);
        assertEquals("Running", phase("waits"));
    }

    @Test
    void a_machine_that_does_not_exist_has_no_links() {
        assertEquals("no machine is called \"node-9\"; there are edge, master-1, node-1, node-2, node-3, outside",
                assertThrows(IllegalArgumentException.class, () -> fault(new Fault.Cut("node-9", null, false))).getMessage());
    }
}
