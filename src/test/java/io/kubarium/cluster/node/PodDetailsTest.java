package io.kubarium.cluster.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.Node;
import io.kubarium.api.PodCondition;
import io.kubarium.cluster.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a kubelet does with init containers, sidecars, hooks, images, variables and grace, one rule at a time. */
class PodDetailsTest {
    private static final String APP = "{name: c, image: \"nginx:1.27\"}";

    private static String pod(String name, String spec) {
        return "apiVersion: v1\nkind: Pod\nmetadata: {name: " + name + "}\nspec:\n  nodeName: node-1\n" + spec.indent(2);
    }

    private static TestCluster run(String spec, double until) {
        return new TestCluster(1).apply(pod("p", spec)).at(until);
    }

    private static String shell(String script) {
        return "{name: c, image: \"busybox:1.36\", command: [sh, -c, \"" + script + "\"]}";
    }

    private static String condition(TestCluster test, String type) {
        PodCondition condition = test.pod("p").status().condition(type);
        return condition.status() + " " + condition.reason() + " " + condition.message();
    }

    private static boolean told(TestCluster test, String event) {
        return test.events("p").stream().anyMatch(line -> line.contains(event));
    }

    @Test
    void a_new_node_has_its_range_and_its_news() { // NOD-12, NOD-15, NOD-16, NOD-19
        TestCluster test = new TestCluster(2);
        test.fault(new Fault.AddNode(TestCluster.node("node-3", 3).withSpec(io.kubarium.api.NodeSpec.EMPTY))).at(20);
        Node node = test.cluster.snapshot().get(Node.class, "", "node-3");
        assertTrue(node.spec().podCIDR().matches("10\\.244\\.\\d+\\.0/24"), node.spec().podCIDR());
        assertEquals(List.of(), node.spec().taints());
        assertEquals(List.of("MemoryPressure", "DiskPressure", "PIDPressure", "Ready"), node.status().conditions().stream().map(condition -> condition.type()).toList());
        assertTrue(test.events("node-3").contains("RegisteredNode: Node node-3 event: Registered Node node-3 in Controller"), test.events("node-3").toString());
    }

    @Test
    void a_node_renews_its_lease_and_writes_its_status_when_something_changes() { // NOD-30, NOD-31
        TestCluster test = new TestCluster(1).at(100);
        var lease = test.cluster.snapshot().get(io.kubarium.api.Lease.class, "kube-node-lease", "node-1");
        assertEquals("node-1 40", lease.spec().holderIdentity() + " " + lease.spec().leaseDurationSeconds());
        String before = test.cluster.snapshot().get(Node.class, "", "node-1").metadata().resourceVersion();
        test.at(180);
        assertEquals(before, test.cluster.snapshot().get(Node.class, "", "node-1").metadata().resourceVersion());
    }

    @Test
    void the_scheduler_or_nobody_writes_that_a_pod_is_placed() { // NOD-52
        TestCluster test = run("containers: [" + APP + "]", 5);
        assertEquals("True null null", condition(test, "PodScheduled"));
        assertFalse(told(test, "Scheduled:"));
    }

    @Test
    void containers_start_in_order_and_a_failing_one_stops_nobody() { // NOD-57, NOD-87, NOD-128
        TestCluster test = run("containers:\n- {name: a, image: \"nginx:nope\"}\n- {name: b, image: \"nginx:1.27\"}\n", 8);
        assertEquals("Pending", test.pod("p").status().phase());
        assertEquals("running", test.pod("p").status().containerStatus("b").state().running() != null ? "running" : "not");
        assertEquals("containers with unready status: [a]", test.pod("p").status().condition("Ready").message()); // NOD-122
    }

