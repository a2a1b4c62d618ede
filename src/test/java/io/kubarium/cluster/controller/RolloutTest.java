package io.kubarium.cluster.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.Deployment;
import io.kubarium.api.Pod;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Request.DeleteOptions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The details of a Deployment's rollout: what the sets are made of, in which steps they change, and what is told of it. */
class RolloutTest {
    private static final String WEB = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, namespace: default, labels: {team: blue}, annotations: {kubernetes.io/change-cause: first}}
            spec:
              replicas: %d
              minReadySeconds: 0
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web, tier: front}, annotations: {note: hello}}
                spec: {containers: [{name: nginx, image: 'nginx:1.27'}]}
            """;
    private static final String IMAGE = "spec: {template: {spec: {containers: [{name: nginx, image: 'nginx:%s'}]}}}";

    private final ControllerHarness cluster = new ControllerHarness(new DeploymentController(), new ReplicaSetController(), new GarbageCollector());

    private ControllerHarness run(int replicas) {
        return cluster.apply(WEB.formatted(replicas)).startPods();
    }

    private ControllerHarness image(String tag) {
        return cluster.change(Deployment.class, "web", IMAGE.formatted(tag));
    }

    private ControllerHarness change(String yaml) {
        return cluster.change(Deployment.class, "web", yaml);
    }

    private Deployment web() {
        return cluster.get(Deployment.class, "web");
    }

    /** Sizes of the sets by their images, as {@code 1.27=3 1.28=1}. */
    private String sizes() {
        return String.join(" ", cluster.list(ReplicaSet.class).stream()
                .map(set -> set.spec().template().spec().containers().getFirst().image().substring(6) + "=" + set.spec().replicas()).sorted().toList());
    }

    /** The steps since an event, as {@code new 0→1}. */
    private List<String> steps(int from, String old) {
        return cluster.events().stream().skip(from).filter(event -> event.contains("ScalingReplicaSet"))
                .map(event -> (event.contains(old) ? "old " : "new ") + event.replaceAll(".*from (\\d+) to (\\d+)", "$1→$2")).toList();
    }

    private void startOne() {
        cluster.list(Pod.class).stream().filter(pod -> pod.isActive() && !pod.ready()).findFirst().ifPresent(pod -> cluster.ready(pod, "node-1", "10.244.1.9"));
        cluster.world.pass(0.5);
    }

    private List<String> rollout(int replicas, String surge, String unavailable, int rounds) {
        run(replicas);
        change("spec: {strategy: {rollingUpdate: {maxSurge: " + surge + ", maxUnavailable: " + unavailable + "}}}");
        String old = cluster.only(ReplicaSet.class).name();
        int before = cluster.events().size();
        image("1.28");
        for (int i = 0; i < rounds; i++) {
            startOne();
            cluster.endPods();
        }
        return steps(before, old);
    }

    @Test
    void a_new_set_is_the_deployment_with_its_hash() { // WRK-20, WRK-24, WRK-25, WRK-30
        run(2);
        ReplicaSet set = cluster.only(ReplicaSet.class);
        String hash = set.metadata().label("pod-template-hash");
        assertEquals("web-" + hash, set.name());
        assertTrue(hash.matches("[456789bcdf]{1,10}"), hash);
        assertEquals("{app=web, pod-template-hash=" + hash + ", tier=front}", set.metadata().labels().toString());
        assertEquals("{app=web, pod-template-hash=" + hash + "}", set.spec().selector().matchLabels().toString());
        assertEquals(set.metadata().labels(), set.spec().template().metadata().labels());
        assertEquals("{deployment.kubernetes.io/desired-replicas=2, deployment.kubernetes.io/max-replicas=3, deployment.kubernetes.io/revision=1, kubernetes.io/change-cause=first}",
                set.metadata().annotations().toString());
        assertEquals("10 600 RollingUpdate", web().spec().revisionHistoryLimit() + " " + web().spec().progressDeadlineSeconds() + " " + web().spec().strategy().type());
    }

    @Test
    void a_pod_is_made_of_the_template_and_of_nothing_else() { // WRK-1, WRK-14, WRK-13
        run(1);
        Pod pod = cluster.only(Pod.class);
        ReplicaSet set = cluster.only(ReplicaSet.class);
        assertEquals("{app=web, pod-template-hash=" + set.metadata().label("pod-template-hash") + ", tier=front}", pod.metadata().labels().toString());
        assertEquals("{note=hello}", pod.metadata().annotations().toString());
        assertEquals("ReplicaSet " + set.uid() + " true true", pod.metadata().controllerRef().kind() + " " + pod.metadata().controllerRef().uid() + " "
                + pod.metadata().controllerRef().controller() + " " + pod.metadata().controllerRef().blockOwnerDeletion());
        assertTrue(pod.name().matches(set.name() + "-[bcdfghjklmnpqrstvwxz2456789]{5}"), pod.name());
    }

    @Test
    void an_owner_of_the_same_name_but_another_uid_is_a_stranger() { // WRK-1, WRK-19
        run(1);
        Pod pod = cluster.only(Pod.class);
        cluster.delete(web(), new DeleteOptions(null, "Orphan", null, null));
        ReplicaSet set = cluster.only(ReplicaSet.class);
        assertNull(set.metadata().controllerRef());
        assertEquals(pod.uid(), cluster.only(Pod.class).uid(), "orphaned pods run on");
        cluster.apply(WEB.formatted(1));
        assertEquals(web().uid(), cluster.only(ReplicaSet.class).metadata().controllerRef().uid());
        assertEquals(pod.uid(), cluster.only(Pod.class).uid());
    }

    @Test
    void an_adopted_set_needs_no_event_and_no_new_pod() { // WRK-218
        run(2);
        cluster.delete(web(), new DeleteOptions(null, "Orphan", null, null));
        int before = cluster.events().size();
        cluster.apply(WEB.formatted(2));
        assertEquals(List.of(), cluster.events().subList(before, cluster.events().size()));
        assertEquals("FoundNewReplicaSet", cluster.history(Deployment.class, d -> d.status().condition("Progressing") == null ? "none" : d.status().condition("Progressing").reason())
                .stream().filter(reason -> reason.startsWith("Found")).findFirst().orElse("none"));
        assertEquals("1", web().metadata().annotation(DeploymentAnnotations.REVISION));
        assertEquals(2, cluster.list(Pod.class).size());
    }

    @Test
    void only_a_changed_template_rolls_out() { // WRK-22, WRK-18
        run(2);
        change("{metadata: {labels: {team: red}}, spec: {minReadySeconds: 1, revisionHistoryLimit: 5, strategy: {rollingUpdate: {maxSurge: 2}}}}");
        assertEquals("1.27=2", sizes());
        assertEquals(1, cluster.only(ReplicaSet.class).spec().minReadySeconds());
        long generation = web().metadata().generation();
        assertEquals(generation, web().status().observedGeneration());
        change("metadata: {annotations: {seen: 'yes'}}");
        assertEquals(generation + 1, web().metadata().generation(), "annotations of a Deployment count");
        long before = cluster.only(ReplicaSet.class).metadata().generation();
        assertEquals("yes", cluster.only(ReplicaSet.class).metadata().annotation("seen"));
        assertEquals(before, cluster.only(ReplicaSet.class).metadata().generation(), "those of a set do not");
        change("spec: {template: {metadata: {annotations: {note: bye}}}}");
        assertEquals(2, cluster.list(ReplicaSet.class).size());
    }

    @Test
    void a_name_that_another_template_has_taken_is_hashed_anew() { // WRK-26
        run(1);
        ReplicaSet set = cluster.only(ReplicaSet.class);
        String hash = TemplateHash.of(new io.kubarium.api.PodTemplateSpec(web().spec().template().metadata(), web().spec().template().spec()
                .withContainers(List.of(web().spec().template().spec().containers().getFirst().withImage("nginx:1.28")))), null);
        cluster.done(new Request.Create(new ReplicaSet(set.metadata().withName("web-" + hash).withUid(null).withOwnerReferences(List.of()).withResourceVersion(null), set.spec(), null)));
        image("1.28");
        assertEquals(1, web().status().collisionCount());
        assertTrue(cluster.list(ReplicaSet.class).stream().anyMatch(found -> found.spec().template().spec().containers().getFirst().image().equals("nginx:1.28")
                && !found.name().equals("web-" + hash)));
    }

    @ParameterizedTest
    @CsvSource({"4,25%,25%,5", "3,25%,25%,4", "1,25%,25%,2", "10,25%,25%,13", "5,40%,20%,7", "3,100%,0,6", "0,25%,25%,0"})
    void percentages_of_surge_round_up(int replicas, String surge, String unavailable, int most) { // WRK-32
        cluster.apply(WEB.formatted(replicas) + "  strategy: {rollingUpdate: {maxSurge: " + surge + ", maxUnavailable: " + unavailable + "}}\n");
        assertEquals(Integer.toString(most), cluster.only(ReplicaSet.class).metadata().annotation("deployment.kubernetes.io/max-replicas"));
    }

    @Test
    void one_step_at_a_time_first_up_then_down() { // WRK-33, WRK-34, WRK-36, WRK-38, WRK-41
        assertEquals(List.of("new 0→1", "old 3→2", "new 1→2", "old 2→1", "new 2→3", "old 1→0"), rollout(3, "1", "0", 4));
    }

    @Test
    void without_surge_an_old_pod_has_to_go_first() { // WRK-36, WRK-41
        assertEquals(List.of("old 3→2", "new 0→1", "old 2→1", "new 1→2", "old 1→0", "new 2→3"), rollout(3, "0", "1", 4));
    }

    @Test
    void all_may_be_away_at_once() { // WRK-41
        assertEquals(List.of("old 3→0", "new 0→3"), rollout(3, "0", "100%", 1));
    }

    @Test
    void terminating_pods_do_not_count_against_the_surge() { // WRK-35
        run(4);
        image("1.28");
        for (int i = 0; i < 4; i++) startOne();
        assertEquals("1.27=0 1.28=4", sizes());
        assertEquals(8, cluster.list(Pod.class).size(), "four ready ones and four that have not ended yet");
    }

    @Test
    void undoing_a_bad_image_first_sweeps_away_what_never_ran() { // WRK-37
        run(4);
        image("nope");
        assertEquals("1.27=3 nope=2", sizes());
        int before = cluster.events().size();
        String good = cluster.list(ReplicaSet.class).stream().filter(set -> set.spec().replicas() == 3).findFirst().orElseThrow().name();
        image("1.27");
        assertEquals(List.of("new 2→0", "old 3→4"), steps(before, good));
    }

    @Test
    void a_third_image_makes_the_second_an_old_one_at_once() { // WRK-43
        run(5);
        image("nope");
        assertEquals("1.27=4 nope=3", sizes());
        image("1.29");
        assertEquals("1.27=4 1.29=3 nope=0", sizes());
    }

    @Test
    void scaling_writes_the_annotations_and_one_event() { // WRK-44, WRK-46
        run(2);
        int before = cluster.events().size();
        change("spec: {replicas: 5}");
        assertEquals(List.of("old 2→5"), steps(before, "web"));
        assertEquals("5/7", cluster.only(ReplicaSet.class).metadata().annotation(DeploymentAnnotations.DESIRED) + "/"
                + cluster.only(ReplicaSet.class).metadata().annotation("deployment.kubernetes.io/max-replicas"));
    }

    @Test
    void a_hand_on_an_owned_set_loses() { // WRK-217
        run(2);
        String set = cluster.only(ReplicaSet.class).name();
        int before = cluster.events().size();
        cluster.change(ReplicaSet.class, set, "spec: {replicas: 5}");
        assertEquals("1.27=2", sizes());
        assertEquals(List.of("old 5→2"), steps(before, "web"));
        String uid = cluster.only(ReplicaSet.class).uid();
        cluster.delete(cluster.only(ReplicaSet.class), DeleteOptions.DEFAULT);
        assertEquals(set, cluster.only(ReplicaSet.class).name());
        assertFalse(uid.equals(cluster.only(ReplicaSet.class).uid()));
        assertEquals("1", cluster.only(ReplicaSet.class).metadata().annotation(DeploymentAnnotations.REVISION));
    }

    @Test
    void at_size_zero_a_rollout_makes_an_empty_set_without_an_event() { // WRK-219, WRK-63
        run(0);
        int before = cluster.events().size();
        image("1.28");
        assertEquals("1.27=0 1.28=0", sizes());
        assertEquals(before, cluster.events().size());
        assertEquals("2", web().metadata().annotation(DeploymentAnnotations.REVISION));
        assertEquals("NewReplicaSetAvailable", web().status().condition("Progressing").reason());
    }

    @Test
    void progress_moves_the_deadline_but_not_the_transition() { // WRK-64, WRK-63
        run(2);
        image("1.28");
        var before = web().status().condition("Progressing");
        cluster.world.pass(5);
        startOne();
        var after = web().status().condition("Progressing");
        assertEquals(before.lastTransitionTime(), after.lastTransitionTime());
        assertTrue(after.lastUpdateTime().isAfter(before.lastUpdateTime()));
        cluster.startPods().endPods().startPods().endPods();
        assertEquals("NewReplicaSetAvailable", web().status().condition("Progressing").reason());
        cluster.delete(cluster.list(Pod.class).getFirst(), DeleteOptions.DEFAULT);
        assertEquals("NewReplicaSetAvailable", web().status().condition("Progressing").reason(), "a lost pod is no rollout");
    }

    @Test
    void one_of_three_away_is_too_many_one_of_four_is_not() { // WRK-61
        run(3);
        cluster.done(new Request.UpdateStatus(NodeWatch.unready(cluster.list(Pod.class).getFirst(), cluster.world.clock())));
        cluster.world.pass(1);
        assertEquals("False MinimumReplicasUnavailable Deployment does not have minimum availability.", available());
        change("spec: {replicas: 4}").startPods();
        cluster.done(new Request.UpdateStatus(NodeWatch.unready(cluster.list(Pod.class).getLast(), cluster.world.clock())));
        cluster.world.pass(1);
        assertEquals("True MinimumReplicasAvailable Deployment has minimum availability.", available());
        assertEquals(1, web().status().unavailableReplicas());
    }

    private String available() {
        var condition = web().status().condition("Available");
        return condition.status() + " " + condition.reason() + " " + condition.message();
    }

    @Test
    void without_a_deadline_there_is_no_progress_condition() { // WRK-66
        run(1);
        change("spec: {progressDeadlineSeconds: 2147483647}");
        assertNull(web().status().condition("Progressing"));
    }

    @Test
    void a_failing_set_is_told_by_the_deployment_until_it_succeeds() { // WRK-67, WRK-56, WRK-15
        cluster.apply(WEB.formatted(1).replace("spec: {containers", "spec: {serviceAccountName: ghost, containers"));
        String message = "pods \"" + cluster.only(ReplicaSet.class).name() + "-*\" is forbidden: error looking up service account default/ghost: serviceaccount \"ghost\" not found";
        assertEquals("True FailedCreate " + message, failure());
        assertEquals("Warning FailedCreate: Error creating: " + message, masked(cluster.events().stream().filter(event -> event.contains("FailedCreate")).findFirst().orElseThrow()));
        cluster.apply("{apiVersion: v1, kind: ServiceAccount, metadata: {name: ghost, namespace: default}}");
        cluster.world.pass(10);
        assertNull(web().status().condition("ReplicaFailure"));
    }

    private String failure() {
        var condition = web().status().condition("ReplicaFailure");
        return masked(condition.status() + " " + condition.reason() + " " + condition.message());
    }

    private static String masked(String message) {
        return message.replaceAll("-[a-z0-9]{5}\"", "-*\"");
    }

    @Test
    void the_changed_condition_stands_at_the_end() { // WRK-68
        run(2);
        assertEquals(List.of("Available", "Progressing"), web().status().conditions().stream().map(condition -> condition.type()).toList());
        cluster.list(Pod.class).forEach(pod -> cluster.done(new Request.UpdateStatus(NodeWatch.unready(pod, cluster.world.clock()))));
        cluster.world.pass(1);
        assertEquals(List.of("Progressing", "Available"), web().status().conditions().stream().map(condition -> condition.type()).toList());
    }

    @Test
    void a_set_that_cannot_be_created_is_told_in_the_condition_and_by_an_event() { // WRK-27, API-40
        cluster.apply("{apiVersion: v1, kind: ResourceQuota, metadata: {name: none, namespace: default}, spec: {hard: {count/replicasets.apps: '0'}}, status: {hard: {count/replicasets.apps: '0'}, used: {count/replicasets.apps: '0'}}}");
        cluster.done(new Request.UpdateStatus(((io.kubarium.api.ResourceQuota) cluster.get(io.kubarium.api.ResourceQuota.class, "none")).withStatus(new io.kubarium.api.ResourceQuotaStatus(
                new java.util.TreeMap<>(java.util.Map.of("count/replicasets.apps", io.kubarium.api.Quantity.of(0))), new java.util.TreeMap<>(java.util.Map.of("count/replicasets.apps", io.kubarium.api.Quantity.of(0)))))));
        cluster.apply(WEB.formatted(1));
        var condition = web().status().condition("Progressing");
        assertEquals("False ReplicaSetCreateError", condition.status() + " " + condition.reason());
        assertTrue(condition.message().matches("Failed to create new replica set \"web-[a-z0-9]+\": replicasets.apps \"web-[a-z0-9]+\" is forbidden: exceeded quota: none, .*"), condition.message());
        assertTrue(cluster.events().contains("Warning ReplicaSetCreateError: " + condition.message()), cluster.events().toString());
    }

    @Test
    void a_selector_that_takes_everything_is_told_off_and_pauses_come_before_rollouts() { // WRK-21, WRK-212
        run(1);
        change("{spec: {paused: true, template: {spec: {containers: [{name: nginx, image: 'nginx:1.28'}]}}}}");
        assertEquals("1.27=1", sizes());
        assertEquals("DeploymentPaused", web().status().condition("Progressing").reason());
        List<String> reporters = cluster.list(io.kubarium.api.Event.class).stream().map(event -> event.source().component()).distinct().sorted().toList();
        assertEquals(List.of("deployment-controller", "replicaset-controller"), reporters);
    }

    @Test
    void many_similar_events_become_one_and_too_many_none() { // WRK-17, NOD-231
        cluster.apply(WEB.formatted(14));
        List<String> created = cluster.list(io.kubarium.api.Event.class).stream().filter(event -> "SuccessfulCreate".equals(event.reason())).map(event -> event.message()).toList();
        assertEquals(9, created.stream().filter(message -> message.startsWith("Created pod: ")).count());
        assertEquals(1, created.stream().filter(message -> message.startsWith("(combined from similar events): Created pod: ")).count());
        assertEquals(5, cluster.list(io.kubarium.api.Event.class).stream().filter(event -> event.message().startsWith("(combined")).findFirst().orElseThrow().count());
    }

    @Test
    void an_object_whose_owner_is_not_there_is_collected() { // API-152, API-157, API-158
        cluster.apply("{apiVersion: v1, kind: ConfigMap, metadata: {name: stray, namespace: default, ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: web, uid: nobody}]}}");
        cluster.world.pass(2);
        assertEquals(List.of(), cluster.list(io.kubarium.api.ConfigMap.class));
        run(1);
        cluster.apply("{apiVersion: v1, kind: ConfigMap, metadata: {name: child, namespace: default, ownerReferences: [{apiVersion: apps/v1, kind: Deployment, name: web, uid: " + web().uid() + "}]}}");
        cluster.world.pass(2);
        assertEquals(1, cluster.list(io.kubarium.api.ConfigMap.class).size());
        cluster.delete(web(), DeleteOptions.DEFAULT);
        assertEquals(List.of(), cluster.list(io.kubarium.api.ConfigMap.class));
    }
}
