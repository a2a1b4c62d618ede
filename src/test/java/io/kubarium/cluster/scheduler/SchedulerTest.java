package io.kubarium.cluster.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.Event;
import io.kubarium.api.Kinds;
import io.kubarium.api.Namespace;
import io.kubarium.api.Node;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.PodCondition;
import io.kubarium.api.ServiceAccount;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Request.DeleteOptions;
import io.kubarium.api.request.Request.PatchType;
import io.kubarium.cluster.TestWorld;
import io.kubarium.manifest.ManifestReader;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The scheduler at its API server: what it writes, when it tries again. */
class SchedulerTest {
    private final TestWorld world = new TestWorld(7, new Scheduler("master-1"));

    private void start(String... nodes) {
        world.seed(new Namespace(ObjectMeta.named(null, "default"), null, null));
        world.seed(new ServiceAccount(ObjectMeta.named("default", "default"), null, null, null));
        for (String node : nodes) world.seed(Given.object("{apiVersion: v1, kind: Node, metadata: {name: " + node + "}, status: {allocatable: {cpu: 2, memory: 4Gi, pods: 110}}}"));
        world.start();
        world.pass(0.02);
    }

    private void create(Pod pod) {
        done(new Request.Create(pod));
    }

    private void done(Request request) {
        Answer answer = world.request(request);
        if (!answer.ok()) throw new AssertionError(answer.refusal().message());
    }

    private void change(Class<? extends io.kubarium.api.KubeObject> type, String name, String yaml) {
        ObjectRef ref = new ObjectRef(Kinds.of(type).key(), Kinds.of(type).namespaced() ? "default" : "", name);
        done(new Request.Patch(ref, PatchType.MERGE, ManifestReader.readTree("test", yaml), ""));
    }

    private Pod pod(String name) {
        return world.store().get(Pod.class, "default", name);
    }

    private List<String> events() {
        return world.changes().stream().filter(change -> change.object() instanceof Event)
                .map(change -> (Event) change.object()).map(e -> e.type() + " " + e.reason() + " " + e.action() + " " + e.involvedObject().name() + ": " + e.message() + (e.series() == null ? "" : " x" + e.series().count())).toList();
    }

    @Test
    void a_pod_is_bound_within_milliseconds_and_then_said_to_be() { // SCH-9, SCH-64, SCH-65, SCH-165
        start("node-1");
        create(Given.pod("web", "", ""));
        world.pass(0.02);
        assertEquals("node-1", pod("web").spec().nodeName());
        assertEquals(List.of("Normal Scheduled Binding web: Successfully assigned default/web to node-1"), events());
        List<String> order = world.changes().stream().filter(change -> change.time() >= 20_000_000).map(change -> change.object().kind() + " by " + change.writer()).toList();
        assertEquals(List.of("Pod by you", "Pod by kube-scheduler", "Event by kube-scheduler"), order);
        Event event = world.store().list(Event.class).getFirst();
        assertEquals("default-scheduler default-scheduler-master-1 0 null null", event.reportingComponent() + " " + event.reportingInstance() + " " + event.count() + " " + event.firstTimestamp() + " " + event.lastTimestamp());
    }

    @Test
    void a_pod_of_another_scheduler_is_left_alone_without_a_word() { // SCH-2
        start("node-1");
        create(Given.pod("other", "", "schedulerName: mine"));
        world.pass(60);
        assertNull(pod("other").spec().nodeName());
        assertEquals(List.of(), events());
        assertEquals(List.of(), pod("other").status().conditions());
    }

    @Test
    void a_pod_that_fits_nowhere_is_told_so_by_event_and_condition() { // SCH-161, SCH-162, SCH-163
        start("node-1");
        create(Given.pod("big", "", "requests: {cpu: 8}"));
        world.pass(1);
        String message = "0/1 nodes are available: 1 Insufficient cpu. no new claims to deallocate, preemption: 0/1 nodes are available: 1 Preemption is not helpful for scheduling.";
        assertEquals(List.of("Warning FailedScheduling Scheduling big: " + message), events());
        assertEquals(List.of(new PodCondition("PodScheduled", 0, "False", null, Instant.parse("2026-11-24T15:18:15Z"), "Unschedulable", message)), pod("big").status().conditions());
        assertTrue(world.journal().stream().anyMatch(entry -> entry instanceof Entry.Decision decision && decision.chosen().isEmpty() && decision.counts().equals(List.of(new Entry.Refusal("Insufficient cpu", 1)))));
    }

    @Test
    void room_that_comes_free_wakes_it_at_once() { // SCH-38, SCH-14
        start("node-1");
        create(Given.pod("first", "", "requests: {cpu: 2}"));
        world.pass(1);
        create(Given.pod("second", "", "requests: {cpu: 2}"));
        world.pass(1);
        assertNull(pod("second").spec().nodeName());
        done(new Request.Delete(pod("first").ref(), DeleteOptions.grace(0)));
        world.pass(0.02);
        assertEquals("node-1", pod("second").spec().nodeName());
    }

    @Test
    void two_pods_do_not_take_the_same_room() { // SCH-60
        start("node-1");
        create(Given.pod("a", "", "requests: {cpu: 2}"));
        create(Given.pod("b", "", "requests: {cpu: 2}"));
        world.pass(1);
        assertEquals("node-1 null", pod("a").spec().nodeName() + " " + pod("b").spec().nodeName());
    }