    @Test
    void a_present_image_is_not_pulled_unless_it_must_be() { // NOD-75, NOD-76, NOD-77
        TestCluster test = new TestCluster(1).apply(pod("first", "containers: [" + APP + "]")).at(5);
        test.apply(pod("p", "containers: [" + APP + "]")).at(8);
        assertEquals("Pulled: Container image \"nginx:1.27\" already present on machine and can be accessed by the pod", test.events("p").getFirst());
        test.apply(pod("always", "containers: [{name: c, image: \"nginx:1.27\", imagePullPolicy: Always}]")).apply(pod("tagless", "containers: [{name: c, image: nginx}]")).at(12);
        assertEquals("Pulling: Pulling image \"nginx:1.27\"", test.events("always").getFirst());
        assertEquals("Always", test.pod("tagless").spec().containers().getFirst().imagePullPolicy());
    }

    @Test
    void an_image_that_must_not_be_pulled_has_to_be_there() { // NOD-85, NOD-100
        TestCluster test = run("containers: [{name: c, image: \"nginx:1.99\", imagePullPolicy: Never}]", 4);
        assertEquals("ErrImageNeverPull", test.pod("p").status().containerStatus("c").state().waiting().reason());
        assertEquals("Container image \"nginx:1.99\" is not present with pull policy of Never", test.pod("p").status().containerStatus("c").state().waiting().message());
        assertTrue(told(test, "Error: ErrImageNeverPull"));
    }

    @Test
    void a_malformed_image_is_told_at_once() { // NOD-86
        TestCluster test = run("containers: [{name: c, image: \"Nginx:1.27\"}]", 4);
        assertEquals("InvalidImageName", test.pod("p").status().containerStatus("c").state().waiting().reason());
        assertTrue(told(test, "Failed to apply default image tag \"Nginx:1.27\": couldn't parse image name \"Nginx:1.27\": invalid reference format: repository name (library/Nginx) must be lowercase"),
                test.events("p").toString());
    }

    @Test
    void a_key_that_is_missing_is_named_and_may_be_optional() { // NOD-96, STO-121
        TestCluster test = new TestCluster(1).apply("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {LEVEL: info}\n");
        test.apply(pod("p", "containers: [{name: c, image: \"nginx:1.27\", env: [{name: A, valueFrom: {configMapKeyRef: {name: settings, key: nope}}}]}]"));
        test.apply(pod("free", "containers: [{name: c, image: \"nginx:1.27\", env: [{name: A, valueFrom: {configMapKeyRef: {name: settings, key: nope, optional: true}}}]}]")).at(6);
        assertEquals("couldn't find key nope in ConfigMap default/settings", test.pod("p").status().containerStatus("c").state().waiting().message());
        assertEquals("Running 10.244.1.3 ready | c running", test.states("free").getLast());
    }

    @Test
    void a_failing_init_container_is_tried_again_while_the_pod_stays_pending() { // NOD-106, NOD-8
        TestCluster test = run("initContainers: [{name: i, image: \"busybox:1.36\", command: [sh, -c, \"exit 3\"]}]\ncontainers: [" + APP + "]\n", 12);
        assertEquals("Pending", test.pod("p").status().phase());
        assertTrue(test.pod("p").status().initContainerStatuses().getFirst().restartCount() >= 1);
        assertEquals("False ContainersNotInitialized containers with incomplete status: [i]", condition(test, "Initialized"));
        TestCluster never = run("restartPolicy: Never\ninitContainers: [{name: i, image: \"busybox:1.36\", command: [sh, -c, \"exit 3\"]}]\ncontainers: [" + APP + "]\n", 6);
        assertEquals("Failed", never.pod("p").status().phase());
        assertEquals(0, never.pod("p").status().initContainerStatuses().getFirst().restartCount());
    }

    @Test
    void a_sidecar_runs_beside_the_app_and_ends_after_it() { // NOD-107, NOD-109
        TestCluster test = run("restartPolicy: Never\ninitContainers: [{name: side, image: \"nginx:1.27\", restartPolicy: Always}]\ncontainers: [" + shell("sleep 3") + "]\n", 5);
        assertEquals("Running", test.pod("p").status().phase());
        assertEquals(true, test.pod("p").status().initContainerStatuses().getFirst().started());
        test.at(12);
        assertEquals("Succeeded", test.pod("p").status().phase());
        assertTrue(told(test, "Killing: Stopping container side"));
    }

