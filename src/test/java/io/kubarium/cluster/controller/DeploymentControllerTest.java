package io.kubarium.cluster.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.api.Deployment;
import io.kubarium.api.Pod;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.request.Request.DeleteOptions;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeploymentControllerTest {
    private static final int SEEDS = Integer.getInteger("kubarium.repeated", 20);
    private static final String WEB = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, namespace: default}
            spec:
              replicas: %d
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec: {containers: [{name: nginx, image: 'nginx:1.27'}]}
            """;
    private static final String IMAGE = "spec: {template: {spec: {containers: [{name: nginx, image: 'nginx:%s'}]}}}";

    private final ControllerHarness cluster = new ControllerHarness(new DeploymentController(), new ReplicaSetController(), new GarbageCollector());

    private static String words(Deployment deployment) {
        var status = deployment.status();
        StringBuilder words = new StringBuilder("gen " + status.observedGeneration() + ": " + status.replicas() + "/" + status.updatedReplicas() + "/" + status.readyReplicas()
                + "/" + status.availableReplicas() + "/" + status.unavailableReplicas() + "/" + status.terminatingReplicas());
        status.conditions().forEach(condition -> words.append(' ').append(condition.type()).append('=').append(condition.status()).append(' ').append(condition.reason()));
        return words.toString();
    }

    @Test
    void a_first_start_writes_its_states_in_the_recorded_order() { // WRK-69, trace 01
        cluster.apply(WEB.formatted(3)).startPods();
        assertEquals(List.of(
                "gen 0: 0/0/0/0/0/null",
                "gen 0: 0/0/0/0/0/null Progressing=True NewReplicaSetCreated",
                "gen 1: 0/0/0/0/3/0 Progressing=True NewReplicaSetCreated Available=False MinimumReplicasUnavailable",
                "gen 1: 3/3/0/0/3/0 Available=False MinimumReplicasUnavailable Progressing=True ReplicaSetUpdated"),
                cluster.history(Deployment.class, DeploymentControllerTest::words).subList(0, 4));
        assertEquals("gen 1: 3/3/3/3/0/0 Available=True MinimumReplicasAvailable Progressing=True NewReplicaSetAvailable", words(cluster.only(Deployment.class)));
        ReplicaSet set = cluster.only(ReplicaSet.class);
        assertEquals("{deployment.kubernetes.io/desired-replicas=3, deployment.kubernetes.io/max-replicas=4, deployment.kubernetes.io/revision=1}", set.metadata().annotations().toString());
        assertEquals("Normal ScalingReplicaSet: Scaled up replica set " + set.name() + " from 0 to 3", cluster.events().getFirst());
    }

    @Test
    void a_deleted_pod_is_replaced_before_it_is_gone() { // WRK-6, trace 01
        cluster.apply(WEB.formatted(3)).startPods();
        Pod victim = cluster.list(Pod.class).getFirst();
        cluster.delete(victim, DeleteOptions.DEFAULT);
        assertEquals(4, cluster.list(Pod.class).size());
        assertEquals(List.of("2/1", "3/1"), cluster.history(ReplicaSet.class, set -> set.status().replicas() + "/" + set.status().terminatingReplicas()).stream().skip(3).toList());
    }

    @Test
    void a_rolling_update_goes_in_the_recorded_steps() { // WRK-39, trace 03
        cluster.apply(WEB.formatted(4)).startPods();
        String old = cluster.only(ReplicaSet.class).name();
        int before = cluster.events().size();
        cluster.change(Deployment.class, "web", IMAGE.formatted("1.28"));
        for (int i = 0; i < 5; i++) {
            startOne();
            cluster.endPods();
        }
        List<String> steps = cluster.events().stream().skip(before).filter(event -> event.contains("ScalingReplicaSet"))
                .map(event -> event.replaceAll(".*Scaled ", "").replace(old, "OLD").replaceAll("web-[a-z0-9]+", "NEW")).toList();
        assertEquals(List.of("up replica set NEW from 0 to 1", "down replica set OLD from 4 to 3", "up replica set NEW from 1 to 2", "down replica set OLD from 3 to 2",
                "up replica set NEW from 2 to 3", "down replica set OLD from 2 to 1", "up replica set NEW from 3 to 4", "down replica set OLD from 1 to 0"), steps);
        assertEquals("2", cluster.get(Deployment.class, "web").metadata().annotation(DeploymentAnnotations.REVISION));
    }

    private void startOne() {
        for (Pod pod : cluster.list(Pod.class)) {
            if (!pod.isActive() || pod.ready()) continue;
            cluster.ready(pod, "node-1", "10.244.1.9");
            break;
        }
        cluster.world.pass(0.5);
    }

    @Test
    void an_earlier_template_brings_its_set_back_with_a_new_revision() { // WRK-23, WRK-28, WRK-29
        cluster.apply(WEB.formatted(1)).startPods();
        ReplicaSet first = cluster.only(ReplicaSet.class);
        cluster.change(Deployment.class, "web", IMAGE.formatted("1.28")).startPods().endPods();
        cluster.change(Deployment.class, "web", IMAGE.formatted("1.27")).startPods().endPods();
        ReplicaSet again = cluster.get(ReplicaSet.class, first.name());
        assertEquals("3", again.metadata().annotation(DeploymentAnnotations.REVISION));
        assertEquals("1", again.metadata().annotation(DeploymentAnnotations.HISTORY));
        assertEquals(1, again.status().readyReplicas());
        assertEquals(2, cluster.list(ReplicaSet.class).size());
    }

    @Test
    void a_stuck_rollout_is_late_one_second_after_its_deadline() { // WRK-40, WRK-65
        cluster.apply(WEB.formatted(4)).startPods();
        cluster.change(Deployment.class, "web", "spec: {progressDeadlineSeconds: 10}");
        cluster.change(Deployment.class, "web", IMAGE.formatted("nope"));
        cluster.world.pass(20);
        assertEquals("gen 3: 5/2/3/3/2/1 Available=True MinimumReplicasAvailable Progressing=False ProgressDeadlineExceeded", words(cluster.only(Deployment.class)));
        var condition = cluster.only(Deployment.class).status().condition("Progressing");
        assertEquals("ReplicaSet \"" + cluster.list(ReplicaSet.class).stream().filter(set -> set.spec().replicas() == 2).findFirst().orElseThrow().name()
                + "\" has timed out progressing.", condition.message());
    }

    @Test
    void scaling_in_the_middle_of_a_rollout_is_shared_out() { // WRK-45: the documented example, whatever arrives first
        for (long seed = 1; seed <= SEEDS; seed++) {
            ControllerHarness some = new ControllerHarness(seed, new DeploymentController(), new ReplicaSetController(), new GarbageCollector());
            some.apply(WEB.formatted(10)).startPods();
            some.change(Deployment.class, "web", "spec: {strategy: {rollingUpdate: {maxSurge: 3, maxUnavailable: 2}}}");
            some.change(Deployment.class, "web", IMAGE.formatted("nope"));
            assertEquals(List.of(5, 8), sizes(some), "seed " + seed);
            some.change(Deployment.class, "web", "spec: {replicas: 15}");
            assertEquals(List.of(7, 11), sizes(some), "seed " + seed);
            some.change(Deployment.class, "web", "spec: {replicas: 6}");
            assertEquals(List.of(4, 5), sizes(some), "seed " + seed);
        }
    }

    private List<Integer> sizes() {
        return sizes(cluster);
    }

    private static List<Integer> sizes(ControllerHarness cluster) {
        return cluster.list(ReplicaSet.class).stream().map(set -> set.spec().replicas()).sorted().toList();
    }

    @Test
    void recreate_waits_until_the_old_pods_have_ended() { // WRK-47, WRK-215
        cluster.apply(WEB.formatted(3)).startPods();
        cluster.change(Deployment.class, "web", "spec: {strategy: {type: Recreate, rollingUpdate: null}}");
        cluster.change(Deployment.class, "web", IMAGE.formatted("1.28"));
        assertEquals("gen 3: 0/0/0/0/0/3 Progressing=True ReplicaSetUpdated Available=False MinimumReplicasUnavailable".replace("ReplicaSetUpdated", progress()), words(cluster.only(Deployment.class)));
        assertEquals(1, cluster.list(ReplicaSet.class).size());
        cluster.endPods().startPods();
        assertEquals(List.of(0, 3), sizes());
    }

    private String progress() {
        return cluster.only(Deployment.class).status().condition("Progressing").reason();
    }

    @Test
    void a_paused_deployment_scales_but_rolls_nothing_out() { // WRK-48, WRK-49, WRK-12
        cluster.apply(WEB.formatted(4)).startPods();
        cluster.change(Deployment.class, "web", "spec: {paused: true}");
        cluster.change(Deployment.class, "web", IMAGE.formatted("1.28"));
        cluster.change(Deployment.class, "web", "spec: {replicas: 6}").startPods();
        assertEquals("gen 4: 6/0/6/6/0/0 Progressing=Unknown DeploymentPaused Available=True MinimumReplicasAvailable", words(cluster.only(Deployment.class)));
        cluster.change(Deployment.class, "web", "spec: {paused: false}");
        assertEquals(false, cluster.history(Deployment.class, DeploymentControllerTest::words).stream().skip(5).anyMatch(words -> words.contains("NewReplicaSetCreated")));
        assertEquals(2, cluster.list(ReplicaSet.class).size());
    }

    @Test
    void old_sets_beyond_the_limit_are_deleted() { // WRK-31
        cluster.apply(WEB.formatted(1)).startPods();
        for (int i = 0; i < 3; i++) {
            cluster.change(Deployment.class, "web", IMAGE.formatted("1.3" + i)).startPods().endPods();
        }
        cluster.change(Deployment.class, "web", "spec: {revisionHistoryLimit: 1}");
        assertEquals(List.of(0, 1), sizes());
    }

    @Test
    void a_deleted_deployment_takes_its_sets_and_pods_along() { // WRK-19, API-153
        cluster.apply(WEB.formatted(3)).startPods();
        cluster.delete(cluster.only(Deployment.class), DeleteOptions.DEFAULT);
        assertEquals(0, cluster.list(ReplicaSet.class).size());
        assertEquals(3, cluster.list(Pod.class).stream().filter(Pod::isTerminating).count());
        assertEquals(false, cluster.events().stream().anyMatch(event -> event.contains("SuccessfulDelete")));
    }
}
