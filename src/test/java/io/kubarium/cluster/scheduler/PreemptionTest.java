package io.kubarium.cluster.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.verdict.Placement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who has to go so that a more important pod fits, and on which node. */
class PreemptionTest {
    /** A pod of a priority that runs on a node since a second, and requests cores. */
    private static Given running(Given given, String node, String name, int priority, int startedAt, String cpu) {
        return given.and(Given.object(("{apiVersion: v1, kind: Pod, metadata: {name: NAME, namespace: default, uid: u-NAME, labels: {app: NAME, tier: any}}, spec: {nodeName: NODE, priority: "
                + priority + ", containers: [{name: c, image: nginx, resources: {requests: {cpu: " + cpu + "}}}]}, status: {phase: Running, startTime: '2026-11-24T15:00:"
                + (startedAt < 10 ? "0" : "") + startedAt + "Z'}}").replace("NAME", name).replace("NODE", node)));
    }

    private static Pod vip(int priority, String more) {
        Pod pod = Given.pod("vip", "app: vip", "priority: " + priority + ", containers: [{name: c, image: nginx, resources: {requests: {cpu: 2}}}]" + more);
        return pod.withMetadata(pod.metadata().withUid("u-vip"));
    }

    private static Given two() {
        return new Given().node("node-1", "", "cpu: 2").node("node-2", "", "cpu: 2");
    }

    /** The node that room is made on and the victims, then what was said. */
    private static String room(Given given, Pod pod) {
        Placement placement = given.decide(pod);
        String made = placement.preemption().map(p -> p.node() + " " + p.victims().stream().map(ObjectRef::name).toList()).orElse("-");
        return made + " | " + placement.message();
    }

    @Test
    void the_less_important_go_and_the_sentence_stays_short() { // SCH-180, SCH-187, SCH-190
        Given given = running(running(two(), "node-1", "a", 0, 1, "2"), "node-2", "b", 1000, 1, "2");
        assertEquals("node-1 [a] | 0/2 nodes are available: 2 Insufficient cpu.", room(given, vip(1000, "")));
    }

    @Test
    void equals_are_never_pushed_out() { // SCH-190, SCH-179
        Given given = running(running(two(), "node-1", "a", 10, 1, "2"), "node-2", "b", 10, 1, "2");
        assertEquals(" [] | 0/2 nodes are available: 2 Insufficient cpu. no new claims to deallocate, preemption: 0/2 nodes are available: 2 No preemption victims found for incoming pod.",
                room(given, vip(10, "")));
    }

    @Test
    void a_pod_that_does_not_preempt_waits_though_it_is_important() { // SCH-178, SCH-188, SCH-207
        Given given = running(running(two(), "node-1", "a", 0, 1, "2"), "node-2", "b", 0, 1, "2");
        assertEquals("- | 0/2 nodes are available: 2 Insufficient cpu. no new claims to deallocate, preemption: not eligible due to preemptionPolicy=Never.",
                room(given, vip(10, ", preemptionPolicy: Never")));
    }

    @Test
    void where_even_all_of_them_would_not_do_the_filter_says_why() { // SCH-179, SCH-191, SCH-74
        Given given = running(running(new Given().node("node-1", "", "cpu: 3").node("node-2", "", "cpu: 1"), "node-1", "big", 100, 1, "2"), "node-1", "small", 0, 1, "1");
        assertEquals(" [] | 0/2 nodes are available: 2 Insufficient cpu. no new claims to deallocate, preemption: 0/2 nodes are available: 1 Insufficient cpu, 1 Preemption is not helpful for scheduling.",
                room(given, vip(50, "")));
    }

    @Test
    void a_node_that_refuses_for_good_is_no_candidate() { // SCH-189
        Given given = running(Given.theRig(), "node-4", "a", 0, 1, "2");
        for (String node : List.of("node-1", "node-2", "node-3")) given = running(given, node, "on-" + node, 100, 1, node.equals("node-1") ? "2" : node.equals("node-2") ? "4" : "8");
        assertEquals(" [] | 0/4 nodes are available: 1 node(s) had untolerated taint(s), 3 Insufficient cpu. no new claims to deallocate, preemption: 0/4 nodes are available: "
                + "1 Preemption is not helpful for scheduling, 3 No preemption victims found for incoming pod.", room(given, vip(100, "")));
    }

