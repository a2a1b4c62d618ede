package io.kubarium.cluster.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.journal.Entry;
import io.kubarium.cluster.Cluster;
import io.kubarium.cluster.Fault;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How pods end, and what becomes of them when their machine, kubelet or runtime fails. */
class PodEndTest {
    private static String pod(String name, String container) {
        return "apiVersion: v1\nkind: Pod\nmetadata: {name: " + name + "}\nspec:\n  nodeName: node-1\n  containers: [" + container + "]\n";
    }

    private static final String WEB = pod("web", "{name: c, image: \"nginx:1.27\"}");
    private static final String DEAF = pod("deaf", "{name: c, image: \"busybox:1.36\", command: [sleep, \"3600\"]}");

    @Test
    void a_deleted_pod_is_asked_to_stop_then_reported_then_gone() { // NOD-165, NOD-167, NOD-171
        TestCluster test = new TestCluster(1).apply(WEB).at(5).delete("web", null).at(7);
        assertEquals(List.of("Running 10.244.1.2 ready | c running | deleting 30", "Succeeded 10.244.1.2 | c Completed 0 | deleting 30",
                "Succeeded 10.244.1.2 | c Completed 0 | deleting 0", "gone"), test.states("web").subList(3, 7));
        assertEquals("Killing: Stopping container c", test.events("web").getLast());
    }

    @Test
    void a_first_process_that_ignores_the_request_lives_to_the_end_of_the_grace() { // NOD-170
        TestCluster test = new TestCluster(1).apply(DEAF).at(5).delete("deaf", 5L).at(12);
        assertEquals(5.0, test.when("deaf", "Failed") - 5, 0.05);
        assertTrue(test.states("deaf").contains("Failed 10.244.1.2 | c Error 137 | deleting 5"), test.states("deaf").toString());
        assertEquals(List.of("5.0 → 10.0"), test.timers("T-grace"));
    }

    @Test
    void every_first_process_obeys_where_the_scenario_says_so() {
        TestCluster test = new TestCluster(1, io.kubarium.api.timing.Timing.recorded(), true).apply(DEAF).at(5).delete("deaf", null).at(7);
        assertEquals("gone", test.states("deaf").getLast());
    }

    @Test
    void a_shell_obeys_nowhere() { // trace 08
        String shell = DEAF.replace("[sleep, \"3600\"]", "[sh, -c, \"sleep 3600\"]");
        TestCluster test = new TestCluster(1, io.kubarium.api.timing.Timing.recorded(), true).apply(shell).at(5).delete("deaf", 5L).at(12);
        assertTrue(test.states("deaf").contains("Failed 10.244.1.2 | c Error 137 | deleting 5"), test.states("deaf").toString());
    }

    @Test
    void a_forced_delete_removes_the_record_and_the_process_dies_a_moment_later() { // NOD-173
        TestCluster test = new TestCluster(1).apply(DEAF).at(5).delete("deaf", 0L).at(9);
        assertEquals(5.0, test.when("deaf", "gone"), 0.01);
        assertEquals(1, test.local("container.killed").size());
        assertEquals(1, test.local("ip.freed").size());
    }

    @Test
    void a_pod_that_waits_for_a_volume_can_be_deleted() { // NOD-129
        TestCluster test = new TestCluster(1).apply(pod("vol", "{name: c, image: \"nginx:1.27\", volumeMounts: [{name: v, mountPath: /v}]}")
                + "  volumes: [{name: v, configMap: {name: nothing}}]\n").at(5).delete("vol", null).at(8);
        assertEquals("gone", test.states("vol").getLast());
    }

    @Test
    void a_thawed_node_reports_itself_not_ready_kills_what_was_deleted_and_is_ready_ten_seconds_later() { // NOD-270, NOD-272
        TestCluster test = new TestCluster(1).apply(WEB).at(20).fault(new Fault.Freeze("node-1")).at(30).delete("web", null).at(499);
        assertEquals("Running 10.244.1.2 ready | c running | deleting 30", test.states("web").get(3));
        test.at(500).fault(new Fault.Thaw("node-1")).at(520);
        assertTrue(test.events("node-1").contains("NodeNotReady: Node node-1 status is now: NodeNotReady"), test.events("node-1").toString());
        assertEquals("NodeReady: Node node-1 status is now: NodeReady", test.events("node-1").getLast());
        assertEquals(501.0, test.when("web", "Succeeded", 500), 0.1);
        assertEquals("gone", test.states("web").getLast());
    }

