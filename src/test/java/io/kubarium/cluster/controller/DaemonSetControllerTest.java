package io.kubarium.cluster.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.api.ControllerRevision;
import io.kubarium.api.DaemonSet;
import io.kubarium.api.Node;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.Pod;
import io.kubarium.api.Toleration;
import io.kubarium.api.request.Request;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DaemonSetControllerTest {
    private static final String AGENT = """
            apiVersion: apps/v1
            kind: DaemonSet
            metadata: {name: agent, namespace: default}
            spec:
              selector: {matchLabels: {app: agent}}
              template:
                metadata: {labels: {app: agent}}
                spec: {containers: [{name: agent, image: 'agent:1.0'}]}
            """;

    private final ControllerHarness cluster = new ControllerHarness(new DaemonSetController());

    @BeforeEach
    void three_nodes() {
        for (int i = 1; i <= 3; i++) {
            Node node = (Node) cluster.done(new Request.Create(new Node(ObjectMeta.named(null, "node-" + i), null, null)));
            cluster.done(new Request.Update(node.withSpec(node.spec().withTaints(List.of()))));
        }
    }

    private void start() {
        for (Pod pod : cluster.list(Pod.class)) if (pod.isActive() && !pod.ready()) cluster.ready(pod, DaemonPlacement.target(pod), "10.244.1.2");
        cluster.world.pass(1);
    }

    private String status() {
        var status = cluster.only(DaemonSet.class).status();
        return status.desiredNumberScheduled() + " desired, " + status.currentNumberScheduled() + " current, " + status.numberMisscheduled() + " misplaced, " + status.numberReady()
                + " ready, " + status.updatedNumberScheduled() + " updated, " + status.numberUnavailable() + " unavailable";
    }

    @Test
    void every_node_gets_a_pod_aimed_at_it() { // WRK-101, WRK-102, WRK-112
        cluster.apply(AGENT);
        assertEquals(List.of("node-1", "node-2", "node-3"), cluster.list(Pod.class).stream().map(DaemonPlacement::target).sorted().toList());
        Pod pod = cluster.list(Pod.class).getFirst();
        assertEquals(List.of("not-ready:NoExecute", "unreachable:NoExecute", "disk-pressure:NoSchedule", "memory-pressure:NoSchedule", "pid-pressure:NoSchedule", "unschedulable:NoSchedule"),
                pod.spec().tolerations().stream().map((Toleration toleration) -> toleration.key().substring(19) + ":" + toleration.effect()).toList());
        assertEquals("agent-" + pod.metadata().label("controller-revision-hash"), cluster.only(ControllerRevision.class).name());
        assertEquals("1", pod.metadata().label("pod-template-generation"));
        start();
        assertEquals("3 desired, 3 current, 0 misplaced, 3 ready, 3 updated, 0 unavailable", status());
    }

    @Test
    void a_new_image_replaces_the_pods_one_node_at_a_time() { // WRK-113, WRK-110
        cluster.apply(AGENT);
        start();
        cluster.change(DaemonSet.class, "agent", "spec: {template: {spec: {containers: [{name: agent, image: 'agent:2.0'}]}}}");
        for (int i = 1; i <= 3; i++) {
            assertEquals(1, cluster.list(Pod.class).stream().filter(Pod::isTerminating).count());
            cluster.endPods();
            start();
            assertEquals(i, cluster.only(DaemonSet.class).status().updatedNumberScheduled());
        }
        assertEquals(0, cluster.list(Pod.class).stream().filter(Pod::isTerminating).count());
        assertEquals(List.of(1L, 2L), cluster.list(ControllerRevision.class).stream().map(ControllerRevision::revision).sorted().toList());
    }

    @Test
    void a_node_out_of_bounds_counts_as_misplaced_and_is_counted_back_when_it_returns() { // WRK-104, WRK-105
        cluster.apply(AGENT);
        start();
        cluster.change(Node.class, "node-1", "spec: {taints: [{key: node.kubernetes.io/unreachable, effect: NoSchedule}]}");
        assertEquals("3 desired, 3 current, 0 misplaced, 3 ready, 3 updated, 0 unavailable", status());
        Pod there = cluster.list(Pod.class).stream().filter(pod -> pod.spec().nodeName().equals("node-1")).findFirst().orElseThrow();
        cluster.done(new Request.UpdateStatus(NodeWatch.unready(there, cluster.world.clock())));
        cluster.world.pass(1);
        assertEquals("2 desired, 2 current, 1 misplaced, 2 ready, 2 updated, 0 unavailable", status());
        cluster.change(Node.class, "node-1", "spec: {taints: []}");
        assertEquals("3 desired, 3 current, 0 misplaced, 2 ready, 3 updated, 1 unavailable", status());
    }

    @Test
    void a_failed_pod_is_replaced_after_pauses_that_double() { // WRK-109
        cluster.apply(AGENT);
        start();
        for (int i = 0; i < 3; i++) {
            Pod pod = cluster.list(Pod.class).stream().filter(found -> "node-1".equals(DaemonPlacement.target(found))).findFirst().orElseThrow();
            if (!pod.isScheduled()) pod = (Pod) cluster.done(new Request.Bind(pod.ref(), pod.uid(), "node-1"));
            pod = cluster.get(Pod.class, pod.name());
            cluster.done(new Request.UpdateStatus(pod.withStatus(pod.status().withPhase("Failed"))));
            cluster.world.pass(0.5);
            assertEquals(i == 0, cluster.get(Pod.class, pod.name()) == null);
            cluster.world.pass(i);
            assertEquals(null, cluster.get(Pod.class, pod.name()));
        }
    }

    private List<String> where() {
        return cluster.list(Pod.class).stream().map(pod -> DaemonPlacement.target(pod) + (pod.isTerminating() ? " ending" : pod.ready() ? " ready" : "")).sorted().toList();
    }

    private ControllerHarness image(String tag) {
        return cluster.change(DaemonSet.class, "agent", "spec: {template: {spec: {containers: [{name: agent, image: 'agent:" + tag + "'}]}}}");
    }

    @Test
    void a_node_is_chosen_by_label_and_taint_but_kept_despite_a_later_taint() { // WRK-103, WRK-117
        cluster.change(Node.class, "node-2", "metadata: {labels: {disk: ssd}}").change(Node.class, "node-3", "{metadata: {labels: {disk: ssd}}, spec: {taints: [{key: a, effect: NoSchedule}]}}");
        cluster.apply(AGENT.replace("spec: {containers", "spec: {nodeSelector: {disk: ssd}, containers"));
        start();
        assertEquals(List.of("node-2 ready"), where());
        cluster.change(Node.class, "node-2", "spec: {taints: [{key: a, effect: NoSchedule}]}");
        assertEquals(List.of("node-2 ready"), where());
        cluster.change(Node.class, "node-1", "metadata: {labels: {disk: ssd}}").change(Node.class, "node-2", "metadata: {labels: {disk: hdd}}");
        assertEquals(List.of("node-1", "node-2 ending"), where());
    }

    @Test
    void a_new_node_gets_its_pod_when_it_is_ready() { // WRK-106
        cluster.apply(AGENT);
        start();
        cluster.done(new Request.Create(new Node(ObjectMeta.named(null, "node-4"), null, null)));
        cluster.world.pass(1);
        assertEquals(3, cluster.list(Pod.class).size());
        cluster.change(Node.class, "node-4", "spec: {taints: []}");
        assertEquals(List.of("node-1 ready", "node-2 ready", "node-3 ready", "node-4"), where());
    }

    @Test
    void a_pod_for_a_node_that_is_gone_and_was_never_placed_is_deleted() { // WRK-107
        cluster.apply(AGENT);
        cluster.delete(cluster.get(Node.class, "node-2"), Request.DeleteOptions.DEFAULT);
        cluster.change(DaemonSet.class, "agent", "metadata: {labels: {wake: up}}");
        assertEquals(List.of("node-1", "node-3"), where());
    }

    @Test
    void of_two_pods_on_a_node_the_older_stays() { // WRK-108
        cluster.apply(AGENT);
        start();
        Pod old = cluster.list(Pod.class).stream().filter(pod -> "node-1".equals(DaemonPlacement.target(pod))).findFirst().orElseThrow();
        cluster.world.pass(2);
        Pod twin = (Pod) cluster.done(new Request.Create(old.withMetadata(old.metadata().withName("agent-twin").withUid(null).withResourceVersion(null)).withStatus(null)));
        cluster.world.pass(1);
        assertEquals(3, cluster.list(Pod.class).stream().filter(Pod::isActive).count());
        assertEquals(false, cluster.get(Pod.class, old.name()).isTerminating());
        assertEquals(true, cluster.get(Pod.class, twin.name()) == null || cluster.get(Pod.class, twin.name()).isTerminating());
    }

    @Test
    void with_surge_the_new_pod_stands_beside_the_old_one_until_it_is_ready() { // WRK-114
        cluster.apply(AGENT + "  updateStrategy: {type: RollingUpdate, rollingUpdate: {maxUnavailable: 0, maxSurge: 1}}\n");
        start();
        image("2.0");
        assertEquals(4, cluster.list(Pod.class).size());
        assertEquals(3, cluster.list(Pod.class).stream().filter(Pod::ready).count());
        start();
        assertEquals(1, cluster.list(Pod.class).stream().filter(Pod::isTerminating).count());
        assertEquals(3, cluster.list(Pod.class).stream().filter(pod -> pod.isActive() && pod.ready()).count());
    }

    @Test
    void zero_percent_still_takes_one_node() { // WRK-115
        cluster.apply(AGENT + "  updateStrategy: {type: RollingUpdate, rollingUpdate: {maxUnavailable: 1%, maxSurge: 0}}\n");
        start();
        image("2.0");
        assertEquals(1, cluster.list(Pod.class).stream().filter(Pod::isTerminating).count());
    }

    @Test
    void a_bad_image_leaves_one_node_without_its_daemon_for_ever() { // WRK-116
        cluster.apply(AGENT);
        start();
        image("nope").endPods();
        cluster.world.pass(1200);
        assertEquals("3 desired, 3 current, 0 misplaced, 2 ready, 1 updated, 1 unavailable", status());
        assertEquals(List.of(), cluster.only(DaemonSet.class).status().conditions());
    }

    @Test
    void the_counts_are_judged_by_node() { // WRK-118
        cluster.apply(AGENT);
        assertEquals("3 desired, 3 current, 0 misplaced, 0 ready, 3 updated, 3 unavailable", status());
        start();
        cluster.change(DaemonSet.class, "agent", "spec: {minReadySeconds: 100}");
        assertEquals("3 desired, 3 current, 0 misplaced, 3 ready, 3 updated, 3 unavailable", status());
    }

    @Test
    void a_pod_counts_as_available_after_its_calm_seconds() { // WRK-223
        cluster.apply(AGENT + "  minReadySeconds: 3\n");
        for (Pod pod : cluster.list(Pod.class)) cluster.ready(pod, DaemonPlacement.target(pod), "10.244.1.2");
        cluster.world.pass(2.5);
        assertEquals(3, cluster.only(DaemonSet.class).status().numberUnavailable());
        cluster.world.pass(1);
        assertEquals(0, cluster.only(DaemonSet.class).status().numberUnavailable());
    }

    @Test
    void on_delete_changes_a_pod_only_when_a_hand_deletes_it() { // WRK-224
        cluster.apply(AGENT + "  updateStrategy: {type: OnDelete}\n");
        start();
        image("2.0");
        assertEquals("3 desired, 3 current, 0 misplaced, 3 ready, 0 updated, 0 unavailable", status());
        assertEquals(0, cluster.list(Pod.class).stream().filter(Pod::isTerminating).count());
        cluster.delete(cluster.list(Pod.class).getFirst(), Request.DeleteOptions.DEFAULT).endPods();
        start();
        assertEquals("3 desired, 3 current, 0 misplaced, 3 ready, 1 updated, 0 unavailable", status());
    }

    @Test
    void pods_are_made_in_batches_that_double() { // WRK-111
        for (int i = 4; i <= 8; i++) {
            Node node = (Node) cluster.done(new Request.Create(new Node(ObjectMeta.named(null, "node-" + i), null, null)));
            cluster.done(new Request.Update(node.withSpec(node.spec().withTaints(List.of()))));
        }
        cluster.apply(AGENT);
        List<Double> times = cluster.world.changes().stream().filter(change -> change.created() && change.after() instanceof Pod).map(change -> change.time() / 1e9).toList();
        assertEquals(8, times.size());
        for (int first : new int[] {1, 3, 7}) assertEquals(true, times.get(first) - times.get(first - 1) > 0.002, "the next batch waits for the answers: " + times);
    }
}
