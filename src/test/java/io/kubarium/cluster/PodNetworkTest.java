package io.kubarium.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.Endpoint;
import io.kubarium.api.EndpointSlice;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.api.NodeAddress;
import io.kubarium.api.NodeSpec;
import io.kubarium.api.NodeStatus;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.Quantity;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Request;
import io.kubarium.api.timing.Timing;
import io.kubarium.manifest.ManifestReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a Service sees of its pods while they start, end, and lose their node: all parts of a cluster together. */
class PodNetworkTest {
    private static final String SERVICE = "{apiVersion: v1, kind: Service, metadata: {name: web}, spec: {selector: {app: web}, ports: [{port: 80}]}}\n";
    private Cluster cluster;

    @BeforeEach
    void two_nodes() {
        List<KubeObject> nodes = new ArrayList<>();
        for (int i = 1; i <= 2; i++) {
            TreeMap<String, Quantity> size = new TreeMap<>();
            size.put("cpu", Quantity.of(4));
            size.put("memory", Quantity.parse("8Gi"));
            size.put("pods", Quantity.of(110));
            NodeStatus status = NodeStatus.EMPTY.withCapacity(size).withAllocatable(size).withAddresses(List.of(new NodeAddress("InternalIP", "10.0.0.1" + i)));
            nodes.add(new Node(ObjectMeta.named(null, "node-" + i), NodeSpec.EMPTY.withPodCIDR("10.244." + i + ".0/24"), status));
        }
        cluster = Cluster.start(new ClusterSpec(7, Timing.recorded(), Instant.parse("2026-11-24T15:18:15Z"), List.of("master-1"), nodes, List.of(), List.of(), new TreeMap<>(), true));
        at(1);
        create(SERVICE);
    }

    private void at(double seconds) {
        cluster.runUntil((long) (seconds * 1e9));
    }

    private void create(String yaml) {
        KubeObject object = ManifestReader.read("test.yaml", yaml).getFirst().object();
        assertTrue(cluster.request(cluster.act("you", "create"), new Request.Create(object.withMetadata(object.metadata().withNamespace("default")))).ok());
    }

    private void pod(String name, String node, String container) {
        create("{apiVersion: v1, kind: Pod, metadata: {name: " + name + ", labels: {app: web}}, spec: {nodeName: " + node + ", containers: [{name: c, image: 'nginx:1.27'" + container + "}]}}");
    }

    private void delete(String name, Long grace) {
        assertTrue(cluster.request(cluster.act("you", "delete"), new Request.Delete(new ObjectRef("pods", "default", name), new Request.DeleteOptions(grace, null, null, null))).ok());
    }

    private Pod pod(String name) {
        return cluster.snapshot().get(Pod.class, "default", name);
    }

    private String slice() {
        List<String> words = new ArrayList<>();
        for (EndpointSlice slice : cluster.snapshot().list(EndpointSlice.class, "default")) {
            if ("web".equals(slice.metadata().label("kubernetes.io/service-name"))) for (Endpoint endpoint : slice.endpoints()) words.add(words(endpoint));
        }
        return String.join(", ", words);
    }

    private static String words(Endpoint endpoint) {
        var conditions = endpoint.conditions();
        return endpoint.targetRef().name() + " r" + sign(conditions.ready()) + "s" + sign(conditions.serving()) + "t" + sign(conditions.terminating());
    }

    private static String sign(boolean value) {
        return value ? "+" : "-";
    }

    /** When the slice was first so, in seconds. */
    private double when(String state, double from) {
        for (int i = 0; i < cluster.journal().size(); i++) {
            if (!(cluster.journal().get(i) instanceof Entry.Change change) || change.time() < from * 1e9 || !(change.after() instanceof EndpointSlice slice) || !slice.name().startsWith("web-")) continue;
            if (slice.endpoints().stream().anyMatch(endpoint -> words(endpoint).equals(state))) return change.time() / 1e9;
        }
        throw new AssertionError("never " + state + " but " + slice());
    }

    private double noted(String what) {
        for (int i = 0; i < cluster.journal().size(); i++) if (cluster.journal().get(i) instanceof Entry.Local local && local.what().equals(what)) return local.time() / 1e9;
        throw new AssertionError("never " + what);
    }

    @Test
    void a_pod_has_an_address_of_its_nodes_range_which_is_known_later_and_not_used_again() { // NET-1, NET-2, NET-3
        pod("a", "node-1", "");
        pod("b", "node-2", "");
        at(5);
        assertEquals("10.244.1.2 10.244.2.2", pod("a").status().podIP() + " " + pod("b").status().podIP());
        assertTrue(noted("ip.assigned") < when("a r+s+t-", 0) - 0.1, "the address is there before anybody knows it");
        delete("a", null);
        at(10);
        pod("a", "node-1", "");
        at(15);
        assertEquals("10.244.1.3", pod("a").status().podIP());
    }