    @Test
    void a_pod_deleted_while_its_runtime_is_down_ends_when_it_is_back() {
        TestCluster test = new TestCluster(1).apply(WEB).at(5).fault(new Fault.StopProcess("containerd", "node-1", true)).at(6).delete("web", null).at(60);
        assertEquals("Running 10.244.1.2 ready | c running | deleting 30", test.states("web").getLast());
        test.fault(new Fault.StartProcess("containerd", "node-1")).at(70);
        assertEquals("gone", test.states("web").getLast());
    }

    @Test
    void a_kubelet_that_starts_deletes_what_had_ended_before_it_stopped() { // NOD-171
        TestCluster test = new TestCluster(1).apply(WEB).at(5).delete("web", null);
        while (!test.states("web").getLast().startsWith("Succeeded")) test.cluster.step();
        test.fault(new Fault.StopProcess("kubelet", "node-1", true)).at(60);
        assertEquals("Succeeded 10.244.1.2 | c Completed 0 | deleting 30", test.states("web").getLast());
        test.fault(new Fault.StartProcess("kubelet", "node-1")).at(70);
        assertEquals("gone", test.states("web").getLast());
    }

    @Test
    void containers_live_on_without_their_kubelet_and_nothing_is_written_when_it_returns() { // NOD-280, NOD-287
        TestCluster test = new TestCluster(1).apply(WEB).at(10).fault(new Fault.StopProcess("kubelet", "node-1", false)).at(15);
        List<String> before = test.states("web");
        test.fault(new Fault.StartProcess("kubelet", "node-1")).at(30);
        assertEquals(before, test.states("web"));
        assertTrue(test.events("node-1").containsAll(List.of("Starting: Starting kubelet.", "NodeHasSufficientPID x2: Node node-1 status is now: NodeHasSufficientPID")),
                test.events("node-1").toString());
        test.delete("web", null).at(33);
        assertEquals("gone", test.states("web").getLast());
    }

    @Test
    void a_booted_machine_runs_its_pods_in_new_sandboxes() { // NOD-278, NOD-60
        TestCluster test = new TestCluster(1).apply(WEB).at(10).fault(new Fault.SwitchOff("node-1")).at(20).fault(new Fault.SwitchOn("node-1")).at(30);
        assertEquals("Running 10.244.1.3 ready | c running x1", test.states("web").getLast());
        assertEquals(255, test.pod("web").status().containerStatus("c").lastState().terminated().exitCode());
        assertTrue(test.events("web").contains("SandboxChanged: Pod sandbox changed, it will be killed and re-created."));
    }

    @Test
    void a_new_machine_registers_and_is_ready_soon() { // NOD-10, NOD-13
        TestCluster test = new TestCluster(1).at(10).fault(new Fault.AddNode(TestCluster.node("node-9", 9))).at(12);
        assertEquals(List.of("Starting: Starting kubelet.", "NodeHasSufficientMemory x2: Node node-9 status is now: NodeHasSufficientMemory",
                "NodeHasNoDiskPressure x2: Node node-9 status is now: NodeHasNoDiskPressure", "NodeHasSufficientPID x2: Node node-9 status is now: NodeHasSufficientPID",
                "NodeReady: Node node-9 status is now: NodeReady"), test.events("node-9"));
    }

    @Test
    void a_fork_goes_on_as_its_original_does() {
        TestCluster test = new TestCluster(2).apply(WEB + "---\n" + DEAF).at(2.0);
        Cluster fork = test.cluster.fork();
        test.delete("deaf", 5L).at(30);
        fork.request(fork.act("you", "delete"), new io.kubarium.api.request.Request.Delete(TestCluster.ref("deaf"), io.kubarium.api.request.Request.DeleteOptions.grace(5)));
        fork.runUntil(30_000_000_000L);
        assertEquals(lines(test.cluster), lines(fork));
    }

    private static List<String> lines(Cluster cluster) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < cluster.journal().size(); i++) {
            Entry entry = cluster.journal().get(i);
            lines.add(entry.toString());
        }
        return lines;
    }
}
