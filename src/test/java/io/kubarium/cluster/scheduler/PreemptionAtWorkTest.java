package io.kubarium.cluster.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.Event;
import io.kubarium.api.Namespace;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.Pod;
import io.kubarium.api.ServiceAccount;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Request.DeleteOptions;
import io.kubarium.cluster.TestWorld;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Preemption from the first failure to the binding: what is written, in which order, who waits for whom. */
class PreemptionAtWorkTest {
    private final TestWorld world = new TestWorld(7, new Scheduler("master-1"));

    private void start(int nodes) {
        world.seed(new Namespace(ObjectMeta.named(null, "default"), null, null));
        world.seed(new ServiceAccount(ObjectMeta.named("default", "default"), null, null, null));
        world.seed(Given.object("{apiVersion: scheduling.k8s.io/v1, kind: PriorityClass, metadata: {name: high}, value: 1000}"));
        world.seed(Given.object("{apiVersion: scheduling.k8s.io/v1, kind: PriorityClass, metadata: {name: higher}, value: 2000}"));
        for (int i = 1; i <= nodes; i++) world.seed(Given.object("{apiVersion: v1, kind: Node, metadata: {name: node-" + i + "}, status: {allocatable: {cpu: 2, memory: 4Gi, pods: 110}}}"));
        world.start();
        world.pass(0.02);
    }

    private void done(Request request) {
        Answer answer = world.request(request);
        if (!answer.ok()) throw new AssertionError(answer.refusal().message());
    }

    private void create(String name, String priority, String cpu) {
        done(new Request.Create(Given.pod(name, "", (priority.isEmpty() ? "" : "priorityClassName: " + priority + ", ") + "containers: [{name: c, image: nginx, resources: {requests: {cpu: " + cpu + "}}}]")));
        world.pass(0.05);
    }

    private void runs(String name) {
        done(new Request.UpdateStatus(pod(name).withStatus(pod(name).status().withPhase("Running").withStartTime(world.clock()))));
        world.pass(0.02);
    }

    private void gone(String name) {
        done(new Request.Delete(pod(name).ref(), DeleteOptions.grace(0)));
        world.pass(0.05);
    }

    private Pod pod(String name) {
        return world.store().get(Pod.class, "default", name);
    }

    private List<String> writes(int from) {
        List<String> said = new ArrayList<>();
        for (Entry.Change change : world.changes().subList(from, world.changes().size())) {
            if (!change.writer().equals(Scheduler.NAME)) continue;
            switch (change.after()) {
                case Pod pod -> said.add(pod.name() + (pod.isTerminating() ? " ends" : pod.condition("DisruptionTarget") != null ? " marked" : " nominated " + pod.status().nominatedNodeName()));
                case Event event -> said.add(event.involvedObject().name() + " " + event.type() + " " + event.reason());
                case null, default -> { }
            }
        }
        return said;
    }

    @Test
    void a_victim_is_marked_deleted_and_told_and_the_pod_is_promised_its_room() { // SCH-198, SCH-199, SCH-166
        start(1);
        create("low", "", "2");
        runs("low");
        int before = world.changes().size();
        create("vip", "high", "2");
        List<String> writes = writes(before);
        assertTrue(writes.containsAll(List.of("vip Warning FailedScheduling", "vip nominated node-1", "low marked", "low ends", "low Normal Preempted")), writes.toString());
        assertTrue(writes.indexOf("low marked") < writes.indexOf("low ends") && writes.indexOf("low ends") < writes.indexOf("low Normal Preempted"), writes.toString());
        assertEquals("PreemptionByScheduler default-scheduler: preempting to accommodate a higher priority pod",
                pod("low").condition("DisruptionTarget").reason() + " " + pod("low").condition("DisruptionTarget").message());
        assertEquals(30L, pod("low").metadata().deletionGracePeriodSeconds());
        assertEquals("0/1 nodes are available: 1 Insufficient cpu.", pod("vip").condition("PodScheduled").message());
        Event preempted = world.store().list(Event.class).stream().filter(event -> "Preempted".equals(event.reason())).findFirst().orElseThrow();
        assertEquals("Preempting Preempted by pod " + pod("vip").uid() + " on node node-1 vip", preempted.action() + " " + preempted.message() + " " + preempted.related().name());
    }

    @Test
    void it_waits_with_its_promise_until_the_last_victim_is_gone() { // SCH-203, SCH-204, SCH-178, SCH-188
        start(1);
        create("low", "", "1");
        create("low2", "", "1");
        runs("low");
        runs("low2");
        create("vip", "high", "2");
        gone("low");
        assertEquals("node-1 null", pod("vip").status().nominatedNodeName() + " " + pod("vip").spec().nodeName());
        assertEquals("0/1 nodes are available: 1 Insufficient cpu. no new claims to deallocate, preemption: not eligible due to a terminating pod on the nominated node.",
                pod("vip").condition("PodScheduled").message());
        gone("low2");
        assertEquals("node-1 null", pod("vip").spec().nodeName() + " " + pod("vip").status().nominatedNodeName());
    }

