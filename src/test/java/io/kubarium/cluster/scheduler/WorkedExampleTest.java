package io.kubarium.cluster.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.api.OwnerReference;
import io.kubarium.api.Pod;
import io.kubarium.api.verdict.Placement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The decisions that trace 09 recorded, with the scores of each candidate (SCH-155 to SCH-160). */
class WorkedExampleTest {
    private final Given rig = Given.theRig().and("{apiVersion: apps/v1, kind: ReplicaSet, metadata: {name: rs, namespace: default, uid: u1}, spec: {selector: {matchLabels: {app: web}}}}");

    @Test
    void nine_pods_that_request_half_a_core_and_half_a_gibibyte() { // SCH-154, SCH-155
        assertEquals("""
                1 node-1: 81 100 71 652 | node-2: 90 100 73 663 | node-3: 94 100 74 668 -> node-3
                2 node-1: 81 100 71 652 | node-2: 90 100 73 663 | node-3: 90 66 74 596 -> node-2
                3 node-1: 81 100 71 652 | node-2: 81 77 73 608 | node-3: 90 77 74 618 -> node-1
                4 node-1: 62 90 72 614 | node-2: 81 90 73 634 | node-3: 90 100 74 664 -> node-3
                5 node-1: 62 100 72 634 | node-2: 81 100 73 654 | node-3: 85 83 74 625 -> node-2
                6 node-1: 62 100 72 634 | node-2: 71 92 73 628 | node-3: 85 100 74 659 -> node-3
                7 node-1: 62 100 72 634 | node-2: 71 93 73 630 | node-3: 81 80 74 615 -> node-1
                8 node-1: 43 100 72 615 | node-2: 71 100 73 644 | node-3: 81 100 74 655 -> node-3
                9 node-1: 43 100 72 615 | node-2: 71 100 73 644 | node-3: 76 83 74 616 -> node-2
                """, table(9, "requests: {cpu: 500m, memory: 512Mi}"));
    }

    @Test
    void twelve_pods_that_request_a_core_and_no_memory() { // SCH-159
        assertEquals(List.of(3, 2, 1, 3, 2, 3, 2, 3, 1, 3, 2, 3), nodes(12, "requests: {cpu: 1}"));
    }

    @Test
    void nine_pods_that_request_nothing() { // SCH-160
        assertEquals(List.of(3, 2, 1, 3, 2, 3, 1, 3, 2), nodes(9, ""));
    }

    @Test
    void a_pod_without_requests_counts_as_a_tenth_of_a_core_and_200_mebibytes() { // SCH-142, SCH-144
        assertEquals("node-1: 95 100 - 595 | node-2: 97 100 - 597 | node-3: 98 100 - 598", scores(rig.decide(replica(1, ""))));
    }

    private String table(int pods, String spec) {
        StringBuilder table = new StringBuilder();
        for (int i = 1; i <= pods; i++) {
            Pod pod = replica(i, spec);
            Placement placement = rig.decide(pod);
            table.append(i).append(' ').append(scores(placement)).append(" -> ").append(placement.chosen()).append('\n');
            rig.and(pod.withSpec(pod.spec().withNodeName(placement.chosen())));
        }
        return table.toString();
    }

    private List<Integer> nodes(int pods, String spec) {
        return table(pods, spec).lines().map(row -> row.charAt(row.length() - 1) - '0').toList();
    }

    private static Pod replica(int number, String spec) {
        Pod pod = Given.pod("web-" + number, "app: web", spec);
        return pod.withMetadata(pod.metadata().withOwnerReferences(List.of(new OwnerReference("apps/v1", "ReplicaSet", "rs", "u1", true, true))));
    }

    /** Per node LeastAllocated, spread, balance and the total. */
    private static String scores(Placement placement) {
        List<String> nodes = new ArrayList<>();
        for (Placement.NodeVerdict node : placement.nodes()) {
            if (node.feasible()) nodes.add(node.node() + ": " + score(node, "NodeResourcesFit") + " " + score(node, "PodTopologySpread") + " " + score(node, "NodeResourcesBalancedAllocation") + " " + node.total());
        }
        nodes.sort(null);
        return String.join(" | ", nodes);
    }

    private static String score(Placement.NodeVerdict node, String plugin) {
        return node.scores().stream().filter(score -> score.plugin().equals(plugin)).map(score -> Long.toString(score.score())).findFirst().orElse("-");
    }
}