    @Test
    void a_pod_on_its_nodes_network_has_the_nodes_address() { // NET-4, NOD-61
        create("{apiVersion: v1, kind: Pod, metadata: {name: host, labels: {app: web}}, spec: {nodeName: node-1, hostNetwork: true, containers: [{name: c, image: 'nginx:1.27', ports: [{containerPort: 8088}]}]}}");
        at(5);
        assertEquals("10.0.0.11 10.0.0.11 8088", pod("host").status().podIP() + " " + pod("host").status().hostIP() + " " + pod("host").spec().containers().getFirst().ports().getFirst().hostPort());
    }

    @Test
    void the_end_of_a_pod_is_two_chains_and_a_pause_before_the_signal_lets_the_second_win() { // NET-148, NET-149, NET-150, NET-151
        pod("a", "node-1", ", lifecycle: {preStop: {sleep: {seconds: 5}}}");
        at(10);
        delete("a", null);
        at(12);
        assertEquals("a r-s+t+", slice());
        assertEquals(true, pod("a").status().containerStatuses().getFirst().state().running() != null);
        assertTrue(when("a r-s+t+", 10) < 10.05, "the slice knows at once");
        at(14.9);
        assertEquals("a r-s+t+", slice());
        at(17);
        assertEquals("", slice());
    }

    @Test
    void a_forced_delete_takes_the_endpoint_away_at_once() { // NET-153
        pod("a", "node-1", ", command: [sleep, '1000']");
        at(10);
        delete("a", 0L);
        at(10.1);
        assertEquals("", slice());
    }

    @Test
    void without_a_probe_a_pod_gets_requests_as_soon_as_it_runs_with_one_after_its_first_success() { // NET-154, NET-50
        pod("a", "node-1", "");
        pod("b", "node-1", ", readinessProbe: {exec: {command: [cat, /tmp/ready]}, periodSeconds: 2}");
        at(8);
        assertEquals("a r+s+t-, b r-s-t-", slice());
        cluster.exec(cluster.act("you", "exec"), "default", "b", "c", List.of("touch", "/tmp/ready"));
        at(12);
        assertEquals("a r+s+t-, b r+s+t-", slice());
    }

    @Test
    void a_readiness_that_comes_and_goes_takes_the_endpoint_out_and_in() { // NET-155, NOD-154
        pod("b", "node-1", ", readinessProbe: {exec: {command: [cat, /tmp/ready]}, periodSeconds: 1, failureThreshold: 2}");
        List<String> seen = new ArrayList<>();
        for (int round = 0; round < 4; round++) {
            at(8 + 8 * round);
            seen.add(slice());
            cluster.exec(cluster.act("you", "exec"), "default", "b", "c", List.of(round % 2 == 0 ? "touch" : "rm", "/tmp/ready"));
        }
        assertEquals(List.of("b r-s-t-", "b r+s+t-", "b r-s-t-", "b r+s+t-"), seen);
        assertEquals(0, pod("b").status().containerStatuses().getFirst().restartCount());
    }

    @Test
    void a_silent_node_keeps_its_endpoints_until_it_is_found_out() { // NET-52, NET-53, NOD-241, NOD-244, NOD-245, NOD-32
        pod("a", "node-1", "");
        pod("b", "node-2", "");
        at(20);
        cluster.fault(cluster.act("you", "freeze"), new Fault.Freeze("node-1"));
        at(55);
        assertEquals("a r+s+t-, b r+s+t-", slice());
        at(80);
        assertEquals("a r-s-t-, b r+s+t-", slice());
        double found = when("a r-s-t-", 20) - 20;
        assertTrue(found > 40 && found < 55, String.format(Locale.ROOT, "%.1f", found));
        assertEquals("Running true", pod("a").status().phase() + " " + pod("a").status().containerStatuses().getFirst().ready());
        at(400);
        assertEquals("a r-s-t+, b r+s+t-", slice()); // gone only when its kubelet says so
        cluster.fault(cluster.act("you", "thaw"), new Fault.Thaw("node-1"));
        at(420);
        assertEquals("b r+s+t-", slice());
    }

    @Test
    void an_ending_pod_of_a_node_that_comes_back_is_never_ready_again() { // NET-54, NOD-272
        pod("a", "node-1", "");
        at(20);
        cluster.fault(cluster.act("you", "freeze"), new Fault.Freeze("node-1"));
        at(400);
        assertEquals("a r-s-t+", slice());
        cluster.fault(cluster.act("you", "thaw"), new Fault.Thaw("node-1"));
        at(430);
        assertEquals("", slice());
        for (int i = 0; i < cluster.journal().size(); i++) {
            if (cluster.journal().get(i) instanceof Entry.Change change && change.time() > 400e9 && change.after() instanceof EndpointSlice slice) {
                assertTrue(slice.endpoints().stream().noneMatch(endpoint -> endpoint.conditions().ready()), slice.toString());
            }
        }
    }
}
