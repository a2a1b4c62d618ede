package io.kubarium.cluster.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.Condition;
import io.kubarium.api.Pod;
import io.kubarium.api.PodDisruptionBudget;
import io.kubarium.api.PodDisruptionBudgetStatus;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Request.DeleteOptions;
import io.kubarium.api.request.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Budgets: what their controller counts, and what an eviction is answered. */
class DisruptionControllerTest {
    private final ControllerHarness cluster = new ControllerHarness(new DisruptionController(), new ReplicaSetController(), new DeploymentController());

    private static String set(String name, int replicas) {
        return "{apiVersion: apps/v1, kind: ReplicaSet, metadata: {name: " + name + ", namespace: default}, spec: {replicas: " + replicas
                + ", selector: {matchLabels: {app: " + name + "}}, template: {metadata: {labels: {app: " + name + ", tier: front}}, spec: {containers: [{name: c, image: nginx}]}}}}";
    }

    private static String budget(String name, String spec) {
        return "{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: " + name + ", namespace: default}, spec: {selector: {matchLabels: {app: web}}, " + spec + "}}";
    }

    /** {@code allowed/healthy/desired/expected}, and the condition's reason. */
    private String counts(String name) {
        PodDisruptionBudgetStatus status = cluster.get(PodDisruptionBudget.class, name).status();
        Condition condition = status.allowed();
        return status.disruptionsAllowed() + "/" + status.currentHealthy() + "/" + status.desiredHealthy() + "/" + status.expectedPods()
                + (condition == null ? "" : " " + condition.status() + " " + condition.reason());
    }

    private Answer evict(Pod pod) {
        return cluster.world.request(new Request.Evict(pod.ref(), DeleteOptions.DEFAULT));
    }

    private String refusal(Pod pod) {
        Answer answer = evict(pod);
        if (answer.ok()) return "allowed";
        Status refusal = answer.refusal();
        return refusal.code() + " " + refusal.message() + refusal.causes().stream().map(cause -> " | " + cause.reason() + ": " + cause.message()).findFirst().orElse("")
                + (refusal.details().retryAfterSeconds() > 0 ? " after " + refusal.details().retryAfterSeconds() : "");
    }

    private Pod pod(int index) {
        return cluster.list(Pod.class).get(index);
    }

    @Test
    void a_whole_number_is_wanted_of_the_pods_there_are() { // WRK-190, WRK-191, WRK-192
        cluster.apply(set("web", 3)).apply(budget("web", "minAvailable: 2"));
        assertEquals("0/0/2/3 False InsufficientPods", counts("web"));
        cluster.startPods();
        assertEquals("1/3/2/3 True SufficientPods", counts("web"));
        assertEquals(1, cluster.get(PodDisruptionBudget.class, "web").status().observedGeneration());
        cluster.change(PodDisruptionBudget.class, "web", "{metadata: {resourceVersion: '" + cluster.get(PodDisruptionBudget.class, "web").metadata().resourceVersion() + "'}, spec: {minAvailable: 3}}");
        assertEquals("0/3/3/3 False InsufficientPods", counts("web")); // WRK-196
        assertEquals(2, cluster.get(PodDisruptionBudget.class, "web").status().observedGeneration());
    }

    @Test
    void a_percentage_is_of_what_the_controllers_want_rounded_up() { // WRK-190
        cluster.apply(set("web", 5)).startPods().apply(budget("least", "minAvailable: 50%"));
        assertEquals("2/5/3/5 True SufficientPods", counts("least"));
        cluster.apply(budget("most", "maxUnavailable: 30%"));
        assertEquals("2/5/3/5 True SufficientPods", counts("most"));
        cluster.apply(budget("none", "maxUnavailable: 0"));
        assertEquals("0/5/5/5 False InsufficientPods", counts("none"));
        cluster.apply(budget("empty", "unhealthyPodEvictionPolicy: IfHealthyBudget"));
        assertEquals("0/5/0/0 False InsufficientPods", counts("empty")); // API-135
    }

    @Test
    void a_Deployments_size_counts_once_for_all_its_sets() { // WRK-190
        cluster.apply(set("web", 2).replace("ReplicaSet", "Deployment")).startPods().apply(budget("web", "maxUnavailable: 1"));
        assertEquals("1/2/1/2 True SufficientPods", counts("web"));
    }

