package io.kubarium.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.Event;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Lease;
import io.kubarium.api.Node;
import io.kubarium.api.NodeAddress;
import io.kubarium.api.NodeStatus;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.Pod;
import io.kubarium.api.Quantity;
import io.kubarium.api.Taint;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.timing.Timing;
import io.kubarium.manifest.ManifestReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What happens when parts of the control plane end or cannot be reached (API section S, NOD-300 to NOD-309). */
class ControlPlaneFaultsTest {
    private static final Instant START = Instant.parse("2026-11-24T23:08:08Z");
    private final Cluster cluster = cluster(3);

    static Cluster cluster(int nodes) {
        List<KubeObject> objects = new ArrayList<>();
        TreeMap<String, Quantity> size = new TreeMap<>();
        size.put("cpu", Quantity.parse("4"));
        size.put("memory", Quantity.parse("8Gi"));
        size.put("pods", Quantity.parse("110"));
        for (int i = 1; i <= nodes; i++) {
            NodeStatus status = NodeStatus.EMPTY.withCapacity(size).withAllocatable(size).withAddresses(List.of(new NodeAddress("InternalIP", "10.0.0.1" + i)));
            Node node = new Node(ObjectMeta.named(null, "node-" + i), null, status);
            objects.add(node.withSpec(node.spec().withPodCIDR("10.244." + i + ".0/24")));
        }
        return Cluster.start(new ClusterSpec(1, Timing.recorded(), START, List.of("master-1"), objects, List.of(), List.of(), new TreeMap<>(), false));
    }

    private void at(double seconds) {
        cluster.runUntil((long) (seconds * 1e9));
    }

    private void fault(Fault fault) {
        cluster.fault(cluster.act("you", "fault"), fault);
    }

    private void stop(String process) {
        fault(new Fault.StopProcess(process, null, false));
    }

    private void kill(String process) {
        fault(new Fault.StopProcess(process, null, true));
    }

    private void start(String process) {
        fault(new Fault.StartProcess(process, null));
    }

    private Answer create(String yaml) {
        return cluster.request(cluster.act("you", "create"), new Request.Create(ManifestReader.read("test.yaml", yaml).getFirst().object()));
    }

    private void pod(String name) {
        assertTrue(create("{apiVersion: v1, kind: Pod, metadata: {name: " + name + ", namespace: default}, spec: {containers: [{name: c, image: nginx}]}}").ok());
    }

    private double scheduled(String pod) {
        for (long seq = 0; seq < cluster.journal().size(); seq++) {
            if (cluster.journal().get(seq) instanceof Entry.Change change && change.after() instanceof Pod found && found.name().equals(pod) && found.spec().nodeName() != null) {
                return change.time() / 1e9;
            }
        }
        return -1;
    }

    private Lease lease(String name) {
        return cluster.snapshot().get(Lease.class, "kube-system", name);
    }

    private List<String> leaders() {
        return cluster.snapshot().list(Event.class, "kube-system").stream().filter(event -> event.reason().equals("LeaderElection"))
                .map(event -> event.involvedObject().name()).sorted().toList();
    }

    private List<String> notReady() {
        return cluster.snapshot().list(Node.class).stream().filter(node -> !node.ready()).map(Node::name).toList();
    }

    @Test
    void a_fresh_cluster_has_its_leases() { // API-212, API-245, SCH-8
        at(1);
        Lease scheduler = lease("kube-scheduler");
        assertTrue(scheduler.spec().holderIdentity().matches("vm_[0-9a-f-]{36}"), scheduler.spec().holderIdentity());
        assertEquals(15, scheduler.spec().leaseDurationSeconds());
        assertEquals(0, scheduler.spec().leaseTransitions());
        assertEquals(List.of("kube-controller-manager", "kube-scheduler"), leaders());
        assertEquals(1, cluster.snapshot().list(Lease.class, "kube-system").stream().filter(lease -> lease.name().matches("apiserver-[a-z2-7]{26}")).count());
    }

    @Test
    void a_scheduler_that_stops_gives_its_lease_back_and_the_next_leads_at_once() { // API-246, SCH-231
        at(7);
        stop("kube-scheduler");
        at(8);
        assertEquals("", lease("kube-scheduler").spec().holderIdentity());
        assertEquals(1, lease("kube-scheduler").spec().leaseDurationSeconds());
        pod("waiting");
        at(24);
        assertEquals(-1, scheduled("waiting"));
        start("kube-scheduler");
        at(24.2);
        assertTrue(scheduled("waiting") > 24, "scheduled");
        assertEquals(1, lease("kube-scheduler").spec().leaseTransitions());
        assertEquals(List.of("kube-controller-manager", "kube-scheduler", "kube-scheduler"), leaders());
    }

