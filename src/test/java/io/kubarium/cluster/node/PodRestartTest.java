package io.kubarium.cluster.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.cluster.Fault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a kubelet does when containers end or fail their probes. */
class PodRestartTest {
    private static String pod(String name, String spec) {
        return "apiVersion: v1\nkind: Pod\nmetadata: {name: " + name + "}\nspec:\n  nodeName: node-1\n" + spec.indent(2);
    }

    @Test
    void pauses_between_restarts_grow_and_each_is_stretched_by_up_to_a_half() { // NOD-3, NOD-132
        TestCluster test = new TestCluster(1).apply(pod("crash", "containers: [{name: c, image: \"busybox:1.36\", command: [sh, -c, \"sleep 1; exit 1\"]}]")).at(200);
        List<Double> starts = new ArrayList<>();
        for (String line : test.local("container.started")) starts.add(Double.valueOf(line.split(" ")[0]));
        double[] least = {1, 11, 21, 41};
        double[] most = {2.2, 18, 34, 64};
        for (int i = 0; i < 4; i++) {
            double pause = starts.get(i + 1) - starts.get(i);
            assertTrue(pause >= least[i] && pause <= most[i], "pause " + i + " was " + pause);
        }
    }

    @Test
    void the_back_off_shows_only_at_the_retry_itself() { // NOD-4, NOD-134, NOD-135
        TestCluster test = new TestCluster(1).apply(pod("crash", "containers: [{name: c, image: \"busybox:1.36\", command: [sh, -c, \"sleep 1; exit 1\"]}]")).at(22);
        assertEquals(List.of("Pending", "Pending | c ContainerCreating", "Running 10.244.1.2 ready | c running", "Running 10.244.1.2 | c Error 1",
                "Running 10.244.1.2 ready | c running x1", "Running 10.244.1.2 | c Error 1 x1", "Running 10.244.1.2 | c CrashLoopBackOff x1",
                "Running 10.244.1.2 ready | c running x2"), test.states("crash").subList(0, 8));
        String uid = test.pod("crash").uid();
        assertTrue(test.events("crash").stream().anyMatch(e -> e.endsWith("Back-off restarting failed container c in pod crash_default(" + uid + ")")));
    }

    @Test
    void a_policy_of_never_ends_the_pod_in_two_writes_a_second_apart() { // NOD-123, NOD-131
        TestCluster test = new TestCluster(1).apply(pod("once", "restartPolicy: Never\ncontainers: [{name: c, image: \"busybox:1.36\", command: [sh, -c, \"sleep 1; exit 1\"]}]"))
                .at(10);
        assertEquals(List.of("Running 10.244.1.2 ready | c running", "Running 10.244.1.2 | c Error 1", "Failed 10.244.1.2 | c Error 1"), test.states("once").subList(2, 5));
        assertEquals(1.0, test.when("once", "Failed") - test.when("once", "Error 1"), 0.02);
    }

    @Test
    void a_crash_by_hand_restarts_the_container_in_place() { // NOD-132, NOD-67
        TestCluster test = new TestCluster(1).apply(pod("web", "containers: [{name: c, image: \"nginx:1.27\"}]")).at(5).fault(new Fault.Crash("default", "web", null, 3)).at(8);
        assertEquals("Running 10.244.1.2 ready | c running x1", test.states("web").getLast());
        assertEquals(3, test.pod("web").status().containerStatus("c").lastState().terminated().exitCode());
    }

    @Test
    void logs_are_kept_of_the_container_and_of_the_one_before() {
        TestCluster test = new TestCluster(1).apply(pod("says", "containers: [{name: c, image: \"busybox:1.36\", command: [sh, -c, \"echo hello; sleep 1; echo bye; exit 1\"]}]"))
                .at(4.5);
        assertEquals(List.of("hello", "bye"), test.cluster.logs("default", "says", "c", true));
        assertEquals("hello", test.cluster.logs("default", "says", "c", false).getFirst());
    }

    @Test
    void a_command_that_the_image_lacks_cannot_be_started() { // NOD-101
        TestCluster test = new TestCluster(1).apply(pod("bad", "containers: [{name: c, image: \"busybox:1.36\", command: [serve]}]")).at(6);
        assertTrue(test.states("bad").getLast().startsWith("Running 10.244.1.2 | c RunContainerError"), test.states("bad").toString());
        var last = test.pod("bad").status().containerStatus("c").lastState().terminated();
        assertEquals(128, last.exitCode());
        assertEquals("StartError", last.reason());
    }

    @Test
    void readiness_only_hides_and_costs_nothing_while_nothing_can_change() { // NOD-154, NOD-156
        TestCluster test = new TestCluster(1)
                .apply(pod("web", "containers: [{name: c, image: \"nginx:1.27\", readinessProbe: {exec: {command: [cat, /tmp/ready]}, periodSeconds: 5}}]")).at(12);
        assertEquals("Running 10.244.1.2 | c running", test.states("web").getLast());
        assertTrue(test.events("web").stream().anyMatch(e -> e.startsWith("Unhealthy x") && e.contains("Readiness probe failed: cat: /tmp/ready: No such file")));
        test.exec("web", "touch", "/tmp/ready");
        test.at(20);
        assertEquals("Running 10.244.1.2 ready | c running", test.states("web").getLast());
        long entries = test.cluster.journal().size();
        test.at(2000);
        assertEquals(entries, test.cluster.journal().size(), "a healthy pod causes nothing");
        test.exec("web", "rm", "/tmp/ready");
        test.at(2016);
        assertEquals("Running 10.244.1.2 | c running", test.states("web").getLast());
    }

    @Test
    void liveness_restarts_in_the_same_sync_and_the_pod_stays_ready() { // NOD-153
        TestCluster test = new TestCluster(1)
                .apply(pod("web", "containers: [{name: c, image: \"nginx:1.27\", livenessProbe: {exec: {command: [cat, /tmp/well]}, periodSeconds: 5}}]")).at(19);
        assertEquals("Running 10.244.1.2 ready | c running x1", test.states("web").getLast());
        assertTrue(test.events("web").contains("Killing: Container c failed liveness probe, will be restarted"), test.events("web").toString());
    }

    @Test
    void a_kill_with_a_pause_is_told_at_once() { // NOD-157, NOD-158
        TestCluster test = new TestCluster(1)
                .apply(pod("web", "containers: [{name: c, image: \"nginx:1.27\", livenessProbe: {exec: {command: [cat, /tmp/well]}, periodSeconds: 5}}]")).at(64);
        assertEquals(List.of("Running 10.244.1.2 ready | c running x1", "Running 10.244.1.2 ready | c running x2", "Running 10.244.1.2 ready | c running x3",
                "Running 10.244.1.2 | c CrashLoopBackOff x3"), test.states("web").subList(3, 7));
    }

    @Test
    void an_app_that_listens_late_is_ready_when_it_listens() { // NOD-146, NOD-151
        TestCluster test = new TestCluster(1, io.kubarium.api.timing.Timing.classroom(), false)
                .apply(pod("web", "containers: [{name: c, image: \"nginx:1.27\", readinessProbe: {httpGet: {path: /, port: 80}, periodSeconds: 1}}]")).at(12);
        double later = test.when("web", " ready") - test.when("web", "running");
        assertTrue(later > 0.5 && later < 2.2, "ready " + later + " s after the start");
        assertTrue(test.events("web").stream().anyMatch(e -> e.contains("Readiness probe failed: Get \"http://10.244.1.2:80/\": dial tcp 10.244.1.2:80: connect: connection refused")));
    }
}
