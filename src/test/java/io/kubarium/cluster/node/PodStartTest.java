package io.kubarium.cluster.node;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.PodCondition;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a kubelet starts a pod that is bound to its node, and what it says when it cannot. */
class PodStartTest {
    private static final String WEB = """
            apiVersion: v1
            kind: Pod
            metadata: {name: web}
            spec:
              nodeName: node-1
              containers: [{name: nginx, image: "nginx:1.27"}]
            """;

    private static String pod(String name, String spec) {
        return "apiVersion: v1\nkind: Pod\nmetadata: {name: " + name + "}\nspec:\n  nodeName: node-1\n" + spec.indent(2);
    }

    @Test
    void three_writes_lead_to_running_and_the_address_comes_with_the_last() { // NOD-51, NOD-53, NOD-54, NOD-55
        TestCluster test = new TestCluster(1).apply(WEB).at(5);
        assertEquals(List.of("Pending", "Pending | nginx ContainerCreating", "Running 10.244.1.2 ready | nginx running"), test.states("web"));
        assertEquals(List.of("PodReadyToStartContainers", "Initialized", "Ready", "ContainersReady", "PodScheduled"),
                test.pod("web").status().conditions().stream().map(PodCondition::type).toList());
        assertEquals("10.0.0.11", test.pod("web").status().hostIP());
    }

    @Test
    void events_tell_the_steps_in_their_order() { // NOD-56, NOD-78
        TestCluster test = new TestCluster(1).apply(WEB).at(5);
        List<String> events = test.events("web");
        assertEquals("Pulling: Pulling image \"nginx:1.27\"", events.get(0));
        assertTrue(events.get(1).matches("Pulled: Successfully pulled image \"nginx:1.27\" in [78][0-9]{2}ms \\([0-9]+ms including waiting\\)\\. Image size: 72000000 bytes\\."), events.get(1));
        assertEquals(List.of("Created: Container created", "Started: Container started"), events.subList(2, 4));
    }

    @Test
    void a_node_gives_its_addresses_in_ascending_order_and_none_twice() { // NOD-65, NOD-66
        TestCluster test = new TestCluster(1).apply(WEB).at(5).delete("web", null).at(8);
        test.apply(WEB).at(12);
        assertEquals("10.244.1.3", test.pod("web").status().podIP());
        assertEquals(List.of("10.244.1.2", "10.244.1.3"), test.local("ip.assigned").stream().map(line -> line.split(" ")[1]).toList());
        assertEquals(1, test.local("ip.freed").size());
    }

    @Test
    void an_image_that_does_not_exist_is_one_illness_with_two_names() { // NOD-80 to NOD-84, NOD-4
        TestCluster test = new TestCluster(1).apply(pod("bad", "containers: [{name: c, image: \"nginx:nope\"}]")).at(40);
        assertEquals(List.of("Pending", "Pending | c ContainerCreating", "Pending 10.244.1.2 | c ErrImagePull", "Pending 10.244.1.2 | c ImagePullBackOff"),
                test.states("bad").subList(0, 4));
        assertTrue(test.events("bad").contains("Failed x2: Failed to pull image \"nginx:nope\": rpc error: code = NotFound desc = failed to pull and unpack image "
                + "\"nginx:nope\": failed to resolve image: nginx:nope: not found") || test.events("bad").stream().anyMatch(e -> e.startsWith("Failed x3: Failed to pull")));
        assertTrue(test.events("bad").stream().anyMatch(event -> event.endsWith("Back-off pulling image \"nginx:nope\"")));
    }

    @Test
    void a_missing_config_map_for_the_environment_is_told_and_tried_again_until_it_is_there() { // NOD-95, STO-120
        TestCluster test = new TestCluster(1).apply(pod("env", "containers: [{name: c, image: \"nginx:1.27\", envFrom: [{configMapRef: {name: settings}}]}]")).at(6);
        assertEquals("Pending 10.244.1.2 | c CreateContainerConfigError", test.states("env").getLast());
        assertEquals("configmap \"settings\" not found", test.pod("env").status().containerStatus("c").state().waiting().message());
        test.apply("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {LEVEL: info}\n").at(25);
        assertEquals("Running 10.244.1.2 ready | c running", test.states("env").getLast());
        assertEquals(0, test.pod("env").status().containerStatus("c").restartCount());
        assertEquals("info\n", test.exec("env", "printenv", "LEVEL"));
    }

    @Test
    void a_missing_config_map_as_a_volume_keeps_everything_from_starting() { // NOD-97, STO-86, STO-88
        TestCluster test = new TestCluster(1).apply(pod("vol", """
                containers: [{name: c, image: "nginx:1.27", volumeMounts: [{name: v, mountPath: /etc/settings}]}]
                volumes: [{name: v, configMap: {name: settings}}]
                """)).at(6);
        assertEquals("Pending | c ContainerCreating", test.states("vol").getLast());
        assertNull(test.pod("vol").status().podIP());
        assertTrue(test.events("vol").contains("FailedMount x4: MountVolume.SetUp failed for volume \"v\" : configmap \"settings\" not found"), test.events("vol").toString());
        test.apply("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {LEVEL: info}\n").at(12);
        assertEquals("info", test.exec("vol", "cat", "/etc/settings/LEVEL"));
    }

    @Test
    void a_pod_too_large_for_its_node_is_refused_by_the_kubelet() { // NOD-35, NOD-36
        TestCluster test = new TestCluster(1).apply(pod("big", "containers: [{name: c, image: \"nginx:1.27\", resources: {requests: {cpu: \"50\"}}}]")).at(3);
        assertEquals(List.of("OutOfcpu: Node didn't have enough resource: cpu, requested: 50000, used: 0, capacity: 4000"), test.events("big"));
        assertEquals("Failed", test.pod("big").status().phase());
        assertEquals("Pod was rejected: Node didn't have enough resource: cpu, requested: 50000, used: 0, capacity: 4000", test.pod("big").status().message());
        assertEquals(List.of(), test.pod("big").status().conditions());
    }

    @Test
    void init_containers_run_one_after_the_other_before_the_app() { // NOD-105
        TestCluster test = new TestCluster(1).apply(pod("init", """
                initContainers:
                - {name: one, image: "busybox:1.36", command: [sh, -c, "sleep 2"]}
                - {name: two, image: "busybox:1.36", command: [sh, -c, "sleep 2"]}
                containers: [{name: c, image: "nginx:1.27"}]
                """)).at(15);
        assertEquals(List.of("Pending", "Pending | one PodInitializing | two PodInitializing | c PodInitializing",
                "Pending 10.244.1.2 | one running | two PodInitializing | c PodInitializing",
                "Pending 10.244.1.2 | one Completed 0 | two PodInitializing | c PodInitializing",
                "Pending 10.244.1.2 | one Completed 0 | two running | c PodInitializing",
                "Pending 10.244.1.2 | one Completed 0 | two Completed 0 | c PodInitializing",
                "Running 10.244.1.2 ready | one Completed 0 | two Completed 0 | c running"), test.states("init"));
    }

    @Test
    void pulls_of_a_node_wait_for_each_other() { // NOD-79
        TestCluster test = new TestCluster(1).apply(WEB + "---\n" + WEB.replace("web", "other")).at(5);
        double apart = Math.abs(test.when("other", "Running") - test.when("web", "Running"));
        assertTrue(apart > 0.7 && apart < 0.9, "apart by " + apart);
    }
}