    @Test
    void a_lease_not_given_back_is_taken_after_it_was_seen_unchanged_for_15_seconds() { // API-247, SCH-232
        at(50);
        String before = lease("kube-scheduler").spec().holderIdentity();
        kill("kube-scheduler");
        assertEquals(before, lease("kube-scheduler").spec().holderIdentity());
        start("kube-scheduler");
        pod("waiting");
        at(65);
        assertEquals(-1, scheduled("waiting"));
        at(71);
        assertTrue(scheduled("waiting") >= 65, "scheduled at " + scheduled("waiting"));
        assertNotEquals(before, lease("kube-scheduler").spec().holderIdentity());
    }

    @Test
    void a_short_outage_of_the_api_server_ends_nobody() { // NOD-301
        at(20);
        stop("kube-apiserver");
        assertEquals("Unreachable", create("{apiVersion: v1, kind: ConfigMap, metadata: {name: c, namespace: default}}").refusal().reason());
        at(23);
        start("kube-apiserver");
        at(120);
        assertTrue(cluster.isRunning("kube-scheduler") && cluster.isRunning("kube-controller-manager"));
        assertEquals(List.of(), notReady());
        pod("after");
        at(121);
        assertTrue(scheduled("after") > 0, "its watches are back");
    }

    @Test
    void a_long_outage_ends_the_leaders_and_no_node_is_blamed_afterwards() { // API-248, API-252, NOD-301, SCH-236
        at(20);
        stop("kube-apiserver");
        at(27.9);
        assertTrue(cluster.isRunning("kube-scheduler"));
        at(95);
        assertFalse(cluster.isRunning("kube-scheduler"));
        assertFalse(cluster.isRunning("kube-controller-manager"));
        start("kube-apiserver");
        pod("waiting");
        at(99);
        start("kube-scheduler");
        start("kube-controller-manager");
        at(114);
        assertEquals(-1, scheduled("waiting"));
        at(220);
        assertEquals(List.of(), notReady());
        assertTrue(scheduled("waiting") < 119, "scheduled");
        assertEquals(0, cluster.snapshot().list(Node.class).stream().flatMap(node -> node.spec().taints().stream()).map(Taint::key).count());
    }

    @Test
    void an_api_server_that_starts_names_itself_anew() { // API-252
        at(20);
        Lease before = cluster.snapshot().list(Lease.class, "kube-system").getFirst();
        stop("kube-apiserver");
        at(22);
        start("kube-apiserver");
        Lease after = cluster.snapshot().list(Lease.class, "kube-system").getFirst();
        assertEquals(before.name(), after.name());
        assertNotEquals(before.uid(), after.uid());
        assertNotEquals(before.spec().holderIdentity(), after.spec().holderIdentity());
    }

    @Test
    void without_etcd_requests_hang_and_are_answered_when_it_is_back() { // API-253, NOD-302
        at(20);
        stop("etcd");
        assertFalse(cluster.isStored());
        Answer answer = create("{apiVersion: v1, kind: ConfigMap, metadata: {name: lost, namespace: default}}");
        assertEquals("net/http: request canceled (Client.Timeout exceeded while awaiting headers)", answer.refusal().message());
        long before = cluster.snapshot().revision();
        at(28);
        assertEquals(before, cluster.snapshot().revision());
        start("etcd");
        at(100);
        assertTrue(cluster.isRunning("kube-scheduler"));
        assertEquals(List.of(), notReady());
    }

    @Test
    void a_master_whose_disk_stops_loses_its_leaders_as_without_etcd() {
        at(20);
        fault(new Fault.StopDisk("master-1"));
        at(32);
        assertFalse(cluster.isRunning("kube-scheduler"));
        assertTrue(cluster.isRunning("kube-apiserver"));
        fault(new Fault.SlowDisk("master-1", 0));
        assertTrue(create("{apiVersion: v1, kind: ConfigMap, metadata: {name: c, namespace: default}}").ok());
    }

    @Test
    void events_are_forgotten_an_hour_after_they_were_last_written() { // NOD-234
        at(1);
        pod("told");
        at(3000);
        assertTrue(!cluster.snapshot().list(Event.class, "default").isEmpty());
        at(3700);
        cluster.act("you", "kubectl get events");
        assertEquals(List.of(), cluster.snapshot().list(Event.class, "default"));
    }

    @Test
    void an_outage_costs_nothing_while_nothing_happens() {
        at(20);
        stop("kube-apiserver");
        at(60);
        long entries = cluster.journal().size();
        at(3600);
        assertEquals(entries, cluster.journal().size());
    }
}