    @Test
    void a_crashing_sidecar_makes_the_pod_unready_and_nothing_else() { // NOD-113, NOD-108
        TestCluster test = run("initContainers: [{name: side, image: \"busybox:1.36\", command: [sh, -c, \"sleep 2; exit 1\"], restartPolicy: Always}]\ncontainers: [" + APP + "]\n", 12);
        assertEquals("Running", test.pod("p").status().phase());
        assertEquals(true, test.pod("p").status().containerStatus("c").ready());
        assertTrue(test.pod("p").status().initContainerStatuses().getFirst().restartCount() >= 1);
        assertEquals("False ContainersNotReady containers with unready status: [side]", condition(test, "Ready"));
    }

    @Test
    void post_start_holds_the_container_back_and_kills_it_if_it_fails() { // NOD-110, NOD-111
        TestCluster slow = run("containers: [{name: c, image: \"nginx:1.27\", lifecycle: {postStart: {exec: {command: [sleep, \"3\"]}}}}]", 8);
        assertTrue(slow.when("p", "c running") - 1 > 3.5, "running was told only after the hook");
        TestCluster bad = run("containers: [{name: c, image: \"nginx:1.27\", lifecycle: {postStart: {exec: {command: [cat, /nosuch]}}}}]", 6);
        assertTrue(told(bad, "FailedPostStartHook"), bad.events("p").toString());
        assertTrue(bad.states("p").stream().anyMatch(state -> state.contains("PostStartHookError")), bad.states("p").toString());
    }

    @Test
    void pre_stop_runs_first_and_its_time_counts_against_the_grace() { // NOD-112, NOD-168
        TestCluster test = run("containers: [{name: c, image: \"nginx:1.27\", lifecycle: {preStop: {exec: {command: [sleep, \"3\"]}}}}]", 5).delete("p", 10L).at(20);
        assertEquals(3.0, test.when("p", "Completed 0") - 5, 0.3);
        TestCluster bad = run("containers: [{name: c, image: \"nginx:1.27\", lifecycle: {preStop: {exec: {command: [cat, /nosuch]}}}}]", 5).delete("p", 10L).at(7);
        assertTrue(told(bad, "FailedPreStopHook: PreStopHook failed"), bad.events("p").toString());
        TestCluster deaf = run("containers: [{name: c, image: \"busybox:1.36\", command: [sleep, \"1000\"], lifecycle: {preStop: {exec: {command: [sleep, \"100\"]}}}}]", 5).delete("p", 4L).at(20);
        assertEquals(6.0, deaf.when("p", "Error 137") - 5, 0.3, "two seconds more after the grace");
    }

    @Test
    void sidecars_get_their_signal_when_the_last_app_has_ended() { // NOD-169, NOD-177
        TestCluster test = run("initContainers: [{name: side, image: \"nginx:1.27\", restartPolicy: Always}]\ncontainers: [{name: c, image: \"busybox:1.36\", command: [sleep, \"1000\"]}]\n", 6)
                .delete("p", 4L).at(20);
        assertEquals(1, test.states("p").stream().filter(state -> state.contains("137")).filter(state -> state.contains("deleting 4")).count(), test.states("p").toString());
        assertTrue(test.states("p").stream().anyMatch(state -> state.contains("side Completed 0 | c Error 137") || state.contains("side Error 137 | c Error 137")), test.states("p").toString());
    }

    @Test
    void an_ended_or_unplaced_pod_goes_without_grace() { // NOD-166, NOD-175, NOD-121
        TestCluster test = run("restartPolicy: Never\ncontainers: [" + shell("sleep 1") + "]", 500);
        assertEquals("Succeeded", test.pod("p").status().phase());
        test.delete("p", null).at(500.1);
        assertNull(test.pod("p"));
    }

