package io.kubarium.cluster.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.api.Pod;
import io.kubarium.api.journal.Entry;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Which change wakes a pod that a plugin refused, and which leaves it asleep. */
class HintsTest {
    private static final Given GIVEN = Given.threeNodes();

    private static void wakes(boolean expected, String plugin, String podSpec, KubeObject before, KubeObject after) {
        Entry.Change change = new Entry.Change(0, 0, Entry.NONE, List.of(), "test", 1, before, after);
        assertEquals(expected, new Hints(Plugins.standard()).helps(change, GIVEN.seen(), Given.pod(podSpec), List.of(plugin)), plugin);
    }

    private static Node node(String labels, String spec, String allocatable) {
        return (Node) Given.object("{apiVersion: v1, kind: Node, metadata: {name: some, labels: {" + labels + "}}, spec: {" + spec + "}, status: {allocatable: {pods: 110, " + allocatable + "}}}");
    }

    private static Node node() {
        return node("", "", "cpu: 2, memory: 4Gi");
    }

    private static Pod placed(String labels, String spec) {
        return on("node-1").apply(Given.pod("other", labels, spec));
    }

    private static UnaryOperator<Pod> on(String node) {
        return pod -> pod.withSpec(pod.spec().withNodeName(node));
    }

    @Test
    void a_pod_that_found_no_room_is_woken_by_room() { // SCH-38
        String spec = "requests: {cpu: 2}";
        wakes(true, "NodeResourcesFit", spec, placed("", ""), null);
        wakes(true, "NodeResourcesFit", spec, placed("", ""), placed("", "").withStatus(placed("", "").status().withPhase("Failed")));
        wakes(false, "NodeResourcesFit", spec, null, placed("", ""));
        wakes(true, "NodeResourcesFit", spec, null, node());
        wakes(false, "NodeResourcesFit", spec, null, node("", "", "cpu: 1, memory: 4Gi"));
        wakes(true, "NodeResourcesFit", spec, node("", "", "cpu: 1, memory: 4Gi"), node());
        wakes(false, "NodeResourcesFit", spec, node(), node("heard: again", "", "cpu: 2, memory: 4Gi"));
    }

    @Test
    void a_pod_without_a_matching_node_is_woken_by_labels() { // SCH-37
        String spec = "nodeSelector: {disk: ssd}";
        wakes(true, "NodeAffinity", spec, node(), node("disk: ssd", "", ""));
        wakes(true, "NodeAffinity", spec, null, node("disk: ssd", "", ""));
        wakes(false, "NodeAffinity", spec, node(), node("disk: hdd", "", ""));
        wakes(false, "NodeAffinity", spec, null, node());
        wakes(false, "NodeAffinity", spec, node("disk: ssd", "", ""), null);
        wakes(false, "NodeAffinity", spec, placed("", ""), null);
    }

    @Test
    void a_pod_that_bears_no_taint_is_woken_only_by_a_node_it_can_bear() { // SCH-36, SCH-234
        String two = "taints: [{key: a, effect: NoSchedule}, {key: b, effect: NoExecute}]";
        String one = "taints: [{key: a, effect: NoSchedule}]";
        wakes(false, "TaintToleration", "", node("", two, ""), node("", one, ""));
        wakes(true, "TaintToleration", "", node("", one, ""), node());
        wakes(true, "TaintToleration", "tolerations: [{key: a, operator: Exists}]", node("", two, ""), node("", one, ""));
        wakes(true, "TaintToleration", "", null, node());
        wakes(false, "TaintToleration", "", null, node("", one, ""));
    }

    @Test
    void a_changed_taint_of_any_node_wakes_all_others() { // SCH-234, SCH-33
        String tainted = "taints: [{key: a, effect: NoSchedule}]";
        for (String plugin : List.of("NodeAffinity", "NodeResourcesFit", "VolumeBinding")) {
            wakes(true, plugin, "nodeSelector: {disk: ssd}", node(), node("", tainted, ""));
            wakes(true, plugin, "nodeSelector: {disk: ssd}", node("", tainted, ""), node());
            wakes(true, plugin, "nodeSelector: {disk: ssd}", node("", "unschedulable: true", ""), node());
            wakes(false, plugin, "nodeSelector: {disk: ssd}", node(), node("", "unschedulable: true", "cpu: 2, memory: 4Gi"));
        }
    }