    @Test
    void a_victim_that_turns_terminal_frees_its_room_before_its_object_goes() { // SCH-3, SCH-203
        start(1);
        create("low", "", "2");
        runs("low");
        create("vip", "high", "2");
        done(new Request.UpdateStatus(pod("low").withStatus(pod("low").status().withPhase("Succeeded"))));
        world.pass(0.05);
        assertEquals("node-1", pod("vip").spec().nodeName());
        assertTrue(pod("low").isTerminating());
    }

    @Test
    void a_pod_that_ends_already_is_not_called_again() { // SCH-200, SCH-4
        start(1);
        create("low", "", "2");
        runs("low");
        done(new Request.Delete(pod("low").ref(), DeleteOptions.DEFAULT));
        world.pass(0.02);
        int before = world.changes().size();
        create("vip", "high", "2");
        assertEquals(List.of("vip nominated node-1", "vip Warning FailedScheduling").stream().sorted().toList(), writes(before).stream().sorted().toList());
        gone("low");
        assertEquals("node-1", pod("vip").spec().nodeName());
    }

    @Test
    void a_still_more_important_pod_takes_the_room_and_the_promise() { // SCH-201, SCH-205
        start(1);
        create("low", "", "2");
        runs("low");
        create("vip", "high", "2");
        create("vvip", "higher", "2");
        assertEquals("null node-1", pod("vip").status().nominatedNodeName() + " " + pod("vvip").status().nominatedNodeName());
        gone("low");
        assertEquals("null node-1", pod("vip").spec().nodeName() + " " + pod("vvip").spec().nodeName());
    }

    @Test
    void the_replacement_of_a_victim_finds_no_victims() { // SCH-206
        start(1);
        create("low", "", "2");
        runs("low");
        create("vip", "high", "2");
        create("next", "", "2");
        assertTrue(pod("next").condition("PodScheduled").message().endsWith("preemption: 0/1 nodes are available: 1 No preemption victims found for incoming pod."), pod("next").condition("PodScheduled").message());
    }

    @Test
    void a_promise_that_ends_with_its_pod_lets_others_in() { // SCH-22
        start(2);
        create("low", "", "2");
        create("fill", "higher", "2");
        runs("low");
        runs("fill");
        create("vip", "high", "2");
        String node = pod("vip").status().nominatedNodeName();
        create("small", "", "1");
        gone("low");
        gone("vip");
        world.pass(2);
        assertEquals(node, pod("small").spec().nodeName());
    }

    @Test
    void a_preemption_that_finds_nobody_any_more_drops_the_promise() { // SCH-208
        start(1);
        create("low", "", "2");
        runs("low");
        create("vip", "high", "2");
        assertEquals("node-1", pod("vip").status().nominatedNodeName());
        done(new Request.Create(Given.pod("direct", "", "nodeName: node-1, priorityClassName: higher, containers: [{name: c, image: nginx, resources: {requests: {cpu: 2}}}]")));
        gone("low");
        world.pass(2);
        assertNull(pod("vip").status().nominatedNodeName());
        assertNull(pod("vip").spec().nodeName());
    }

    @Test
    void a_victim_that_is_gone_when_it_is_called_does_no_harm() { // SCH-202
        start(1);
        create("low", "", "1");
        create("low2", "", "1");
        runs("low");
        runs("low2");
        done(new Request.Create(Given.pod("vip", "", "priorityClassName: high, containers: [{name: c, image: nginx, resources: {requests: {cpu: 2}}}]")));
        while (world.journal().stream().noneMatch(entry -> entry instanceof Entry.Decision decision && !decision.nominated().isEmpty())) world.pass(0.0001);
        done(new Request.Delete(pod("low").ref(), DeleteOptions.grace(0)));
        done(new Request.Delete(pod("low2").ref(), DeleteOptions.grace(0)));
        world.pass(2);
        assertEquals("node-1", pod("vip").spec().nodeName());
    }

    @Test
    void a_restarted_scheduler_keeps_the_promises_that_the_pods_tell() { // SCH-7
        world.withLeases();
        start(1);
        create("low", "", "2");
        runs("low");
        create("vip", "high", "2");
        world.stop(Scheduler.NAME);
        done(new Request.Create(Given.pod("thief", "", "containers: [{name: c, image: nginx, resources: {requests: {cpu: 2}}}]")));
        gone("low");
        world.start(Scheduler.NAME);
        world.pass(2);
        assertEquals("node-1 null", pod("vip").spec().nodeName() + " " + pod("thief").spec().nodeName());
    }

    @Test
    void a_fork_preempts_as_its_original_does() {
        start(2);
        create("a", "", "2");
        create("b", "", "2");
        runs("a");
        runs("b");
        TestWorld fork = world.fork();
        for (TestWorld each : List.of(world, fork)) {
            each.request(new Request.Create(Given.pod("vip", "", "priorityClassName: high, containers: [{name: c, image: nginx, resources: {requests: {cpu: 2}}}]")));
            each.pass(0.002);
        }
        TestWorld later = fork.fork();
        for (TestWorld each : List.of(world, fork, later)) each.pass(1);
        assertEquals(world.journal(), fork.journal());
        assertEquals(world.journal(), later.journal());
    }
}