    @Test
    void only_its_kubelet_ends_a_terminating_pod() { // NOD-172
        TestCluster test = run("containers: [" + APP + "]", 5).fault(new Fault.StopProcess("kubelet", "node-1", true)).delete("p", 5L).at(200);
        assertTrue(test.pod("p").isTerminating());
        test.fault(new Fault.StartProcess("kubelet", "node-1")).at(215);
        assertNull(test.pod("p"));
    }

    @Test
    void a_generation_counts_changes_and_the_delete() { // NOD-125
        TestCluster test = run("containers: [{name: c, image: \"busybox:1.36\", command: [sleep, \"1000\"]}]", 5);
        assertEquals(1, test.pod("p").metadata().generation());
        test.delete("p", 20L).at(6);
        assertEquals(2, test.pod("p").metadata().generation());
    }

    @Test
    void the_reasons_of_an_end() { // NOD-130, NOD-120, NOD-131
        TestCluster failed = run("restartPolicy: OnFailure\ncontainers: [" + shell("sleep 1; exit 7") + "]", 4);
        assertEquals("Error 7", failed.pod("p").status().containerStatus("c").lastState().terminated().reason() + " "
                + failed.pod("p").status().containerStatus("c").lastState().terminated().exitCode());
        TestCluster done = run("restartPolicy: OnFailure\ncontainers: [" + shell("sleep 1") + "]", 8);
        assertEquals("Succeeded Completed 0", done.pod("p").status().phase() + " " + done.pod("p").status().containerStatus("c").state().terminated().reason() + " "
                + done.pod("p").status().containerStatus("c").state().terminated().exitCode());
    }

    @Test
    void success_backs_off_too_and_readiness_comes_with_each_run() { // NOD-136, NOD-137
        TestCluster test = run("containers: [" + shell("sleep 2") + "]", 60);
        assertTrue(test.states("p").stream().anyMatch(state -> state.contains("CrashLoopBackOff")), test.states("p").toString());
        assertTrue(test.states("p").stream().filter(state -> state.contains(" ready | c running")).count() >= 3, test.states("p").toString());
    }

    @Test
    void ten_calm_minutes_forget_the_back_off() { // NOD-133
        TestCluster test = run("containers: [" + APP + "]", 5);
        for (int i = 0; i < 4; i++) test.fault(new Fault.Crash("default", "p", null, 1)).at(5 + 60.0 * (i + 1));
        int before = test.pod("p").status().containerStatus("c").restartCount();
        test.at(1200).fault(new Fault.Crash("default", "p", null, 1)).at(1203);
        assertEquals(before + 1, test.pod("p").status().containerStatus("c").restartCount(), "restarted at once");
    }

    @Test
    void until_it_has_started_only_the_startup_probe_counts() { // NOD-147, NOD-148, NOD-145
        TestCluster test = run("containers: [{name: c, image: \"nginx:1.27\", startupProbe: {exec: {command: [cat, /tmp/up]}, periodSeconds: 2, failureThreshold: 30},"
                + " livenessProbe: {exec: {command: [cat, /tmp/well]}, periodSeconds: 1, failureThreshold: 1}}]", 15);
        assertEquals("false 0", test.pod("p").status().containerStatus("c").started() + " " + test.pod("p").status().containerStatus("c").restartCount());
        assertFalse(told(test, "Liveness probe failed"));
        test.exec("p", "touch", "/tmp/up");
        test.at(19);
        assertTrue(told(test, "Liveness probe failed"));
        assertEquals(10, test.pod("p").spec().containers().getFirst().livenessProbe().periodSeconds() * 10);
    }