    @Test
    void a_pod_that_found_everything_cordoned_is_woken_by_uncordon() { // SCH-35
        wakes(true, "NodeUnschedulable", "", node("", "unschedulable: true", ""), node());
        wakes(false, "NodeUnschedulable", "", null, node("", "unschedulable: true", ""));
    }

    @Test
    void a_held_host_port_must_be_given_back() { // SCH-39
        String port = "container: ports: [{hostPort: 80}]";
        wakes(true, "NodePorts", port, placed("", port), null);
        wakes(false, "NodePorts", port, placed("", "container: ports: [{hostPort: 81}]"), null);
        wakes(true, "NodePorts", port, null, node());
    }

    @Test
    void a_spread_pod_is_woken_by_pods_that_count_for_it() { // SCH-42
        String spread = "topologySpreadConstraints: [{maxSkew: 1, topologyKey: zone, whenUnsatisfiable: DoNotSchedule, labelSelector: {matchLabels: {app: web}}}]";
        wakes(true, "PodTopologySpread", spread, placed("app: web", ""), null);
        wakes(true, "PodTopologySpread", spread, null, placed("app: web", ""));
        wakes(true, "PodTopologySpread", spread, placed("app: web", ""), placed("app: db", ""));
        wakes(false, "PodTopologySpread", spread, placed("app: db", ""), null);
        wakes(true, "PodTopologySpread", spread, node(), null);
    }

    @Test
    void a_pod_that_waits_for_a_partner_is_woken_by_it() { // SCH-43
        String near = "affinity: {podAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {app: db}}}]}}";
        wakes(true, "InterPodAffinity", near, Given.pod("db", "app: db", ""), placed("app: db", ""));
        wakes(false, "InterPodAffinity", near, Given.pod("db", "app: db", ""), Given.pod("db", "app: db", "priority: 1"));
        wakes(false, "InterPodAffinity", near, null, placed("app: web", ""));
        wakes(false, "InterPodAffinity", near, placed("app: db", ""), null);
        wakes(false, "NodeAffinity", near, null, placed("app: db", ""));
    }

    @Test
    void a_pod_that_keeps_away_is_woken_when_the_other_goes() { // SCH-43
        String far = "affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {app: web}}}]}}";
        wakes(true, "InterPodAffinity", far, placed("app: web", ""), null);
        wakes(false, "InterPodAffinity", far, placed("app: db", ""), null);
        wakes(true, "InterPodAffinity", "", placed("app: db", far), null);
    }

    @Test
    void a_pod_without_its_volume_is_woken_by_its_claim_and_by_any_volume() { // SCH-40
        String uses = "volumes: [{name: v, persistentVolumeClaim: {claimName: data}}]";
        wakes(true, "VolumeBinding", uses, null, Given.object("{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: data, namespace: default}, spec: {}}"));
        wakes(false, "VolumeBinding", uses, null, Given.object("{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: other, namespace: default}, spec: {}}"));
        wakes(true, "VolumeBinding", uses, null, Given.object("{apiVersion: v1, kind: PersistentVolume, metadata: {name: pv}, spec: {}}"));
    }