    @Test
    void pods_nobody_manages_cannot_be_counted_by_what_may_be_away() { // WRK-190, WRK-193
        cluster.apply("{apiVersion: v1, kind: Pod, metadata: {name: lone, namespace: default, labels: {app: web}}, spec: {containers: [{name: c, image: nginx}]}}").startPods();
        cluster.apply(budget("web", "maxUnavailable: 1"));
        assertEquals("0/1/0/0 False InsufficientPods", counts("web"));
        assertEquals("Warning UnmanagedPods: Pods selected by this PodDisruptionBudget (selector: &LabelSelector{MatchLabels:map[string]string{app: web,},"
                + "MatchExpressions:[]LabelSelectorRequirement{},}) were found to be unmanaged. As a result, the status of the PDB cannot be calculated correctly, which may result in "
                + "undefined behavior. To account for these pods please set \".spec.minAvailable\" field of the PDB to an integer value.", cluster.events().getFirst());
        assertEquals("429 Cannot evict pod as it would violate the pod's disruption budget. | DisruptionBudget: The disruption budget web does not allow evicting pods currently", refusal(pod(0)));
    }

    @Test
    void an_owner_that_has_no_size_stops_all_evictions() { // WRK-192, WRK-193
        cluster.apply("{apiVersion: v1, kind: Pod, metadata: {name: j, namespace: default, labels: {app: web}, ownerReferences: [{apiVersion: batch/v1, kind: Job, name: j, uid: u1, controller: true}]}, "
                + "spec: {containers: [{name: c, image: nginx}]}}").startPods().apply(budget("web", "maxUnavailable: 1"));
        assertEquals("0/0/0/0 False SyncFailed", counts("web"));
        assertTrue(cluster.events().contains("Warning CalculateExpectedPodCountFailed: Failed to calculate the number of expected pods: jobs.batch does not implement the scale subresource"));
        // The failed count never observed the budget.
        assertEquals("429 Cannot evict pod as it would violate the pod's disruption budget. | DisruptionBudget: The disruption budget web is still being processed by the server. after 10", refusal(pod(0)));
        assertEquals("jobs.batch does not implement the scale subresource", cluster.get(PodDisruptionBudget.class, "web").status().allowed().message());
    }

    @Test
    void a_budget_without_pods_says_so() { // WRK-193
        cluster.apply(budget("web", "maxUnavailable: 1"));
        assertEquals("0/0/0/0 False InsufficientPods", counts("web"));
        assertEquals(List.of("Normal NoPods: No matching pods found"), cluster.events());
    }

    @Test
    void an_allowed_eviction_is_charged_before_the_pod_goes() { // API-198, WRK-195
        cluster.apply(set("web", 3)).startPods().apply(budget("web", "minAvailable: 2"));
        Pod pod = pod(0);
        int before = cluster.world.changes().size();
        assertTrue(evict(pod).ok());
        List<String> writes = cluster.world.changes().subList(before, before + 3).stream().map(change -> change.ref().kindKey() + " " + (change.after() instanceof PodDisruptionBudget budget
                ? budget.status().disruptionsAllowed() + " " + budget.status().disruptedPods().keySet() : change.after() instanceof Pod now
                ? (now.isTerminating() ? "ends" : now.condition("DisruptionTarget").reason() + " " + now.condition("DisruptionTarget").message()) : "")).toList();
        assertEquals(List.of("poddisruptionbudgets.policy 0 [" + pod.name() + "]", "pods EvictionByEvictionAPI Eviction API: evicting", "pods ends"), writes);
        assertEquals("429 Cannot evict pod as it would violate the pod's disruption budget. | DisruptionBudget: The disruption budget web needs 2 healthy pods and has 2 currently",
                afterward(() -> refusal(cluster.list(Pod.class).stream().filter(Pod::ready).filter(Pod::isActive).findFirst().orElseThrow())));
        assertEquals("{}", cluster.get(PodDisruptionBudget.class, "web").status().disruptedPods().toString());
    }

    private String afterward(java.util.function.Supplier<String> what) {
        cluster.world.pass(0.1);
        return what.get();
    }

    @Test
    void a_budget_that_is_not_yet_counted_asks_for_patience() { // API-197
        ControllerHarness nobody = new ControllerHarness(new ReplicaSetController());
        nobody.apply(set("web", 1)).startPods().apply(budget("web", "minAvailable: 0"));
        Answer answer = nobody.world.request(new Request.Evict(nobody.list(Pod.class).getFirst().ref(), DeleteOptions.DEFAULT));
        assertEquals("429 The disruption budget web is still being processed by the server. 10",
                answer.refusal().code() + " " + answer.refusal().causes().getFirst().message() + " " + answer.refusal().details().retryAfterSeconds());
    }