    @Test
    void a_probe_must_fail_as_often_as_it_says() { // NOD-149, NOD-150
        TestCluster test = run("containers: [{name: c, image: \"nginx:1.27\", livenessProbe: {exec: {command: [cat, /tmp/well]}, periodSeconds: 5, failureThreshold: 4}}]", 15);
        assertEquals(0, test.pod("p").status().containerStatus("c").restartCount());
        assertTrue(told(test, "Unhealthy"));
        test.at(24);
        assertEquals(1, test.pod("p").status().containerStatus("c").restartCount());
        assertTrue(told(test, "Unhealthy x4: Liveness probe failed: cat: /tmp/well: No such file or directory"), test.events("p").toString());
    }

    @Test
    void a_probe_that_cannot_be_made_does_not_count() { // NOD-152
        TestCluster test = run("containers: [{name: c, image: \"nginx:1.27\", livenessProbe: {exec: {command: [nosuch]}, periodSeconds: 2, failureThreshold: 1}}]", 20);
        assertEquals(0, test.pod("p").status().containerStatus("c").restartCount());
        assertTrue(told(test, "Liveness probe errored and resulted in unknown state"), test.events("p").toString());
    }

    @Test
    void liveness_is_left_alone_while_a_pod_ends() { // NOD-155
        TestCluster test = run("containers: [{name: c, image: \"busybox:1.36\", command: [sleep, \"1000\"], livenessProbe: {exec: {command: [cat, /tmp/well]}, periodSeconds: 4, failureThreshold: 2}}]", 4)
                .delete("p", 20L).at(30);
        assertFalse(told(test, "failed liveness probe"), test.events("p").toString());
        assertEquals("gone", test.states("p").getLast());
    }

    @Test
    void service_variables_are_those_of_the_start() { // NOD-192, NOD-185
        TestCluster test = new TestCluster(1).apply("{apiVersion: v1, kind: Service, metadata: {name: my-db}, spec: {clusterIP: 10.96.7.7, ports: [{port: 5432}]}}");
        test.apply(pod("p", "containers: [" + APP + "]")).at(5);
        assertEquals("10.96.7.7\n5432\n", test.exec("p", "printenv", "MY_DB_SERVICE_HOST") + test.exec("p", "printenv", "MY_DB_SERVICE_PORT"));
        test.apply("{apiVersion: v1, kind: Service, metadata: {name: late}, spec: {clusterIP: 10.96.7.8, ports: [{port: 80}]}}").at(7);
        assertEquals("", test.exec("p", "printenv", "LATE_SERVICE_HOST"));
    }

    @Test
    void the_token_is_mounted_and_an_empty_directory_outlives_its_containers() { // NOD-189, NOD-190
        TestCluster test = run("containers: [{name: c, image: \"nginx:1.27\", volumeMounts: [{name: v, mountPath: /v}]}]\nvolumes: [{name: v, emptyDir: {}}]\n", 5);
        assertTrue(test.exec("p", "ls", "/var/run/secrets/kubernetes.io/serviceaccount").contains("token"));
        test.exec("p", "touch", "/v/mine");
        test.exec("p", "touch", "/tmp/own");
        test.fault(new Fault.Crash("default", "p", null, 1)).at(9);
        assertEquals("mine", test.exec("p", "ls", "/v").strip());
        assertFalse(test.exec("p", "ls", "/tmp").contains("own"));
    }

    @Test
    void quality_of_service_follows_from_requests_and_limits() { // NOD-200
        TestCluster test = new TestCluster(1).apply(pod("none", "containers: [" + APP + "]"))
                .apply(pod("some", "containers: [{name: c, image: \"nginx:1.27\", resources: {requests: {cpu: 10m}}}]"))
                .apply(pod("all", "containers: [{name: c, image: \"nginx:1.27\", resources: {limits: {cpu: 10m, memory: 10Mi}}}]")).at(3);
        assertEquals("BestEffort Burstable Guaranteed", test.pod("none").status().qosClass() + " " + test.pod("some").status().qosClass() + " " + test.pod("all").status().qosClass());
    }

