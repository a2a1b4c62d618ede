package io.kubarium.cluster.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.Deployment;
import io.kubarium.api.HorizontalPodAutoscaler;
import io.kubarium.api.HorizontalPodAutoscalerCondition;
import io.kubarium.api.HorizontalPodAutoscalerStatus;
import io.kubarium.api.Pod;
import io.kubarium.api.PodCondition;
import io.kubarium.api.request.Request;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HorizontalControllerTest {
    private static final String SCALER = """
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: %s, namespace: default}
            spec:
              scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: %s}
              %s
            """;
    private static final String CPU = "metrics: [{type: Resource, resource: {name: cpu, target: {type: Utilization, averageUtilization: 50}}}]";
    private static final double LOOK = 15.1;

    private final ControllerHarness cluster = new ControllerHarness(new HorizontalController(), new DeploymentController(), new ReplicaSetController());

    private void deployment(int replicas, String requests) {
        cluster.apply("""
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web, namespace: default}
                spec:
                  replicas: %d
                  selector: {matchLabels: {app: web}}
                  template:
                    metadata: {labels: {app: web}}
                    spec: {containers: [{name: c, image: nginx, resources: {requests: {%s}}}]}
                """.formatted(replicas, requests));
        run();
        cluster.world.pass(20);
    }

    private void web(int replicas) {
        deployment(replicas, "cpu: 100m, memory: 100Mi");
    }

    /** All pods run from now on, and those that are to go have gone. */
    private void run() {
        Instant now = cluster.world.clock().truncatedTo(ChronoUnit.SECONDS);
        cluster.endPods();
        for (Pod pod : cluster.list(Pod.class)) {
            if (pod.ready()) continue;
            if (pod.spec().nodeName() == null) pod = (Pod) cluster.done(new Request.Bind(pod.ref(), pod.uid(), "node-1"));
            Pod known = cluster.get(Pod.class, pod.name());
            PodCondition ready = PodCondition.EMPTY.withType("Ready").withStatus("True").withLastTransitionTime(now);
            cluster.done(new Request.UpdateStatus(known.withStatus(known.status().withPhase("Running").withStartTime(now).withConditions(List.of(ready)))));
        }
    }

    private void scaler(String spec) {
        cluster.apply(SCALER.formatted("web", "web", spec.replace("; ", "\n  ")));
    }

    private void load(int milliCpu) {
        cluster.world.load(ControllerHarness.ref(Deployment.class, "web"), milliCpu, 50L << 20);
    }

    /** Lets the controller look so often; the pods it makes run at once. */
    private void looks(int count) {
        for (int i = 0; i < count; i++) {
            cluster.world.pass(LOOK);
            run();
        }
    }

    private int replicas() {
        return cluster.get(Deployment.class, "web").spec().replicas();
    }

    private HorizontalPodAutoscalerStatus status() {
        return cluster.get(HorizontalPodAutoscaler.class, "web").status();
    }

    /** {@code AbleToScale=True SucceededRescale, …}. */
    private String conditions() {
        return status().conditions().stream().map(c -> c.type() + "=" + c.status() + " " + c.reason()).collect(Collectors.joining(", "));
    }

    private String message(String type) {
        return status().conditions().stream().filter(c -> c.type().equals(type)).map(HorizontalPodAutoscalerCondition::message).findFirst().orElseThrow();
    }

    @Test
    void it_looks_first_after_fifteen_seconds_and_then_every_fifteen() { // WRK-170, WRK-10, WRK-230
        web(2);
        load(60);
        scaler("maxReplicas: 10; " + CPU);
        assertEquals(0, status().currentReplicas());
        cluster.world.pass(13);
        assertEquals(0, status().currentReplicas());
        cluster.world.pass(2);
        assertEquals("current 2 desired 3", "current " + status().currentReplicas() + " desired " + status().desiredReplicas());
        assertEquals(3, replicas());
        looks(1);
        assertEquals(3, status().currentReplicas(), "what it found at its last look");
    }

    @Test
    void the_sum_is_use_over_target_times_pods_rounded_up() { // WRK-174, WRK-177, WRK-184, WRK-186
        web(4);
        load(90);
        scaler("maxReplicas: 20; " + CPU);
        looks(1);
        assertEquals(8, replicas(), "4 × 90 ÷ 50 = 7.2");
        assertEquals("AbleToScale=True SucceededRescale, ScalingActive=True ValidMetricFound, ScalingLimited=False DesiredWithinRange", conditions());
        assertEquals("the HPA controller was able to update the target scale to 8", message("AbleToScale"));
        assertEquals("the HPA was able to successfully calculate a replica count from cpu resource utilization (percentage of request)", message("ScalingActive"));
        assertTrue(cluster.events().contains("Normal SuccessfulRescale: New size: 8; reason: cpu resource utilization (percentage of request) above target"), cluster.events().toString());
        assertEquals(90, status().currentMetrics().getFirst().resource().current().averageUtilization());
    }

    @Test
    void a_tenth_more_or_less_changes_nothing() { // WRK-174
        web(2);
        load(54);
        scaler("maxReplicas: 10; " + CPU);
        looks(3);
        assertEquals(2, replicas());
        assertEquals("recommended size matches current size", message("AbleToScale"));
    }

    @Test
    void each_direction_may_have_its_own_tolerance() { // WRK-188
        web(2);
        load(54);
        scaler("maxReplicas: 10; behavior: {scaleUp: {tolerance: 10m}}; " + CPU);
        looks(1);
        assertEquals(3, replicas());
    }

    @Test
    void up_at_once_but_at_most_doubled_down_after_five_calm_minutes() { // WRK-180, WRK-185
        web(2);
        load(500);
        scaler("maxReplicas: 8; " + CPU);
        looks(1);
        assertEquals(4, replicas());
        assertEquals("ScalingLimited=True ScaleUpLimit", conditions().substring(conditions().indexOf("ScalingLimited")));
        looks(1);
        assertEquals(8, replicas());
        load(10);
        looks(18);
        assertEquals(8, replicas());
        assertTrue(conditions().contains("AbleToScale=True ScaleDownStabilized"), conditions());
        looks(3);
        assertEquals(2, replicas());
        assertTrue(cluster.events().contains("Normal SuccessfulRescale: New size: 2; reason: All metrics below target"));
    }

    @Test
    void never_beyond_its_bounds() { // WRK-185, WRK-173
        web(2);
        load(400);
        scaler("maxReplicas: 3; " + CPU);
        looks(1);
        assertEquals(3, replicas());
        assertTrue(conditions().endsWith("ScalingLimited=True TooManyReplicas"), conditions());
        cluster.change(Deployment.class, "web", "spec: {replicas: 9}");
        looks(1);
        assertEquals(3, replicas());
        assertTrue(cluster.events().contains("Normal SuccessfulRescale: New size: 3; reason: Current number of replicas above Spec.MaxReplicas"));
        assertEquals(List.of(), status().currentMetrics());
        cluster.change(HorizontalPodAutoscaler.class, "web", "spec: {minReplicas: 5, maxReplicas: 9}");
        assertEquals(3, replicas(), "a change does not bring the look forward");
        looks(1);
        assertEquals(5, replicas());
        assertTrue(cluster.events().contains("Normal SuccessfulRescale: New size: 5; reason: Current number of replicas below Spec.MinReplicas"));
    }

    @Test
    void a_hand_on_the_deployment_loses() { // WRK-189
        web(2);
        load(50);
        scaler("maxReplicas: 4; behavior: {scaleDown: {stabilizationWindowSeconds: 0}}; " + CPU);
        looks(1);
        cluster.change(Deployment.class, "web", "spec: {replicas: 4}");
        run();
        load(20);
        looks(2);
        assertEquals(2, replicas());
    }

    @Test
    void behaviour_has_defaults_once_any_is_given() { // WRK-181, API-97
        web(2);
        scaler("maxReplicas: 4; behavior: {scaleDown: {stabilizationWindowSeconds: 60}}; " + CPU);
        var behavior = cluster.get(HorizontalPodAutoscaler.class, "web").spec().behavior();
        assertEquals("0 Max [Pods 4/15, Percent 100/15]", words(behavior.scaleUp()));
        assertEquals("60 Max [Percent 100/15]", words(behavior.scaleDown()));
    }

    private static String words(io.kubarium.api.HPAScalingRules rules) {
        return rules.stabilizationWindowSeconds() + " " + rules.selectPolicy() + " "
                + rules.policies().stream().map(policy -> policy.type() + " " + policy.value() + "/" + policy.periodSeconds()).toList();
    }

    @Test
    void a_window_holds_the_highest_wish_of_its_time() { // WRK-182, WRK-184
        web(4);
        load(10);
        scaler("maxReplicas: 10; behavior: {scaleDown: {stabilizationWindowSeconds: 60}}; " + CPU);
        looks(1);
        assertEquals(4, replicas(), "the size at the first look counts as a wish");
        looks(3);
        assertEquals(4, replicas());
        looks(1);
        assertEquals(1, replicas());
    }

    @Test
    void a_window_for_growth_holds_the_lowest_wish() { // WRK-182, WRK-184
        web(2);
        load(50);
        scaler("maxReplicas: 10; behavior: {scaleUp: {stabilizationWindowSeconds: 30}}; " + CPU);
        looks(1);
        load(200);
        looks(1);
        assertEquals(2, replicas());
        assertTrue(conditions().startsWith("AbleToScale=True ScaleUpStabilized"), conditions());
        assertEquals("recent recommendations were lower than current one, applying the lowest recent recommendation", message("AbleToScale"));
        looks(2);
        assertTrue(replicas() > 2);
    }

    @Test
    void policies_limit_the_speed() { // WRK-183, WRK-185
        web(4);
        load(500);
        scaler("maxReplicas: 50; behavior: {scaleUp: {policies: [{type: Pods, value: 1, periodSeconds: 60}]}, scaleDown: {stabilizationWindowSeconds: 0, policies: [{type: Percent, value: 20, periodSeconds: 15}]}}; " + CPU);
        looks(1);
        assertEquals(5, replicas());
        looks(2);
        assertEquals(5, replicas(), "one a minute");
        assertTrue(conditions().endsWith("ScalingLimited=True ScaleUpLimit"), conditions());
        looks(2);
        assertEquals(6, replicas());
        load(1);
        looks(1);
        assertEquals(4, replicas(), "six less a fifth, rounded down");
        assertTrue(conditions().endsWith("ScalingLimited=True ScaleDownLimit"), conditions());
    }

    @Test
    void a_direction_may_be_closed() { // WRK-183
        web(2);
        load(500);
        scaler("maxReplicas: 50; behavior: {scaleUp: {selectPolicy: Disabled}}; " + CPU);
        looks(2);
        assertEquals(2, replicas());
    }

    @Test
    void pods_without_samples_damp() { // WRK-176
        web(3);
        load(10);
        scaler("maxReplicas: 10; behavior: {scaleDown: {stabilizationWindowSeconds: 0}}; " + CPU);
        cluster.world.pass(4);
        cluster.change(Deployment.class, "web", "spec: {replicas: 6}");
        run();
        cluster.world.pass(10.1);
        assertEquals(6, replicas(), "(3 × 10 + 3 × 100) ÷ 6 = 55 % of 50");
        assertEquals(10, status().currentMetrics().getFirst().resource().current().averageUtilization());
        looks(1);
        assertEquals(2, replicas(), "6 × 10 ÷ 50 = 1.2");
    }

    @Test
    void pods_that_are_not_ready_count_as_idle_where_it_would_grow() { // WRK-175, WRK-176
        web(2);
        load(90);
        scaler("maxReplicas: 10; " + CPU);
        for (Pod pod : cluster.list(Pod.class).subList(0, 1)) {
            PodCondition not = PodCondition.EMPTY.withType("Ready").withStatus("False").withLastTransitionTime(pod.status().startTime());
            cluster.done(new Request.UpdateStatus(pod.withStatus(pod.status().withConditions(List.of(not)))));
        }
        cluster.world.pass(LOOK);
        assertEquals(2, replicas(), "(90 + 0) ÷ 2 = 45 % of 50");
    }

    @Test
    void a_size_of_nought_switches_it_off() { // WRK-172
        web(2);
        load(50);
        scaler("maxReplicas: 4; " + CPU);
        looks(1);
        cluster.change(Deployment.class, "web", "spec: {replicas: 0}");
        looks(1);
        assertEquals("AbleToScale=True SucceededGetScale, ScalingActive=False ScalingDisabled, ScalingLimited=False DesiredWithinRange", conditions());
        assertEquals("scaling is disabled since the replica count of the target is zero", message("ScalingActive"));
        assertEquals(0, status().currentReplicas());
    }

    @Test
    void a_target_that_is_not_there_is_told() { // WRK-171
        scaler("maxReplicas: 4; " + CPU);
        looks(1);
        assertEquals("AbleToScale=False FailedGetScale", conditions());
        assertEquals("the HPA controller was unable to get the target's current scale: deployments.apps \"web\" not found", message("AbleToScale"));
        assertTrue(cluster.events().contains("Warning FailedGetScale: deployments.apps \"web\" not found"));
    }

    @Test
    void without_a_request_it_is_blind() { // WRK-178, WRK-179
        deployment(1, "");
        load(50);
        scaler("maxReplicas: 4; " + CPU);
        looks(1);
        String pod = cluster.only(Pod.class).name();
        assertEquals("AbleToScale=True SucceededGetScale, ScalingActive=False FailedGetResourceMetric", conditions());
        assertEquals(List.of("Warning FailedGetResourceMetric: failed to get cpu utilization: missing request for cpu in container c of Pod " + pod,
                "Warning FailedComputeMetricsReplicas: invalid metrics (1 invalid out of 1), first error is: failed to get cpu resource metric value: failed to get cpu utilization: "
                        + "missing request for cpu in container c of Pod " + pod), cluster.events().stream().filter(event -> event.startsWith("Warning")).toList());
    }

    @Test
    void without_a_metrics_server_it_is_blind() { // WRK-179
        web(1);
        scaler("maxReplicas: 4; " + CPU);
        looks(1);
        assertEquals("the HPA was unable to compute the replica count: failed to get cpu utilization: unable to get metrics for resource cpu: unable to fetch metrics from resource metrics API: "
                + "the server could not find the requested resource (get pods.metrics.k8s.io)", message("ScalingActive"));
    }

    @Test
    void of_several_metrics_the_greatest_proposal_wins_even_if_another_is_blind() { // WRK-174, WRK-178
        deployment(2, "cpu: 100m");
        load(90);
        scaler("maxReplicas: 10; metrics: [{type: Resource, resource: {name: memory, target: {type: Utilization, averageUtilization: 50}}}, "
                + "{type: Resource, resource: {name: cpu, target: {type: AverageValue, averageValue: 30m}}}]");
        looks(1);
        assertEquals(4, replicas());
        assertEquals("ScalingActive=True ValidMetricFound", conditions().split(", ")[1]);
        load(10);
        looks(25);
        assertEquals(4, replicas(), "down only if all can be had");
    }

    @Test
    void two_autoscalers_of_the_same_pods_refuse() { // WRK-187
        web(3);
        load(50);
        scaler("maxReplicas: 4; " + CPU);
        cluster.apply(SCALER.formatted("rival", "web", "maxReplicas: 5\n  " + CPU));
        looks(2);
        assertEquals("pods by selector app=web are controlled by multiple HPAs: [default/rival default/web]", message("ScalingActive"));
        assertTrue(cluster.events().contains("Warning AmbiguousSelector: pods by selector app=web are controlled by multiple HPAs: [default/rival default/web]"));
        assertTrue(cluster.events().contains("Warning FailedComputeMetricsReplicas: pods by selector app=web are controlled by multiple HPAs: [default/rival default/web]"));
    }

    @Test
    void events_about_one_thing_are_let_through_twenty_five_times_then_once_in_five_minutes() { // WRK-213
        deployment(1, "");
        load(50);
        scaler("maxReplicas: 4; " + CPU);
        looks(19);
        assertEquals(List.of(13, 12), counts());
        looks(4);
        assertEquals(22, counts().getFirst(), 2, "what was dropped is counted");
    }

    private List<Integer> counts() {
        return cluster.list(io.kubarium.api.Event.class).stream().filter(event -> event.type().equals("Warning")).map(event -> event.count()).sorted((a, b) -> b - a).toList();
    }
}
