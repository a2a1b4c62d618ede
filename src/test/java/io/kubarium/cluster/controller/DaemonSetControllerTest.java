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
}