    @Test
    void a_missing_file_key_holds_the_pod_up() { // NOD-99, STO-89
        TestCluster test = new TestCluster(1).apply("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {LEVEL: info}\n");
        test.apply(pod("p", "containers: [{name: c, image: \"nginx:1.27\", volumeMounts: [{name: v, mountPath: /v}]}]\nvolumes: [{name: v, configMap: {name: settings, items: [{key: nope, path: x}]}}]\n")).at(5);
        assertTrue(told(test, "MountVolume.SetUp failed for volume \"v\" : configmap references non-existent config key: nope"), test.events("p").toString());
    }

    @Test
    void other_reasons_to_refuse_a_pod() { // NOD-34, NOD-37
        TestCluster test = run("nodeSelector: {disk: ssd}\ncontainers: [" + APP + "]", 3);
        assertEquals(List.of("NodeAffinity: Predicate NodeAffinity failed: node(s) didn't match Pod's node affinity/selector"), test.events("p"));
        assertEquals("Failed NodeAffinity", test.pod("p").status().phase() + " " + test.pod("p").status().reason());
        test.apply(pod("one", "containers: [{name: c, image: \"nginx:1.27\", ports: [{containerPort: 80, hostPort: 8080}]}]")).at(6);
        test.apply(pod("two", "containers: [{name: c, image: \"nginx:1.27\", ports: [{containerPort: 80, hostPort: 8080}]}]")).at(8);
        assertEquals(List.of("NodePorts: Predicate NodePorts failed: node(s) didn't have free ports for the requested pod ports"), test.events("two"));
    }

    @Test
    void a_probe_without_figures_looks_every_ten_seconds_and_gives_up_after_three() { // NOD-145, API-88
        TestCluster test = run("containers: [{name: c, image: \"nginx:1.27\", livenessProbe: {exec: {command: [cat, /tmp/well]}}}]", 20);
        assertEquals(0, test.pod("p").status().containerStatus("c").restartCount());
        test.at(36);
        assertEquals(1, test.pod("p").status().containerStatus("c").restartCount());
        assertTrue(told(test, "Unhealthy x3"), test.events("p").toString());
    }

    @Test
    void a_sync_comes_by_itself_after_a_minute_or_a_little_more() { // NOD-2, NOD-186, NOD-5
        TestCluster test = new TestCluster(1).apply("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {LEVEL: info}\n");
        test.apply(pod("p", "containers: [{name: c, image: \"nginx:1.27\", volumeMounts: [{name: v, mountPath: /v}]}]\nvolumes: [{name: v, configMap: {name: settings}}]\n")).at(10);
        var request = new io.kubarium.api.request.Request.Patch(new io.kubarium.api.ObjectRef("configmaps", "default", "settings"), io.kubarium.api.request.Request.PatchType.MERGE,
                io.kubarium.manifest.ManifestReader.readTree("test", "{data: {LEVEL: debug}}"), "");
        assertTrue(test.cluster.request(test.cluster.act("you", "patch"), request).ok());
        test.at(11);
        assertEquals("info", test.exec("p", "cat", "/v/LEVEL"));
        test.at(101);
        assertEquals("debug", test.exec("p", "cat", "/v/LEVEL"));
    }

    @Test
    void one_pod_is_seen_to_in_one_piece_while_others_go_on() { // NOD-1
        TestCluster test = new TestCluster(1).apply(pod("p", "containers: [{name: c, image: \"nginx:1.27\", lifecycle: {postStart: {exec: {command: [sleep, \"10\"]}}}}, {name: d, image: \"nginx:1.27\"}]"))
                .apply(pod("q", "containers: [" + APP + "]")).at(7);
        assertTrue(test.states("q").getLast().contains("ready"));
        assertFalse(test.local("container.started").stream().anyMatch(line -> line.contains(" d")), test.local("container.started").toString());
    }

