package io.kubarium.cluster.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.api.Pod;
import io.kubarium.api.Toleration;
import io.kubarium.api.Taint;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The finer points of filters: what a pod requests, whom it counts, which volume is where. */
class FilterRulesTest {
    private static void says(String expected, FilterPlugin plugin, Given given, String podSpec) {
        assertEquals(expected, String.join(",", given.filter(plugin, Given.pod(podSpec))));
    }

    @Test
    void requests_count_never_what_is_used() { // SCH-6
        Given given = new Given().node("node-1", "", "cpu: 2").on("node-1", "idle", "", "requests: {cpu: 2}");
        says("node-1 Insufficient cpu", new NodeResourcesFit(), given, "requests: {cpu: 1}");
        says("node-1 ok", new NodeResourcesFit(), given, "");
    }

    @Test
    void a_pod_that_ends_but_runs_holds_its_room_and_ports() { // SCH-4, SCH-115
        String ending = "{apiVersion: v1, kind: Pod, metadata: {name: old, namespace: default, labels: {app: web}, deletionTimestamp: '2026-11-24T15:00:00Z'}, spec: {nodeName: node-1, containers: "
                + "[{name: c, image: x, ports: [{hostPort: 80}], resources: {requests: {cpu: 2}}}]}, status: {phase: PHASE}}";
        Given running = new Given().node("node-1", "", "cpu: 2").and(ending.replace("PHASE", "Running"));
        says("node-1 Insufficient cpu", new NodeResourcesFit(), running, "requests: {cpu: 1}");
        says("node-1 node(s) didn't have free ports for the requested pod ports", new NodePorts(), running, "container: ports: [{hostPort: 80}]");
        String far = "affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {app: web}}}]}}";
        says("node-1 node(s) didn't match pod anti-affinity rules", new InterPodAffinity(), running, far);
        Given ended = new Given().node("node-1", "", "cpu: 2").and(ending.replace("PHASE", "Failed"));
        says("node-1 ok", new NodeResourcesFit(), ended, "requests: {cpu: 1}"); // SCH-3
        says("node-1 ok", new NodePorts(), ended, "container: ports: [{hostPort: 80}]");
    }

    @Test
    void spreading_does_not_count_a_pod_that_ends() { // SCH-105
        String spread = "topologySpreadConstraints: [{maxSkew: 1, topologyKey: kubernetes.io/hostname, whenUnsatisfiable: DoNotSchedule, labelSelector: {matchLabels: {app: web}}}]";
        Given given = new Given().node("node-1", "", "cpu: 2").node("node-2", "", "cpu: 2").on("node-1", "a", "app: web", "");
        says("node-1 node(s) didn't match pod topology spread constraints,node-2 ok", new PodTopologySpread(), given, spread);
        given.and("{apiVersion: v1, kind: Pod, metadata: {name: a, namespace: default, labels: {app: web}, deletionTimestamp: '2026-11-24T15:00:00Z'}, spec: {nodeName: node-1, containers: []}}");
        says("node-1 ok,node-2 ok", new PodTopologySpread(), given, spread);
    }

    @Test
    void cpu_is_compared_in_thousandths_and_devices_as_whole_numbers() { // SCH-86, SCH-73, SCH-74
        Given given = new Given().node("node-1", "", "cpu: 1, example.com/gpu: 2, hugepages-2Mi: 4Mi").on("node-1", "a", "", "requests: {cpu: 999m, example.com/gpu: 1}");
        says("node-1 ok", new NodeResourcesFit(), given, "requests: {cpu: 1m, example.com/gpu: 1}");
        says("node-1 Insufficient cpu, Insufficient example.com/gpu", new NodeResourcesFit(), given, "requests: {cpu: 2m, example.com/gpu: 2}");
        says("node-1 Insufficient example.com/fpga (final)", new NodeResourcesFit(), given, "requests: {example.com/fpga: 1}");
        says("node-1 Insufficient hugepages-2Mi (final)", new NodeResourcesFit(), given, "requests: {hugepages-2Mi: 6Mi}");
    }