    @Test
    void whoever_can_stay_stays_the_important_and_the_old_first() { // SCH-191, SCH-192
        Given given = new Given().node("node-1", "", "cpu: 4");
        running(given, "node-1", "old", 0, 1, "1");
        running(given, "node-1", "young", 0, 30, "1");
        running(given, "node-1", "younger", 0, 40, "1");
        running(given, "node-1", "better", 5, 50, "1");
        assertEquals("node-1 [young, younger] | 0/1 nodes are available: 1 Insufficient cpu.", room(given, vip(10, "")));
    }

    @Test
    void the_recorded_choice_is_the_node_whose_victims_started_last() { // SCH-195, SCH-196
        Given given = Given.theRig();
        running(given, "node-1", "a1", 100, 10, "1");
        running(given, "node-1", "a2", 100, 11, "1");
        running(given, "node-2", "b1", 100, 9, "1");
        running(given, "node-2", "b2", 100, 9, "1");
        running(given, "node-2", "b3", 100, 10, "1");
        running(given, "node-2", "b4", 100, 11, "1");
        running(given, "node-3", "polite", 900000, 12, "1");
        running(given, "node-3", "c1", 100, 11, "1");
        running(given, "node-3", "c2", 100, 11, "1");
        running(given, "node-3", "c0", 100, 10, "5");
        assertEquals("node-3 [c1, c2] | 0/4 nodes are available: 1 node(s) had untolerated taint(s), 3 Insufficient cpu.", room(given, vip(1000000, "")));
    }

    @Test
    void the_node_that_loses_least_is_taken_rule_by_rule() { // SCH-195
        Given lowest = running(running(two(), "node-1", "a", 5, 1, "2"), "node-2", "b", 3, 1, "2");
        assertEquals("node-2 [b]", room(lowest, vip(10, "")).split(" \\| ")[0]);
        Given sum = running(running(running(running(two(), "node-1", "a", 5, 1, "1"), "node-1", "c", 4, 1, "1"), "node-2", "b", 5, 1, "1"), "node-2", "d", 3, 1, "1");
        assertEquals("node-2 [b, d]", room(sum, vip(10, "")).split(" \\| ")[0]);
        Given fewer = running(running(running(two(), "node-1", "a", 5, 1, "1"), "node-1", "c", 5, 1, "1"), "node-2", "b", 5, 1, "2");
        assertEquals("node-2 [b]", room(fewer, vip(10, "")).split(" \\| ")[0]);
        Given later = running(running(two(), "node-1", "a", 5, 1, "2"), "node-2", "b", 5, 2, "2");
        assertEquals("node-2 [b]", room(later, vip(10, "")).split(" \\| ")[0]);
    }

    @Test
    void a_budget_is_kept_to_where_that_is_possible() { // SCH-193, SCH-195, WRK-194
        Given given = running(running(two(), "node-1", "a", 0, 1, "2"), "node-2", "b", 5, 1, "2");
        given.and("{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: a, namespace: default}, spec: {minAvailable: 1, selector: {matchLabels: {app: a}}}, status: {disruptionsAllowed: 0}}");
        assertEquals("node-2 [b]", room(given, vip(10, "")).split(" \\| ")[0]);
        given.and("{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: b, namespace: default}, spec: {minAvailable: 1, selector: {matchLabels: {app: b}}}, status: {disruptionsAllowed: 0}}");
        assertEquals("node-1 [a]", room(given, vip(10, "")).split(" \\| ")[0]);
    }

    @Test
    void a_guarded_pod_is_put_back_before_the_others() { // SCH-191, SCH-193
        Given given = new Given().node("node-1", "", "cpu: 3");
        running(given, "node-1", "guarded", 0, 30, "1");
        running(given, "node-1", "x", 5, 1, "1");
        running(given, "node-1", "z", 5, 1, "1");
        assertEquals("node-1 [z, guarded]", room(given, vip(10, "")).split(" \\| ")[0]);
        given.and("{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: g, namespace: default}, spec: {minAvailable: 1, selector: {matchLabels: {app: guarded}}}, status: {disruptionsAllowed: 0}}");
        assertEquals("node-1 [x, z]", room(given, vip(10, "")).split(" \\| ")[0]);
        given.and("{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: g, namespace: default}, spec: {minAvailable: 1, selector: {}}, status: {disruptionsAllowed: 0}}");
        assertEquals("node-1 [z, guarded]", room(given, vip(10, "")).split(" \\| ")[0]);
    }

    @Test
    void a_pod_that_needs_its_victims_as_partners_gets_no_room_there() { // SCH-197
        Given given = running(new Given().node("node-1", "", "cpu: 2"), "node-1", "a", 0, 1, "2");
        String near = ", affinity: {podAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {app: a}}}]}}";
        assertEquals(" [] | 0/1 nodes are available: 1 Insufficient cpu. no new claims to deallocate, preemption: 0/1 nodes are available: 1 node(s) didn't match pod affinity rules.", room(given, vip(10, near)));
    }