    @Test
    void a_node_deleted_under_its_kubelet_comes_back_only_with_a_new_kubelet() { // NOD-17, NOD-282, NOD-275
        TestCluster test = new TestCluster(2).apply(pod("p", "containers: [" + APP + "]")).at(20);
        var gone = new io.kubarium.api.request.Request.Delete(new io.kubarium.api.ObjectRef("nodes", "", "node-1"), io.kubarium.api.request.Request.DeleteOptions.DEFAULT);
        assertTrue(test.cluster.request(test.cluster.act("you", "delete"), gone).ok());
        test.at(30);
        assertNull(test.cluster.snapshot().get(Node.class, "", "node-1"));
        assertTrue(test.states("p").getLast().contains("ready"), "its kubelet runs it on");
        assertTrue(test.events("node-1").contains("RemovingNode: Node node-1 event: Removing Node node-1 from Controller"), test.events("node-1").toString());
        test.at(120);
        assertNull(test.pod("p"), "pod garbage collection has taken it");
        assertNull(test.cluster.snapshot().get(Node.class, "", "node-1"));
        test.fault(new Fault.StopProcess("kubelet", "node-1", false)).fault(new Fault.StartProcess("kubelet", "node-1")).at(135);
        assertEquals("node-1", test.cluster.snapshot().get(Node.class, "", "node-1").name());
    }

    @Test
    void bound_to_a_node_that_is_not_there_a_pod_is_collected_in_time() { // NOD-42, NOD-277
        TestCluster test = new TestCluster(1).apply("apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {nodeName: node-99, containers: [" + APP + "]}\n").at(30);
        assertEquals("Pending", test.pod("p").status().phase());
        assertEquals(List.of(), test.pod("p").status().conditions());
        test.at(90);
        assertNull(test.pod("p"));
    }

    @Test
    void the_event_of_a_scheduler_has_another_form() { // NOD-233, NOD-7
        TestCluster test = new TestCluster(1).apply("apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: [" + APP + "]}\n").at(5);
        var placed = test.cluster.snapshot().list(io.kubarium.api.Event.class).stream().filter(event -> "Scheduled".equals(event.reason())).findFirst().orElseThrow();
        assertEquals("Binding null default-scheduler", placed.action() + " " + placed.firstTimestamp() + " " + placed.reportingComponent());
        var started = test.cluster.snapshot().list(io.kubarium.api.Event.class).stream().filter(event -> "Started".equals(event.reason())).findFirst().orElseThrow();
        assertEquals("null 1 true", started.eventTime() + " " + started.count() + " " + (started.firstTimestamp() != null));
    }

    @Test
    void after_twenty_five_warnings_a_pod_falls_silent() { // NOD-232, WRK-213
        TestCluster test = run("containers: [{name: c, image: \"nginx:1.27\", readinessProbe: {exec: {command: [cat, /tmp/ready]}, periodSeconds: 1}}]", 100);
        String told = test.events("p").stream().filter(event -> event.startsWith("Unhealthy")).findFirst().orElseThrow();
        int count = Integer.parseInt(told.substring("Unhealthy x".length(), told.indexOf(':')));
        assertTrue(count <= 26, told);
    }

    @Test
    void a_taint_by_hand_evicts_at_once_or_after_the_seconds_that_are_tolerated() { // NOD-250, NOD-251, NOD-253, NOD-257, NOD-126
        TestCluster test = new TestCluster(1).apply(pod("p", "containers: [" + APP + "]"))
                .apply(pod("q", "tolerations: [{key: a, operator: Exists, effect: NoExecute, tolerationSeconds: 15}]\ncontainers: [" + APP + "]\n")).at(10);
        assertEquals(2, test.pod("p").spec().tolerations().stream().filter(toleration -> Long.valueOf(300).equals(toleration.tolerationSeconds())).count());
        var taint = new io.kubarium.api.request.Request.Patch(new io.kubarium.api.ObjectRef("nodes", "", "node-1"), io.kubarium.api.request.Request.PatchType.MERGE,
                io.kubarium.manifest.ManifestReader.readTree("test", "{spec: {taints: [{key: a, value: b, effect: NoExecute}]}}"), "");
        assertTrue(test.cluster.request(test.cluster.act("you", "taint"), taint).ok());
        test.at(10.3);
        assertTrue(test.pod("p") == null || test.pod("p").isTerminating());
        assertFalse(test.pod("q").isTerminating());
        assertTrue(test.events("p").contains("TaintManagerEviction: Marking for deletion Pod default/p"), test.events("p").toString());
        test.at(24.5);
        assertFalse(test.pod("q").isTerminating());
        test.at(27);
        assertNull(test.pod("q"));
    }

