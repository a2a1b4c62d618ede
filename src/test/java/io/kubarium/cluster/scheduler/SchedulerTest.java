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
        world.seed(Given.object("{apiVersion: v1, kind: PersistentVolume, metadata: {name: pv}, spec: {storageClassName: local, accessModes: [ReadWriteOnce], capacity: {storage: 2Gi}, hostPath: {path: /x}}, status: {phase: Available}}"));
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
    void one_pod_is_decided_about_at_a_time_while_others_are_being_bound() { // SCH-1, SCH-10, SCH-126
        start("node-1");
        world.seed(Given.object("{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: local}, provisioner: kubernetes.io/no-provisioner, volumeBindingMode: WaitForFirstConsumer}"));
        world.seed(Given.object("{apiVersion: v1, kind: PersistentVolume, metadata: {name: pv}, spec: {storageClassName: local, accessModes: [ReadWriteOnce], capacity: {storage: 2Gi}, hostPath: {path: /x}}, status: {phase: Available}}"));
        world.seed(Given.object("{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: data, namespace: default}, spec: {storageClassName: local, accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}"));
        world.pass(0.1);
        create(Given.pod("db", "", "volumes: [{name: v, persistentVolumeClaim: {claimName: data}}]"));
        world.pass(0.05);
        create(Given.pod("web", "", ""));
        world.pass(0.05);
        assertEquals("null node-1", pod("db").spec().nodeName() + " " + pod("web").spec().nodeName());
        List<Long> times = world.journal().stream().filter(Entry.Decision.class::isInstance).map(Entry::time).toList();
        assertEquals(times.stream().distinct().toList(), times);
    }

    @Test
    void a_binding_that_never_gets_its_volume_gives_up_after_ten_minutes() { // SCH-123, SCH-127, SCH-61, SCH-62
        start("node-1");
        world.seed(Given.object("{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: local}, provisioner: kubernetes.io/no-provisioner, volumeBindingMode: WaitForFirstConsumer}"));
        world.seed(Given.object("{apiVersion: v1, kind: PersistentVolume, metadata: {name: pv}, spec: {storageClassName: local, accessModes: [ReadWriteOnce], capacity: {storage: 2Gi}, hostPath: {path: /x}}, status: {phase: Available}}"));
        world.seed(Given.object("{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: data, namespace: default}, spec: {storageClassName: local, accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}}"));
        world.pass(0.1);
        create(Given.pod("db", "", "volumes: [{name: v, persistentVolumeClaim: {claimName: data}}]"));
        world.pass(599);
        assertEquals("node-1", pod("db").status().nominatedNodeName());
        assertEquals(List.of(), events());
        world.pass(3);
        assertTrue(events().contains("Warning FailedScheduling Scheduling db: running PreBind plugin \"VolumeBinding\": binding volumes: context deadline exceeded"), events().toString());
        assertEquals("SchedulerError", pod("db").condition("PodScheduled").reason());
    }

    @Test
    void a_pod_on_its_way_out_is_not_scheduled_and_not_complained_about_twice() { // SCH-23
        start("node-1");
        done(new Request.Create(Given.pod("held", "", "schedulingGates: [{name: a.b/wait}]").withMetadata(Given.pod("held", "", "").metadata().withFinalizers(List.of("a.b/hold")))));
        world.pass(0.1);
        done(new Request.Delete(pod("held").ref(), DeleteOptions.DEFAULT));
        change(Pod.class, "held", "{spec: {schedulingGates: null}}");
        world.pass(60);
        assertEquals(List.of("Warning FailedScheduling Scheduling held: skip schedule deleting pod: default/held"), events());
        assertNull(pod("held").spec().nodeName());
    }

    @Test
    void a_failed_binding_frees_its_room_for_others_at_once() { // SCH-46, SCH-66
        start("node-1");
        create(Given.pod("brief", "", "requests: {cpu: 2}"));
        create(Given.pod("next", "", "requests: {cpu: 2}"));
        while (world.journal().stream().filter(Entry.Decision.class::isInstance).count() < 2) world.pass(0.0001);
        done(new Request.Delete(pod("brief").ref(), DeleteOptions.grace(0)));
        world.pass(0.1);
        assertEquals("node-1", pod("next").spec().nodeName());
    }

    @Test
    void a_long_sentence_is_cut_in_the_event_but_not_in_the_condition() { // SCH-169, SCH-164
        start();
        for (int i = 0; i < 40; i++) world.seed(Given.object("{apiVersion: v1, kind: Node, metadata: {name: node-" + i + "}, status: {allocatable: {cpu: 2, pods: 110}}}"));
        StringBuilder requests = new StringBuilder();
        for (int i = 0; i < 40; i++) requests.append(i == 0 ? "" : ", ").append("example.com/a-device-with-a-rather-long-name-").append(i).append(": 1");
        world.pass(1);
        create(Given.pod("greedy", "", "container: resources: {limits: {" + requests + "}}"));
        world.pass(1);
        String note = world.store().list(Event.class).stream().filter(event -> event.involvedObject().name().equals("greedy")).findFirst().orElseThrow().message();
        assertEquals("1024 true true", note.length() + " " + note.endsWith(" ...") + " " + (pod("greedy").condition("PodScheduled").message().length() > 1024));
    }

    @Test
    void each_attempt_counts_and_lengthens_the_pause() { // SCH-15, SCH-16, SCH-30
        start("node-1");
        create(Given.pod("big", "", "requests: {cpu: 8}"));
        world.pass(20);
        long before = decisions();
        for (int i = 0; i < 4; i++) {
            change(Node.class, "node-1", "{spec: {taints: [{key: a" + i + ", effect: PreferNoSchedule}]}}");
            world.pass(0.01);
        }
        assertEquals(4, decisions() - before); // on a quiet cluster nobody serves the pauses (SCH-14)
    }

    @Test
    void a_retry_that_comes_before_the_pod_is_seen_changed_counts_on_the_first_event() { // SCH-168
        start("node-1");
        create(Given.pod("big", "", "requests: {cpu: 8}"));
        while (decisions() < 1) world.pass(0.0001);
        change(Node.class, "node-1", "{spec: {taints: [{key: a, effect: PreferNoSchedule}]}}");
        while (decisions() < 2) world.pass(0.0001);
        world.pass(1);
        assertTrue(events().stream().filter(event -> event.contains(" big: ")).count() <= 2, events().toString());
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