    @Test
    void nobody_on_another_node_is_sacrificed() { // SCH-197
        Given given = new Given().node("node-1", "zone: za", "cpu: 4").node("node-2", "zone: za", "cpu: 4");
        running(given, "node-1", "enemy", 0, 1, "1");
        String far = ", affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: topology.kubernetes.io/zone, labelSelector: {matchLabels: {app: enemy}}}]}}";
        assertEquals("node-1 [enemy] | 0/2 nodes are available: 2 node(s) didn't match pod anti-affinity rules.", room(given, vip(10, far)));
        assertEquals(List.of("No preemption victims found for incoming pod"), given.decide(vip(10, far)).preemption().orElseThrow().offers().stream()
                .filter(offer -> offer.node().equals("node-2")).findFirst().orElseThrow().reasons());
    }

    @Test
    void one_host_port_can_be_fought_for() { // SCH-72, SCH-187
        Given given = new Given().node("node-1", "", "cpu: 4").on("node-1", "holder", "app: x", "container: ports: [{hostPort: 80}]");
        Pod wants = Given.pod("vip", "", "priority: 10, containers: [{name: c, image: nginx, ports: [{hostPort: 80}]}]");
        assertEquals("node-1 [holder] | 0/1 nodes are available: 1 node(s) didn't have free ports for the requested pod ports.", room(given, wants));
    }

    @Test
    void a_pod_that_fits_somewhere_pushes_nobody() { // SCH-187
        Given given = running(two(), "node-1", "a", 0, 1, "2");
        assertEquals("node-2 -", given.decide(vip(10, "")).chosen() + " " + given.decide(vip(10, "")).preemption().map(Object::toString).orElse("-"));
    }

    @Test
    void quality_of_service_saves_nobody() { // SCH-214, SCH-190
        Given given = new Given().node("node-1", "", "cpu: 2");
        given.and(Given.object("{apiVersion: v1, kind: Pod, metadata: {name: guaranteed, namespace: kube-system}, spec: {nodeName: node-1, containers: [{name: c, image: x, resources: {requests: {cpu: 2, memory: 1Mi}, "
                + "limits: {cpu: 2, memory: 1Mi}}}]}, status: {phase: Running, qosClass: Guaranteed}}"));
        assertEquals("node-1 [guaranteed] | 0/1 nodes are available: 1 Insufficient cpu.", room(given, vip(1, "")));
    }

    @Test
    void of_many_candidates_a_hundred_are_looked_at() { // SCH-194
        Given given = new Given();
        for (int i = 0; i < 150; i++) running(given.node("n" + (1000 + i), "", "cpu: 2"), "n" + (1000 + i), "p" + i, 0, 1, "2");
        assertEquals(100, given.decide(vip(10, "")).preemption().orElseThrow().offers().size());
    }

    @Test
    void promised_room_is_not_for_the_less_important() { // SCH-57, SCH-205
        Given given = two();
        running(given, "node-2", "b", 1000, 1, "2");
        Pod vip = vip(100, "");
        given.and(vip);
        SchedulerMemory memory = new SchedulerMemory(SchedulerMemory.NONE.assumed(), Nominations.NONE.with(vip, "node-1"));
        Pod low = Given.pod("low", "", "priority: 50, containers: [{name: c, image: x, resources: {requests: {cpu: 1}}}]");
        assertEquals("", Scheduler.verdict(given.seen(), memory, low, 7).chosen());
        Pod high = Given.pod("high", "", "priority: 200, containers: [{name: c, image: x, resources: {requests: {cpu: 1}}}]");
        assertEquals("node-1", Scheduler.verdict(given.seen(), memory, high, 7).chosen());
        assertEquals("node-1", Scheduler.verdict(given.seen(), memory, vip, 7).chosen()); // SCH-58
        assertEquals(List.of("vip"), Nominations.NONE.with(vip, "node-1").losers(high, "node-1", given.seen()).stream().map(Pod::name).toList()); // SCH-201
    }

    @Test
    void a_promised_node_that_passes_is_taken_without_scores() { // SCH-58
        Pod vip = vip(0, "");
        Given given = Given.theRig().and(vip);
        Placement placement = Scheduler.verdict(given.seen(), new SchedulerMemory(SchedulerMemory.NONE.assumed(), Nominations.NONE.with(vip, "node-2")), vip, 7);
        assertEquals("node-2 []", placement.chosen() + " " + placement.nodes().getFirst().scores());
    }
}