    @Test
    void an_eviction_that_is_not_needed_any_more_is_cancelled() { // NOD-254, NOD-247, NOD-279
        TestCluster test = new TestCluster(2).apply(pod("p", "containers: [" + APP + "]")).at(20).fault(new Fault.Freeze("node-1")).at(100);
        assertEquals(List.of("node.kubernetes.io/unreachable NoExecute", "node.kubernetes.io/unreachable NoSchedule"),
                test.cluster.snapshot().get(Node.class, "", "node-1").spec().taints().stream().map(taint -> taint.key() + " " + taint.effect()).sorted().toList());
        test.fault(new Fault.Thaw("node-1")).at(130);
        assertTrue(test.events("p").contains("TaintManagerEviction: Cancelling deletion of Pod default/p"), test.events("p").toString());
        assertEquals(List.of(), test.cluster.snapshot().get(Node.class, "", "node-1").spec().taints());
        assertTrue(test.states("p").getLast().contains("ready"));
    }

    @Test
    void a_pod_removed_by_force_is_ended_by_the_kubelet_that_comes_back() { // NOD-274, NOD-174
        TestCluster test = new TestCluster(2).apply(pod("p", "containers: [" + APP + "]")).at(20).fault(new Fault.Freeze("node-1")).at(30).delete("p", 0L).at(31);
        assertNull(test.pod("p"));
        test.apply(pod("p", "containers: [" + APP + "]").replace("node-1", "node-2")).at(40);
        assertTrue(test.states("p").getLast().contains("ready"), "two of one name run now");
        test.fault(new Fault.Thaw("node-1")).at(60);
        assertEquals(1, test.local("ip.freed").size());
        assertTrue(test.states("p").getLast().contains("ready"));
    }

    @Test
    void a_stopped_runtime_makes_the_node_not_ready_but_not_its_pods() { // NOD-288, NOD-246
        TestCluster test = new TestCluster(2).apply(pod("p", "containers: [" + APP + "]")).at(20).fault(new Fault.StopProcess("containerd", "node-1", true)).at(120);
        var ready = test.cluster.snapshot().get(Node.class, "", "node-1").status().conditions().getLast();
        assertEquals("False KubeletNotReady", ready.status() + " " + ready.reason());
        assertTrue(test.pod("p").ready());
        assertTrue(test.cluster.snapshot().get(Node.class, "", "node-1").spec().taints().stream().allMatch(taint -> taint.key().equals("node.kubernetes.io/not-ready")));
    }

    @Test
    void a_restarted_kubelet_believes_what_was_reported_and_goes_on_probing() { // NOD-280
        TestCluster test = run("containers: [{name: c, image: \"nginx:1.27\", readinessProbe: {exec: {command: [ls, /tmp/ready]}, periodSeconds: 2, failureThreshold: 1}}]", 5);
        test.fault(new Fault.Crash("default", "p", null, 3)).at(8);
        test.exec("p", "touch", "/tmp/ready");
        test.at(15).fault(new Fault.StopProcess("kubelet", "node-1", true)).at(20);
        int states = test.states("p").size();
        assertTrue(test.pod("p").ready());
        test.fault(new Fault.StartProcess("kubelet", "node-1")).at(40);
        assertEquals(states, test.states("p").size(), test.states("p").toString());
        assertEquals(3, test.pod("p").status().containerStatus("c").lastState().terminated().exitCode());
        test.exec("p", "rm", "/tmp/ready");
        test.at(45);
        assertFalse(test.pod("p").ready());
    }
}