    @Test
    void a_pods_overhead_and_what_it_asks_for_as_a_whole_count() { // SCH-82
        Given given = new Given().node("node-1", "", "cpu: 2");
        says("node-1 Insufficient cpu (final)", new NodeResourcesFit(), given, "overhead: {cpu: 500m}, containers: [{name: c, resources: {requests: {cpu: 1600m}}}]");
        says("node-1 ok", new NodeResourcesFit(), given, "resources: {requests: {cpu: 1}}, containers: [{name: c, resources: {requests: {cpu: 4}}}]");
        says("node-1 Insufficient cpu (final)", new NodeResourcesFit(), given, "resources: {requests: {cpu: 1600m}}, overhead: {cpu: 500m}, containers: [{name: c}]");
    }

    @Test
    void an_effect_that_is_not_said_covers_all_and_operators_of_numbers_are_off() { // SCH-91, SCH-92, SCH-93
        Taint noExecute = new Taint("a", "5", "NoExecute", null);
        assertEquals(true, new Toleration("a", "Equal", "5", null, 300L).tolerates(noExecute));
        assertEquals(true, new Toleration(null, "Exists", null, null, null).tolerates(noExecute));
        assertEquals(false, new Toleration("a", "Gt", "3", null, null).tolerates(noExecute));
    }

    @Test
    void tolerations_of_the_admission_do_not_bear_the_taints_against_scheduling() { // SCH-94
        String admitted = "tolerations: [{key: node.kubernetes.io/not-ready, operator: Exists, effect: NoExecute, tolerationSeconds: 300}]";
        says("node-1 ok", new TaintToleration(), new Given().node("node-1", "", "cpu: 1", "taints: [{key: node.kubernetes.io/not-ready, effect: NoExecute}]"), admitted);
        says("node-1 node(s) had untolerated taint(s) (final)", new TaintToleration(), new Given().node("node-1", "", "cpu: 1", "taints: [{key: node.kubernetes.io/not-ready, effect: NoSchedule}]"), admitted);
    }

    @Test
    void a_claim_for_one_pod_is_in_use_everywhere() { // SCH-75, SCH-129, SCH-81
        String claim = "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: data, namespace: default}, spec: {accessModes: [MODE]}}";
        String uses = "volumes: [{name: v, persistentVolumeClaim: {claimName: data}}]";
        String no = " node(s) unavailable due to PersistentVolumeClaim with ReadWriteOncePod access mode already in-use by another pod";
        Given other = new Given().node("node-1", "", "cpu: 2").node("node-2", "", "cpu: 2")
                .and("{apiVersion: v1, kind: Pod, metadata: {name: old, namespace: default, uid: u1}, spec: {nodeName: node-1, " + uses + ", containers: []}}");
        Pod pod = Given.pod(uses);
        pod = pod.withMetadata(pod.metadata().withUid("u2"));
        assertEquals("node-1" + no + ",node-2" + no, String.join(",", other.and(claim.replace("MODE", "ReadWriteOncePod")).filter(new VolumeRestrictions(), pod)));
        assertEquals("skipped", String.join(",", other.and(claim.replace("MODE", "ReadWriteOnce")).filter(new VolumeRestrictions(), pod)));
    }

    private static final String BOUND = "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: CLAIM, namespace: default, annotations: {pv.kubernetes.io/bind-completed: 'yes'}}, spec: {volumeName: CLAIM}, status: {phase: Bound}}";

    @Test
    void a_volume_of_a_zone_is_reached_from_there_only() { // SCH-79
        Given given = Given.theRig().and(BOUND.replace("CLAIM", "data")).and("{apiVersion: v1, kind: PersistentVolume, metadata: {name: data, labels: {topology.kubernetes.io/zone: za}}, spec: {}}");
        String no = " node(s) had no available volume zone (final)";
        says("node-1 ok,node-3" + no + ",node-2 ok,node-4" + no, new VolumeZone(), given, "volumes: [{name: v, persistentVolumeClaim: {claimName: data}}]");
    }