    @Test
    void the_last_gate_gone_the_pod_is_placed() { // SCH-26
        start("node-1");
        create(Given.pod("gated", "", "schedulingGates: [{name: a.b/wait}]"));
        world.pass(1);
        assertNull(pod("gated").spec().nodeName());
        change(Pod.class, "gated", "{spec: {schedulingGates: null}}");
        world.pass(0.02);
        assertEquals("node-1", pod("gated").spec().nodeName());
    }

    @Test
    void a_third_failure_with_the_same_words_is_counted_on_the_second_event() { // SCH-167
        start("node-1");
        create(Given.pod("big", "", "requests: {cpu: 8}"));
        world.pass(1);
        for (int i = 0; i < 3; i++) {
            change(Node.class, "node-1", "{spec: {taints: [{key: a" + i + ", effect: PreferNoSchedule}]}}"); // SCH-234
            world.pass(1);
        }
        List<String> counts = events().stream().map(event -> event.endsWith(" x2") ? "x2" : "new").toList();
        assertEquals(List.of("new", "new", "x2"), counts);
    }

    @Test
    void without_nodes_it_is_tried_again_after_each_pause() { // SCH-67
        start();
        create(Given.pod("early", "", ""));
        world.pass(5);
        assertEquals("no nodes available to schedule pods", pod("early").condition("PodScheduled").message());
        done(new Request.Create(Given.object("{apiVersion: v1, kind: Node, metadata: {name: node-1}, spec: {}, status: {allocatable: {cpu: 2, memory: 4Gi, pods: 110}}}")));
        change(Node.class, "node-1", "{spec: {taints: null}}");
        world.pass(11);
        assertEquals("node-1", pod("early").spec().nodeName());
    }

    @Test
    void a_stopped_scheduler_places_nothing_and_starts_afresh() { // SCH-7
        world.withLeases();
        start("node-1");
        world.stop(Scheduler.NAME);
        create(Given.pod("waiting", "", ""));
        world.pass(60);
        assertEquals(List.of(), events());
        world.start(Scheduler.NAME);
        world.pass(0.1); // it had given its Lease back (SCH-231)
        assertEquals("node-1", pod("waiting").spec().nodeName());
    }

    @Test
    void a_pod_that_is_gone_before_it_is_bound_is_a_failed_binding() { // SCH-66
        start("node-1");
        create(Given.pod("brief", "", ""));
        while (world.journal().stream().noneMatch(Entry.Decision.class::isInstance)) world.pass(0.0001);
        done(new Request.Delete(pod("brief").ref(), DeleteOptions.grace(0)));
        world.pass(1);
        assertEquals(List.of("Warning FailedScheduling Scheduling brief: running Bind plugin \"DefaultBinder\": pods \"brief\" not found"), events());
        create(Given.pod("next", "", "requests: {cpu: 2}"));
        world.pass(0.02);
        assertEquals("node-1", pod("next").spec().nodeName());
    }

    @Test
    void five_minutes_without_a_helpful_event_it_is_tried_all_the_same() { // SCH-20
        start("node-1");
        create(Given.pod("sel", "", "nodeSelector: {disk: ssd}"));
        world.pass(299);
        long before = decisions();
        world.pass(60);
        assertEquals("1 2", before + " " + decisions());
    }

    private long decisions() {
        return world.journal().stream().filter(Entry.Decision.class::isInstance).count();
    }

    @Test
    void a_volume_that_waits_for_its_pod_is_taken_first_and_the_pod_bound_a_second_later() { // SCH-63, SCH-124, SCH-125
        start("node-1");
        world.seed(Given.object("{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: local}, provisioner: kubernetes.io/no-provisioner, volumeBindingMode: WaitForFirstConsumer}"));
        world.seed(Given.object("{apiVersion: v1, kind: PersistentVolume, metadata: {name: pv}, spec: {storageClassName: local, accessModes: [ReadWriteOnce], capacity: {storage: 2Gi}}, status: {phase: Available}}"));
        world.seed(Given.object("{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: data, namespace: default}, spec: {storageClassName: local, accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}"));
        world.pass(0.1);
        create(Given.pod("db", "", "volumes: [{name: v, persistentVolumeClaim: {claimName: data}}]"));
        world.pass(0.05);
        assertEquals("node-1 null data", pod("db").status().nominatedNodeName() + " " + pod("db").spec().nodeName() + " " + world.store().get(io.kubarium.api.PersistentVolume.class, "", "pv").spec().claimRef().name());
        change(io.kubarium.api.PersistentVolumeClaim.class, "data", "{metadata: {annotations: {pv.kubernetes.io/bind-completed: 'yes'}}, spec: {volumeName: pv}}");
        world.pass(0.5);
        assertNull(pod("db").spec().nodeName());
        world.pass(0.5);
        assertEquals("node-1 null", pod("db").spec().nodeName() + " " + pod("db").status().nominatedNodeName());
    }

    @Test
    void a_fork_decides_as_its_original_does() {
        start("node-1", "node-2", "node-3");
        create(Given.pod("a", "", "requests: {cpu: 1500m}"));
        TestWorld fork = world.fork();
        for (TestWorld each : List.of(world, fork)) {
            each.pass(1);
            each.request(new Request.Create(Given.pod("b", "", "requests: {cpu: 1500m}")));
            each.pass(1);
        }
        assertEquals(world.journal(), fork.journal());
        assertTrue(decisions() == 2);
    }
}
