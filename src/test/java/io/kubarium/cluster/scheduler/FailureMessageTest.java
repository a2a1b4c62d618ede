package io.kubarium.cluster.scheduler;

import static io.kubarium.cluster.scheduler.Given.pod;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** The sentence of a failed attempt, word for word as recorded. */
class FailureMessageTest {
    private static void says(String expected, Given given, String podSpec) {
        assertEquals(expected, given.decide(pod(podSpec)).message());
    }

    @Test
    void no_room_and_nobody_to_push_out() { // SCH-182, SCH-179
        Given given = Given.theRig().on("node-1", "a", "", "requests: {cpu: 2}").on("node-2", "b", "", "requests: {cpu: 4}").on("node-3", "c", "", "requests: {cpu: 8}");
        says("0/4 nodes are available: 1 node(s) had untolerated taint(s), 3 Insufficient cpu. no new claims to deallocate, preemption: 0/4 nodes are available: "
                + "1 Preemption is not helpful for scheduling, 3 No preemption victims found for incoming pod.", given, "requests: {cpu: 1}");
        says("0/4 nodes are available: 1 node(s) had untolerated taint(s), 3 Insufficient cpu. no new claims to deallocate, preemption: not eligible due to preemptionPolicy=Never.",
                given, "preemptionPolicy: Never, containers: [{name: c, resources: {requests: {cpu: 1}}}]"); // SCH-178
    }

    @Test
    void each_node_counts_for_the_first_plugin_that_refuses_it() { // SCH-183, SCH-56
        Given given = Given.theRig().and("{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: f, namespace: default, annotations: {pv.kubernetes.io/bind-completed: 'yes'}}, spec: {volumeName: pv}}")
                .and("{apiVersion: v1, kind: PersistentVolume, metadata: {name: pv}, spec: {nodeAffinity: {required: {nodeSelectorTerms: [{matchExpressions: "
                        + "[{key: kubernetes.io/hostname, operator: In, values: [node-2]}]}]}}}}");
        says("0/4 nodes are available: 1 node(s) didn't match PersistentVolume's node affinity, 1 node(s) had untolerated taint(s), 2 node(s) didn't match Pod's node affinity/selector. "
                + "no new claims to deallocate, preemption: 0/4 nodes are available: 4 Preemption is not helpful for scheduling.",
                given, "nodeSelector: {disk: ssd}, volumes: [{name: v, persistentVolumeClaim: {claimName: f}}]");
    }

    @Test
    void everything_cordoned() { // SCH-184
        Given given = new Given();
        for (int i = 1; i <= 4; i++) given.node("node-" + i, "", "cpu: 1", "unschedulable: true");
        says("0/4 nodes are available: 4 node(s) were unschedulable. no new claims to deallocate, preemption: 0/4 nodes are available: 4 Preemption is not helpful for scheduling.", given, "");
    }

    @Test
    void a_claim_that_is_not_there() { // SCH-185
        says("0/4 nodes are available: persistentvolumeclaim \"nope\" not found. not found", Given.theRig(), "volumes: [{name: v, persistentVolumeClaim: {claimName: nope}}]");
    }

    @Test
    void counts_are_sorted_as_text() { // SCH-172 to SCH-174
        Given given = Given.theRig().node("node-1", "", "cpu: 1", "unschedulable: true").node("node-2", "", "cpu: 1", "unschedulable: true");
        says("0/4 nodes are available: 1 Insufficient cpu, 1 node(s) had untolerated taint(s), 2 node(s) were unschedulable. no new claims to deallocate, preemption: 0/4 nodes are available: "
                + "4 Preemption is not helpful for scheduling.", given, "requests: {cpu: 100}");
    }

    @Test
    void no_nodes_at_all() { // SCH-67
        says("no nodes available to schedule pods", new Given(), "");
    }
}