    @Test
    void a_pod_without_its_volume_is_woken_by_what_may_bring_or_free_one() { // SCH-41
        String uses = "volumes: [{name: v, persistentVolumeClaim: {claimName: data}}]";
        wakes(true, "VolumeRestrictions", uses, placed("", uses), null);
        wakes(false, "VolumeRestrictions", uses, placed("", ""), null);
        wakes(true, "VolumeRestrictions", uses, null, node());
        wakes(true, "NodeVolumeLimits", uses, placed("", "volumes: [{name: v, persistentVolumeClaim: {claimName: other}}]"), null);
        wakes(true, "NodeVolumeLimits", uses, null, Given.object("{apiVersion: storage.k8s.io/v1, kind: CSINode, metadata: {name: node-1}, spec: {drivers: []}}"));
        wakes(true, "NodeVolumeLimits", uses, Given.object("{apiVersion: storage.k8s.io/v1, kind: VolumeAttachment, metadata: {name: a}, spec: {attacher: d, nodeName: n1, source: {}}}"), null);
        wakes(true, "VolumeZone", uses, null, Given.object("{apiVersion: v1, kind: PersistentVolume, metadata: {name: pv}, spec: {}}"));
        wakes(true, "VolumeZone", uses, node(), node("zone: za", "", "cpu: 2, memory: 4Gi"));
        wakes(true, "VolumeBinding", uses, null, Given.object("{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: fast}, provisioner: p}"));
    }

    @Test
    void preemption_itself_is_woken_by_nothing_and_dynamic_resources_neither() { // SCH-44, SCH-45
        wakes(false, "DefaultPreemption", "", placed("", ""), null);
        wakes(false, "DynamicResources", "", placed("", ""), null);
    }

    @Test
    void only_the_plugins_that_refused_are_asked_and_one_yes_is_enough() { // SCH-29, SCH-30
        Entry.Change labelled = new Entry.Change(0, 0, Entry.NONE, List.of(), "test", 1, node(), node("disk: ssd", "", "cpu: 2, memory: 4Gi"));
        Pod pod = Given.pod("nodeSelector: {disk: ssd}");
        Hints hints = new Hints(Plugins.standard());
        assertEquals("true false", hints.helps(labelled, GIVEN.seen(), pod, List.of("NodeAffinity", "NodePorts")) + " " + hints.helps(labelled, GIVEN.seen(), pod, List.of("NodePorts")));
    }

    @Test
    void a_heartbeat_or_a_changed_condition_wakes_nobody() { // SCH-33, SCH-222
        Node ready = (Node) Given.object("{apiVersion: v1, kind: Node, metadata: {name: some}, status: {allocatable: {cpu: 2, pods: 110}, conditions: [{type: Ready, status: 'True'}]}}");
        Node unknown = (Node) Given.object("{apiVersion: v1, kind: Node, metadata: {name: some, annotations: {a: b}}, status: {allocatable: {cpu: 2, pods: 110}, conditions: [{type: Ready, status: Unknown}]}}");
        for (Plugin plugin : Plugins.standard()) wakes(false, plugin.name(), "nodeSelector: {disk: ssd}", ready, unknown);
    }

    @Test
    void a_pods_own_change_may_help_it() { // SCH-21, SCH-34, SCH-42
        Hints hints = new Hints(Plugins.standard());
        Pod before = Given.pod("new", "app: web", "requests: {cpu: 2}");
        Pod tolerant = Given.pod("new", "app: web", "tolerations: [{operator: Exists}], containers: [{name: c, resources: {requests: {cpu: 2}}}]");
        assertEquals("true true false", hints.helpsItself(before, tolerant, List.of("TaintToleration")) + " " + hints.helpsItself(before, tolerant, List.of("NodeUnschedulable")) + " "
                + hints.helpsItself(before, tolerant, List.of("NodeResourcesFit")));
        assertEquals(true, hints.helpsItself(before, Given.pod("new", "app: web", "requests: {cpu: 1}"), List.of("NodeResourcesFit")));
        assertEquals(true, hints.helpsItself(before, Given.pod("new", "app: db", "requests: {cpu: 2}"), List.of("PodTopologySpread")));
        assertEquals(false, hints.helpsItself(before, before, List.of("PodTopologySpread", "NodeResourcesFit", "TaintToleration")));
    }

    @Test
    void a_gated_pod_sleeps_on() { // SCH-28
        wakes(false, "SchedulingGates", "", null, node());
    }
}