    @Test
    void a_driver_takes_so_many_volumes_a_node() { // SCH-76
        Given given = new Given().node("node-1", "", "cpu: 2");
        given.and("{apiVersion: storage.k8s.io/v1, kind: CSINode, metadata: {name: node-1}, spec: {drivers: [{name: d, nodeID: n1, allocatable: {count: 1}}]}}");
        for (String name : List.of("a", "b")) {
            given.and(BOUND.replace("CLAIM", name)).and("{apiVersion: v1, kind: PersistentVolume, metadata: {name: " + name + "}, spec: {csi: {driver: d, volumeHandle: h-" + name + "}}}");
        }
        says("node-1 ok", new NodeVolumeLimits(), given, "volumes: [{name: v, persistentVolumeClaim: {claimName: a}}]");
        given.on("node-1", "old", "", "volumes: [{name: v, persistentVolumeClaim: {claimName: a}}]");
        says("node-1 node(s) exceed max volume count", new NodeVolumeLimits(), given, "volumes: [{name: v, persistentVolumeClaim: {claimName: b}}]");
        says("node-1 ok", new NodeVolumeLimits(), given, "volumes: [{name: v, persistentVolumeClaim: {claimName: a}}]");
    }

    @Test
    void a_bound_volume_says_where_it_is_in_the_words_of_today() { // SCH-78
        Given given = new Given().node("node-1", "", "cpu: 2").and(BOUND.replace("CLAIM", "data"))
                .and("{apiVersion: v1, kind: PersistentVolume, metadata: {name: data}, spec: {nodeAffinity: {required: {nodeSelectorTerms: [{matchExpressions: [{key: disk, operator: Exists}]}]}}}}");
        says("node-1 node(s) didn't match PersistentVolume's node affinity (final)", new VolumeBinding(), given, "volumes: [{name: v, persistentVolumeClaim: {claimName: data}}]");
    }

    @Test
    void each_revision_can_be_spread_for_itself() { // SCH-106
        String spread = "topologySpreadConstraints: [{maxSkew: 1, topologyKey: kubernetes.io/hostname, whenUnsatisfiable: DoNotSchedule, labelSelector: {matchLabels: {app: web}}, matchLabelKeys: [hash]}]";
        Given given = new Given().node("node-1", "", "cpu: 2").node("node-2", "", "cpu: 2").on("node-1", "a", "app: web, hash: one", "");
        assertEquals("node-1 ok,node-2 ok", String.join(",", given.filter(new PodTopologySpread(), Given.pod("new", "app: web, hash: two", spread))));
        assertEquals("node-1 node(s) didn't match pod topology spread constraints,node-2 ok", String.join(",", given.filter(new PodTopologySpread(), Given.pod("new", "app: web, hash: one", spread))));
    }

    @Test
    void a_constraint_that_selects_nobody_never_blocks() { // SCH-107
        says("skipped", new PodTopologySpread(), Given.threeNodes().on("node-1", "a", "app: web", ""),
                "topologySpreadConstraints: [{maxSkew: 1, topologyKey: kubernetes.io/hostname, whenUnsatisfiable: DoNotSchedule}]");
    }

    @Test
    void raw_scores_are_brought_to_a_hundred() { // SCH-138
        assertEquals("[50, 100, 0] [50, 0, 100] [0, 0] [100, 100]", java.util.Arrays.toString(Normalize.standard(new long[] {3, 6, 0})) + " "
                + java.util.Arrays.toString(Normalize.reversed(new long[] {3, 6, 0})) + " " + java.util.Arrays.toString(Normalize.standard(new long[2])) + " "
                + java.util.Arrays.toString(Normalize.reversed(new long[2])));
    }
}
