package io.kubarium.cluster.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.Service;
import io.kubarium.api.journal.Entry;
import io.kubarium.cluster.TestWorld;
import java.util.List;
import org.junit.jupiter.api.Test;

class KubeProxyTest {
    private final NetworkWorld cluster = new NetworkWorld(new KubeProxy("node-1"), new KubeProxy("node-2")).start();

    private Service known(String node, String name) {
        return cluster.world.wires().rules(node).get(Service.class, "default", name);
    }

    private List<Double> writes() {
        return cluster.entries(Entry.Local.class).stream().filter(entry -> entry.what().equals("proxy.written") && entry.detail().equals("node-1")).map(entry -> entry.time() / 1e9).toList();
    }

    @Test
    void after_a_quiet_second_a_change_is_written_at_once() { // NET-82
        cluster.world.pass(2);
        double changed = cluster.world.now();
        cluster.service("web");
        cluster.world.pass(0.04);
        assertNotNull(known("node-1", "web"));
        assertNotNull(known("node-2", "web"));
        assertTrue(writes().getLast() - changed < 0.04);
    }

    @Test
    void a_burst_is_written_once_and_again_at_the_end_of_the_second() { // NET-82
        cluster.world.pass(2);
        double changed = cluster.world.now();
        int before = writes().size();
        for (int i = 0; i < 5; i++) {
            cluster.service("s" + i);
            cluster.world.pass(0.1);
        }
        cluster.world.pass(3);
        List<Double> written = writes().subList(before, writes().size());
        assertEquals(2, written.size(), written.toString());
        assertTrue(written.get(0) - changed < 0.04, written.toString());
        assertTrue(written.get(1) - changed > 1 && written.get(1) - changed < 1.04, written.toString());
        assertNotNull(known("node-1", "s4"));
    }

    @Test
    void stopped_it_leaves_its_rules_as_they_are_on_its_node_only() { // NET-71, NET-89, NOD-289
        cluster.service("old");
        cluster.world.pass(2);
        cluster.world.stop("kube-proxy/node-1");
        cluster.service("new");
        cluster.world.pass(60);
        assertNotNull(known("node-1", "old"));
        assertNull(known("node-1", "new"));
        assertNotNull(known("node-2", "new"));
        cluster.world.start("kube-proxy/node-1");
        cluster.world.pass(0.1);
        assertNotNull(known("node-1", "new"));
    }

    @Test
    void without_changes_it_does_nothing() {
        cluster.world.pass(5);
        assertTrue(cluster.world.idle());
    }

    @Test
    void a_fork_writes_its_own_rules() {
        cluster.world.pass(2);
        TestWorld fork = cluster.world.fork();
        cluster.service("web");
        cluster.world.pass(2);
        fork.pass(2);
        assertNotNull(known("node-1", "web"));
        assertNull(fork.wires().rules("node-1").get(Service.class, "default", "web"));
    }
}
