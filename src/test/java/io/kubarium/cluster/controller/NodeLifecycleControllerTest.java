package io.kubarium.cluster.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.api.DaemonSet;
import io.kubarium.api.Node;
import io.kubarium.api.NodeCondition;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.Pod;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Request.DeleteOptions;
import io.kubarium.cluster.client.Heartbeat;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NodeLifecycleControllerTest {
    private static final String POD = """
            apiVersion: v1
            kind: Pod
            metadata: {name: %s, namespace: default}
            spec:
              containers: [{name: c, image: nginx}]
              tolerations: [{key: node.kubernetes.io/unreachable, operator: Exists, effect: NoExecute, tolerationSeconds: %d}]
            """;

    private final ControllerHarness cluster = new ControllerHarness(new NodeLifecycleController(), new NodeScheduleTaintController(), new TaintEvictionController(), new PodGarbageCollector());

    @BeforeEach
    void three_nodes() {
        for (int i = 1; i <= 3; i++) {
            cluster.done(new Request.Create(new Node(ObjectMeta.named(null, "node-" + i), null, null)));
            cluster.world.beat(new Heartbeat("node-" + i, true, 0));
            post(i, "True");
        }
        cluster.world.pass(10 - cluster.world.now());
    }

    private void post(int node, String ready) {
        Node found = cluster.get(Node.class, "node-" + node);
        cluster.done(new Request.UpdateStatus(found.withStatus(found.status().withConditions(List.of(condition("MemoryPressure", "False"), condition("DiskPressure", "False"),
                condition("PIDPressure", "False"), condition("Ready", ready))))));
    }

    private NodeCondition condition(String type, String status) {
        return new NodeCondition(type, status, cluster.world.clock(), cluster.world.clock(), "Kubelet", "said so");
    }

    private void silence(int node) {
        cluster.world.beat(new Heartbeat("node-" + node, false, (long) (cluster.world.now() * 1e9)));
    }

    private List<String> taints(int node) {
        return cluster.get(Node.class, "node-" + node).spec().taints().stream().map(taint -> taint.key().replace("node.kubernetes.io/", "") + ":" + taint.effect()).toList();
    }

    private List<String> story(String node) {
        List<String> story = new ArrayList<>();
        for (Entry.Change change : cluster.world.changes()) {
            if (change.object() instanceof Node found && found.name().equals(node) && change.writer().equals("node-controller")) {
                story.add(found.condition("Ready").status() + " " + found.spec().taints().stream().map(taint -> taint.key().substring(19) + ":" + taint.effect()).toList());
            }
        }
        return story;
    }

    @Test
    void a_silent_node_falls_in_the_recorded_order_and_time() { // NOD-241 to NOD-243, trace 04
        cluster.apply(POD.formatted("web", 300));
        cluster.ready(cluster.only(Pod.class), "node-1", "10.244.0.2");
        int events = cluster.events().size();
        cluster.world.pass(12.5 - cluster.world.now());
        silence(1);
        cluster.world.pass(62.89 - cluster.world.now());
        assertEquals("True", cluster.get(Node.class, "node-1").condition("Ready").status());
        cluster.world.pass(0.2);
        assertEquals(List.of("Unknown [unreachable:NoSchedule]", "Unknown [unreachable:NoSchedule, unreachable:NoExecute]"), story("node-1").stream().skip(story("node-1").size() - 2).toList());
        assertEquals("Kubelet stopped posting node status.", cluster.get(Node.class, "node-1").condition("PIDPressure").message());
        assertEquals("False", cluster.only(Pod.class).condition("Ready").status());
        assertEquals(List.of("Normal NodeNotReady: Node node-1 status is now: NodeNotReady", "Warning NodeNotReady: Node is not ready"), cluster.events().subList(events, cluster.events().size()));
    }

    @Test
    void pods_are_evicted_when_their_toleration_ends() { // NOD-251, NOD-252, NOD-255
        cluster.apply(POD.formatted("fast", 20)).apply(POD.formatted("slow", 300));
        for (Pod pod : cluster.list(Pod.class)) cluster.ready(pod, "node-1", "10.244.0.2");
        silence(1);
        cluster.world.pass(83.2 - cluster.world.now());
        assertEquals(List.of("fast"), terminating());
        assertEquals("DeletionByTaintManager", cluster.get(Pod.class, "fast").condition("DisruptionTarget").reason());
        cluster.world.pass(362.8 - cluster.world.now());
        assertEquals(List.of("fast"), terminating());
        cluster.world.pass(0.3);
        assertEquals(List.of("fast", "slow"), terminating());
        assertEquals("Normal TaintManagerEviction: Marking for deletion Pod default/slow", cluster.events().getLast());
    }

    private List<String> terminating() {
        return cluster.list(Pod.class).stream().filter(Pod::isTerminating).map(Pod::name).toList();
    }

    @Test
    void a_node_that_returns_in_time_loses_its_taints_and_nobody_is_evicted() { // NOD-271, NOD-273
        cluster.apply(POD.formatted("web", 300));
        cluster.ready(cluster.only(Pod.class), "node-1", "10.244.0.2");
        silence(1);
        cluster.world.pass(91 - cluster.world.now());
        cluster.world.beat(new Heartbeat("node-1", true, (long) 91e9));
        post(1, "True");
        cluster.world.pass(0.02);
        assertEquals(List.of("unreachable:NoExecute"), taints(1));
        cluster.world.pass(6);
        assertEquals(List.of(), taints(1));
        assertEquals("Normal TaintManagerEviction: Cancelling deletion of Pod default/web", cluster.events().getLast());
        cluster.world.pass(400);
        assertEquals(List.of(), terminating());
    }

    @Test
    void when_all_nodes_are_lost_nobody_is_evicted() { // NOD-263
        for (int i = 1; i <= 3; i++) silence(i);
        cluster.world.pass(200);
        for (int i = 1; i <= 3; i++) assertEquals(List.of("unreachable:NoSchedule"), taints(i));
    }

    @Test
    void two_of_three_lost_nodes_are_tainted_ten_seconds_apart() { // NOD-260, NOD-261
        silence(1);
        silence(2);
        cluster.world.pass(64.99 - cluster.world.now());
        assertEquals(List.of(List.of("unreachable:NoSchedule", "unreachable:NoExecute"), List.of("unreachable:NoSchedule")), List.of(taints(1), taints(2)));
        cluster.world.pass(10);
        assertEquals(List.of("unreachable:NoSchedule", "unreachable:NoExecute"), taints(2));
    }

    @Test
    void a_cordoned_node_carries_a_taint_as_long_as_it_is_cordoned() { // trace 05
        cluster.change(Node.class, "node-2", "spec: {unschedulable: true}");
        assertEquals(List.of("unschedulable:NoSchedule"), taints(2));
        cluster.change(Node.class, "node-2", "spec: {unschedulable: null}");
        assertEquals(List.of(), taints(2));
    }

    @Test
    void pods_of_a_deleted_node_are_cleared_after_forty_seconds_of_quarantine() { // NOD-276, WRK-165
        cluster.apply(POD.formatted("web", 300));
        cluster.ready(cluster.only(Pod.class), "node-1", "10.244.0.2");
        cluster.delete(cluster.get(Node.class, "node-1"), DeleteOptions.DEFAULT);
        cluster.world.pass(62.8 - cluster.world.now());
        assertEquals("Running", cluster.only(Pod.class).status().phase());
        cluster.world.pass(0.3);
        assertEquals(List.of(), cluster.list(Pod.class));
        assertEquals(true, cluster.history(Pod.class, pod -> pod.status().phase()).contains("Failed"));
    }

    @Test
    void a_restarted_controller_manager_waits_to_lead_and_counts_the_silence_anew() { // WRK-228, NOD-307
        cluster.world.withLeases();
        int before = cluster.events().size();
        silence(1);
        cluster.world.pass(20);
        cluster.world.stop(ControllerManager.NAME);
        cluster.world.pass(10);
        cluster.world.start(ControllerManager.NAME);
        cluster.world.pass(15);
        assertEquals(before, cluster.events().size());
        cluster.world.pass(50);
        assertEquals(List.of(), taints(1));
        assertEquals(3, cluster.events().stream().skip(before).filter(event -> event.contains("RegisteredNode")).count());
        cluster.world.pass(12);
        assertEquals(List.of("unreachable:NoSchedule", "unreachable:NoExecute"), taints(1));
    }

    @Test
    void healthy_nodes_cost_nothing() {
        cluster.world.pass(100);
        assertEquals(true, cluster.world.idle());
    }
}
