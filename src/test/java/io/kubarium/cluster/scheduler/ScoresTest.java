package io.kubarium.cluster.scheduler;

import static io.kubarium.cluster.scheduler.Given.pod;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.api.verdict.Placement;
import org.junit.jupiter.api.Test;

/** What each plugin gives the nodes, from 0 to 100. */
class ScoresTest {
    private static void scores(String expected, ScorePlugin plugin, Given given, String podSpec) {
        assertEquals(expected, given.score(plugin, pod(podSpec)));
    }

    @Test
    void fewer_soft_taints_are_better() { // SCH-139
        String taint = "{key: a, effect: PreferNoSchedule}";
        Given given = new Given().node("node-1", "", "cpu: 1").node("node-2", "", "cpu: 1", "taints: [" + taint + "]").node("node-3", "", "cpu: 1", "taints: [" + taint + ", {key: b, effect: PreferNoSchedule}]");
        scores("100 50 0", new TaintToleration(), given, "");
        scores("100 100 0", new TaintToleration(), given, "tolerations: [{key: a, operator: Exists}]");
        scores("100 100 100", new TaintToleration(), Given.threeNodes(), "");
    }

    @Test
    void preferred_node_labels_add_their_weights() { // SCH-140
        Given given = new Given().node("node-1", "disk: ssd, fast: 'yes'", "cpu: 1").node("node-2", "disk: ssd", "cpu: 1").node("node-3", "", "cpu: 1");
        scores("skipped", new NodeAffinityPlugin(), given, "");
        scores("100 25 0", new NodeAffinityPlugin(), given, "affinity: {nodeAffinity: {preferredDuringSchedulingIgnoredDuringExecution: ["
                + "{weight: 20, preference: {matchExpressions: [{key: disk, operator: Exists}]}}, {weight: 60, preference: {matchExpressions: [{key: fast, operator: Exists}]}}]}}");
    }

    @Test
    void room_left_is_better() { // SCH-141, SCH-142, SCH-156
        Given given = Given.theRig();
        scores("81 94 90 81", new NodeResourcesFit(), given, "requests: {cpu: 500m, memory: 512Mi}");
        scores("95 98 97 95", new NodeResourcesFit(), given, "");
        Given odd = new Given().node("node-1", "", "cpu: 1, memory: 1Gi").node("node-2", "", "cpu: 16, memory: 4Gi").node("node-3", "", "cpu: 8, memory: 3500Mi");
        scores("0 44 37", new NodeResourcesFit(), odd, "requests: {cpu: 2, memory: 4000Mi}"); // (87 + 2) / 2, (75 + 0) / 2
    }

    @Test
    void a_more_even_use_of_cpu_and_memory_is_better() { // SCH-143, SCH-144
        Given given = new Given().node("node-1", "", "cpu: 2, memory: 4Gi").node("node-2", "", "cpu: 2, memory: 4Gi").on("node-2", "old", "", "requests: {memory: 1Gi}");
        scores("71 78", new NodeResourcesBalancedAllocation(), given, "requests: {cpu: 500m, memory: 512Mi}"); // (150 + 93 - 100) / 2, (150 + 93 - 87) / 2
        scores("skipped", new NodeResourcesBalancedAllocation(), given, "");
    }

    @Test
    void fewer_pods_alike_are_better() { // SCH-146 to SCH-150
        Given given = Given.theRig().on("node-1", "a", "app: web", "").on("node-3", "b", "app: web", "").on("node-3", "c", "app: web", "");
        scores("skipped", new PodTopologySpread(), given, "");
        given.and("{apiVersion: v1, kind: Service, metadata: {name: web, namespace: default}, spec: {selector: {app: web}}}");
        scores("83 58 100 83", new PodTopologySpread(), given, ""); // node-1, 3, 2, 4: raw 9, 12, 7, 9
        String own = "topologySpreadConstraints: [{maxSkew: 1, topologyKey: disk, whenUnsatisfiable: ScheduleAnyway, labelSelector: {matchLabels: {app: web}}}]";
        scores("100 25 100 0", new PodTopologySpread(), new Given().node("node-1", "disk: ssd", "cpu: 1").node("node-2", "disk: hdd", "cpu: 1").node("node-3", "disk: ssd", "cpu: 1").node("node-4", "", "cpu: 1")
                .on("node-1", "a", "app: web", "").on("node-2", "b", "app: web", "").on("node-2", "c", "app: web", "").on("node-2", "d", "app: web", ""), own);
    }

    @Test
    void pods_that_want_to_be_near_or_far_pull_and_push() { // SCH-151
        String db = "{weight: 50, podAffinityTerm: {topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {app: db}}}}";
        Given given = Given.threeNodes().on("node-2", "db", "app: db", "");
        scores("skipped", new InterPodAffinity(), given, "");
        scores("0 100 0", new InterPodAffinity(), given, "affinity: {podAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [" + db + "]}}");
        scores("100 0 100", new InterPodAffinity(), given, "affinity: {podAntiAffinity: {preferredDuringSchedulingIgnoredDuringExecution: [" + db + "]}}");
        Given wants = Given.threeNodes().on("node-3", "old", "app: db", "affinity: {podAffinity: {requiredDuringSchedulingIgnoredDuringExecution: "
                + "[{topologyKey: kubernetes.io/hostname, labelSelector: {matchLabels: {app: web}}}]}}");
        scores("0 0 100", new InterPodAffinity(), wants, "");
    }

    @Test
    void a_big_image_that_is_there_already_is_better() { // SCH-152
        String images = "images: [{names: ['nginx:1.27'], sizeBytes: 524288000}]";
        Given given = Given.threeNodes().and("{apiVersion: v1, kind: Node, metadata: {name: node-2}, status: {allocatable: {pods: 110}, " + images + "}}");
        scores("0 14 0", new ImageLocality(), given, "");
    }

    @Test
    void the_highest_total_wins_and_a_single_node_is_taken_unscored() { // SCH-59, SCH-135, SCH-137
        Placement placement = Given.theRig().decide(pod("requests: {cpu: 500m, memory: 512Mi}"));
        Placement.NodeVerdict best = placement.on("node-3").orElseThrow();
        assertEquals("node-3", placement.chosen());
        assertEquals(best.scores().stream().mapToLong(score -> score.weight() * score.score()).sum(), best.total());
        Placement only = Given.theRig().decide(pod("nodeSelector: {disk: ssd}"));
        assertEquals("node-1 []", only.chosen() + " " + only.on("node-1").orElseThrow().scores());
    }
}