    @Test
    void two_budgets_over_one_pod_stop_its_eviction() { // API-199, WRK-198
        cluster.apply(budget("a", "minAvailable: 1")).apply(budget("b", "minAvailable: 1")).apply(set("web", 2)).startPods();
        assertEquals("500 This pod has more than one PodDisruptionBudget, which the eviction subresource does not support.", refusal(pod(0)));
        assertTrue(cluster.events().contains("Warning MultiplePodDisruptionBudgets: Pod \"default\"/\"" + pod(0).name() + "\" matches multiple PodDisruptionBudgets.  Chose \"a\" arbitrarily."));
        assertEquals("1/2/1/2 True SufficientPods", counts("a"));
        assertEquals("0/0/1/0 False InsufficientPods", counts("b"));
    }

    @Test
    void a_pod_that_is_not_ready_may_go_only_beside_a_healthy_budget_or_always() { // API-196, WRK-197
        cluster.apply(set("web", 2)).apply(budget("web", "minAvailable: 1"));
        for (Pod pod : cluster.list(Pod.class)) {
            Pod bound = (Pod) cluster.done(new Request.Bind(pod.ref(), pod.uid(), "node-1"));
            cluster.done(new Request.UpdateStatus(bound.withStatus(bound.status().withPhase("Running"))));
        }
        cluster.world.pass(1);
        assertEquals("429 Cannot evict pod as it would violate the pod's disruption budget. | DisruptionBudget: The disruption budget web needs 1 healthy pods and has 0 currently", refusal(pod(0)));
        cluster.ready(pod(1), "node-1", "10.244.1.2");
        cluster.world.pass(1);
        assertEquals("allowed", refusal(pod(0)));
        assertEquals("{}", cluster.get(PodDisruptionBudget.class, "web").status().disruptedPods().toString());
    }

    @Test
    void with_AlwaysAllow_a_pod_that_is_not_ready_may_go() { // WRK-197
        cluster.apply(set("web", 1)).apply(budget("web", "minAvailable: 1, unhealthyPodEvictionPolicy: AlwaysAllow"));
        cluster.done(new Request.UpdateStatus(pod(0).withStatus(pod(0).status().withPhase("Running"))));
        assertEquals("allowed", refusal(pod(0)));
    }

    @Test
    void a_pod_that_has_not_begun_or_has_ended_needs_no_budget() { // API-195
        cluster.apply(set("web", 1)).apply(budget("web", "minAvailable: 1"));
        assertEquals("Pending", pod(0).status().phase());
        assertEquals("allowed", refusal(pod(0)));
    }

    @Test
    void a_deleted_pod_is_not_asked_about() { // WRK-194
        cluster.apply(set("web", 1)).startPods().apply(budget("web", "minAvailable: 1"));
        cluster.delete(pod(0), DeleteOptions.DEFAULT);
        assertTrue(pod(0).isTerminating() || cluster.list(Pod.class).stream().anyMatch(Pod::isTerminating));
        assertEquals("0/0/1/2 False InsufficientPods", counts("web"));
    }

    @Test
    void an_eviction_that_nobody_carries_out_is_forgotten_after_two_minutes() { // WRK-199
        cluster.apply(set("web", 2)).startPods().apply(budget("web", "minAvailable: 1"));
        PodDisruptionBudget budget = cluster.get(PodDisruptionBudget.class, "web");
        Pod pod = pod(0);
        java.time.Instant now = cluster.world.clock().truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        cluster.done(new Request.UpdateStatus(pod.withStatus(pod.status().withConditions(List.of(pod.condition("Ready"),
                new io.kubarium.api.PodCondition("DisruptionTarget", 0, "True", null, now, "EvictionByEvictionAPI", "Eviction API: evicting"))))));
        budget = cluster.get(PodDisruptionBudget.class, "web");
        cluster.done(new Request.UpdateStatus(budget.withStatus(budget.status().withDisruptedPods(java.util.Map.of(pod.name(), now)))));
        cluster.world.pass(1);
        assertEquals("0/1/1/2 False InsufficientPods", counts("web"));
        cluster.world.pass(125);
        assertEquals("1/2/1/2 True SufficientPods", counts("web"));
        assertTrue(cluster.events().contains("Warning NotDeleted: Pod was expected by PDB default/web to be deleted but it wasn't"));
        assertEquals("False", cluster.get(Pod.class, pod.name()).condition("DisruptionTarget").status());
    }
}
