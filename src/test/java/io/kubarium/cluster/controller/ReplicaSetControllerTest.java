package io.kubarium.cluster.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.kubarium.api.Pod;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.request.Request.DeleteOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplicaSetControllerTest {
    private static final String WEB = """
            apiVersion: apps/v1
            kind: ReplicaSet
            metadata: {name: web, namespace: default}
            spec:
              replicas: %d
              minReadySeconds: %d
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec: {containers: [{name: nginx, image: 'nginx:1.27'}]}
            """;
    private static final String TRAMP = """
            apiVersion: v1
            kind: Pod
            metadata: {name: tramp, namespace: default, labels: {app: web}}
            spec: {containers: [{name: nginx, image: nginx}]}
            """;

    private final ControllerHarness cluster = new ControllerHarness(new ReplicaSetController(), new GarbageCollector());

    @Test
    void pods_are_made_in_growing_batches() { // WRK-13, WRK-51
        cluster.apply(WEB.formatted(7, 0));
        List<Double> times = cluster.world.changes().stream().filter(change -> change.created() && change.after() instanceof Pod).map(change -> change.time() / 1e9).toList();
        assertEquals(7, times.size());
        for (int first : new int[] {1, 3}) assertEquals(true, times.get(first) - times.get(first - 1) > 0.002, "the next batch waits for the answers: " + times);
        assertEquals(7, cluster.events().stream().filter(event -> event.startsWith("Normal SuccessfulCreate: Created pod: web-")).count());
    }

    @Test
    void a_pod_whose_label_changes_walks_out_and_a_twin_is_born() { // WRK-3
        cluster.apply(WEB.formatted(2, 0)).startPods();
        String pod = cluster.list(Pod.class).getFirst().name();
        cluster.change(Pod.class, pod, "metadata: {labels: {app: other}}");
        assertNull(cluster.get(Pod.class, pod).metadata().controllerRef());
        assertEquals(3, cluster.list(Pod.class).size());
        cluster.change(Pod.class, pod, "metadata: {labels: {app: web}}");
        assertEquals(2, cluster.list(Pod.class).stream().filter(Pod::isActive).count()); // WRK-4
    }

    @Test
    void a_bare_pod_that_matches_is_adopted() { // WRK-2
        cluster.apply(TRAMP).apply(WEB.formatted(2, 0));
        assertNotNull(cluster.get(Pod.class, "tramp").metadata().controllerRef());
        assertEquals(2, cluster.list(Pod.class).size());
    }

    @Test
    void unready_pods_go_before_ready_ones_and_cheap_ones_before_dear_ones() { // WRK-52
        cluster.apply(WEB.formatted(3, 0)).startPods();
        List<String> old = cluster.list(Pod.class).stream().map(Pod::name).toList();
        cluster.change(ReplicaSet.class, "web", "spec: {replicas: 4}").change(ReplicaSet.class, "web", "spec: {replicas: 3}");
        assertEquals(old, cluster.list(Pod.class).stream().filter(Pod::isActive).map(Pod::name).toList());
        cluster.change(Pod.class, old.get(1), "metadata: {annotations: {controller.kubernetes.io/pod-deletion-cost: '-5'}}").change(ReplicaSet.class, "web", "spec: {replicas: 2}");
        assertEquals(List.of(old.get(0), old.get(2)), cluster.list(Pod.class).stream().filter(Pod::isActive).map(Pod::name).toList());
    }

    @Test
    void a_pod_counts_as_available_on_the_whole_second() { // WRK-42, WRK-99
        cluster.apply(WEB.formatted(1, 10)).startPods();
        double before = cluster.world.now();
        cluster.world.pass(8);
        assertEquals(0, cluster.only(ReplicaSet.class).status().availableReplicas());
        cluster.world.pass(2);
        assertEquals(1, cluster.only(ReplicaSet.class).status().availableReplicas(), "ready before " + before);
    }

    @Test
    void refused_pods_are_tried_again_after_growing_pauses_and_the_set_says_why() { // WRK-9, WRK-16, WRK-56
        cluster.apply(WEB.formatted(3, 0).replace("containers:", "priorityClassName: nosuch, containers:"));
        cluster.world.pass(1);
        var failure = cluster.only(ReplicaSet.class).status().conditions().getFirst();
        assertEquals("ReplicaFailure=True FailedCreate", failure.type() + "=" + failure.status() + " " + failure.reason());
        assertEquals(true, failure.message().contains("no PriorityClass with name nosuch was found"), failure.message());
        long failed = cluster.events().stream().filter(event -> event.startsWith("Warning FailedCreate: Error creating: pods ")).count();
        assertEquals(true, failed >= 1 && failed <= 9, failed + " events");
        assertEquals(0, cluster.list(Pod.class).size());
    }

    @Test
    void orphaned_pods_live_on() { // WRK-19, API-156
        cluster.apply(WEB.formatted(2, 0)).startPods();
        cluster.delete(cluster.only(ReplicaSet.class), new DeleteOptions(null, "Orphan", null, null));
        assertEquals(0, cluster.list(ReplicaSet.class).size());
        assertEquals(List.of(0, 0), cluster.list(Pod.class).stream().map(pod -> pod.metadata().ownerReferences().size()).toList());
    }

    @Test
    void in_the_foreground_the_owner_goes_after_its_pods() { // WRK-214, API-155
        cluster.apply(WEB.formatted(2, 0)).startPods();
        cluster.delete(cluster.only(ReplicaSet.class), new DeleteOptions(null, "Foreground", null, null));
        assertEquals(2, cluster.list(Pod.class).stream().filter(Pod::isTerminating).count());
        assertEquals(true, cluster.only(ReplicaSet.class).metadata().isTerminating());
        cluster.endPods();
        assertEquals(0, cluster.list(ReplicaSet.class).size());
    }

    @Test
    void a_status_tells_what_was_before_the_sync_acted() { // WRK-50, WRK-55
        cluster.apply(WEB.formatted(1, 0)).startPods();
        cluster.change(ReplicaSet.class, "web", "spec: {replicas: 3}");
        List<String> history = cluster.history(ReplicaSet.class, set -> set.status().observedGeneration() + ": " + set.status().replicas() + "/" + set.status().fullyLabeledReplicas()
                + "/" + set.status().readyReplicas() + "/" + set.status().availableReplicas() + "/" + set.status().terminatingReplicas());
        assertEquals(List.of("2: 1/1/1/1/0", "2: 3/3/1/1/0"), history.subList(history.size() - 2, history.size()));
    }

    @Test
    void creates_that_are_on_their_way_are_not_made_again() { // WRK-7, WRK-8
        cluster.apply(WEB.formatted(2, 0)).startPods();
        for (int replicas : new int[] {6, 2, 7}) {
            cluster.done(new io.kubarium.api.request.Request.Patch(ControllerHarness.ref(ReplicaSet.class, "web"), io.kubarium.api.request.Request.PatchType.MERGE,
                    io.kubarium.manifest.ManifestReader.readTree("test", "spec: {replicas: " + replicas + "}"), ""));
            cluster.world.pass(0.004);
        }
        cluster.world.pass(1);
        assertEquals(7, cluster.list(Pod.class).stream().filter(Pod::isActive).count());
        assertEquals(7 + cluster.events().stream().filter(event -> event.contains("SuccessfulDelete")).count(),
                cluster.events().stream().filter(event -> event.contains("SuccessfulCreate")).count());
    }

    @Test
    void the_younger_by_a_power_of_two_goes_first() { // WRK-53
        cluster.apply(WEB.formatted(1, 0)).startPods();
        String old = cluster.only(Pod.class).name();
        cluster.world.pass(40);
        cluster.change(ReplicaSet.class, "web", "spec: {replicas: 2}").startPods();
        cluster.world.pass(6);
        cluster.change(ReplicaSet.class, "web", "spec: {replicas: 1}");
        assertEquals(List.of(old), cluster.list(Pod.class).stream().filter(Pod::isActive).map(Pod::name).toList());
    }

    @Test
    void all_pods_are_deleted_at_once() { // WRK-54, WRK-16
        cluster.apply(WEB.formatted(4, 0)).startPods();
        cluster.change(ReplicaSet.class, "web", "spec: {replicas: 0}");
        assertEquals(4, cluster.list(Pod.class).stream().filter(Pod::isTerminating).count());
        assertEquals(4, cluster.events().stream().filter(event -> event.startsWith("Normal SuccessfulDelete: Deleted pod: web-")).count());
        assertEquals(1, cluster.list(Pod.class).stream().map(pod -> pod.metadata().deletionTimestamp()).distinct().count());
    }

    @Test
    void an_ended_pod_is_replaced_and_stays() { // WRK-57, WRK-6
        cluster.apply(WEB.formatted(2, 0)).startPods();
        Pod pod = cluster.list(Pod.class).getFirst();
        cluster.done(new io.kubarium.api.request.Request.UpdateStatus(pod.withStatus(pod.status().withPhase("Failed").withReason("Evicted"))));
        cluster.world.pass(1);
        assertEquals(3, cluster.list(Pod.class).size());
        assertEquals(2, cluster.only(ReplicaSet.class).status().replicas());
    }

    @Test
    void another_template_touches_no_pod_that_lives() { // WRK-58
        cluster.apply(WEB.formatted(1, 0)).startPods();
        cluster.change(ReplicaSet.class, "web", "spec: {template: {spec: {containers: [{name: nginx, image: 'nginx:1.28'}]}}}");
        assertEquals("nginx:1.27", cluster.only(Pod.class).spec().containers().getFirst().image());
        cluster.delete(cluster.only(Pod.class), DeleteOptions.DEFAULT).endPods();
        assertEquals("nginx:1.28", cluster.only(Pod.class).spec().containers().getFirst().image());
    }

    @Test
    void pods_of_another_owner_are_left_alone() { // WRK-5
        cluster.apply(WEB.formatted(2, 0)).apply(WEB.formatted(1, 0).replace("name: web,", "name: twin,"));
        assertEquals(3, cluster.list(Pod.class).size());
        assertEquals(0, cluster.list(Pod.class).stream().filter(Pod::isTerminating).count());
    }

    @Test
    void a_pod_of_an_owner_of_the_same_name_but_another_uid_is_a_stranger() { // WRK-1
        ControllerHarness alone = new ControllerHarness(new ReplicaSetController());
        alone.apply(TRAMP.replace("labels:", "ownerReferences: [{apiVersion: apps/v1, kind: ReplicaSet, name: web, uid: another, controller: true, blockOwnerDeletion: true}], labels:"));
        alone.apply(WEB.formatted(1, 0));
        assertEquals(2, alone.list(Pod.class).size());
        assertEquals("another", alone.get(Pod.class, "tramp").metadata().controllerRef().uid());
        assertEquals(1, alone.only(ReplicaSet.class).status().replicas());
    }
}
