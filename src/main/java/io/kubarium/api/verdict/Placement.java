package io.kubarium.api.verdict;

import io.kubarium.api.ObjectRef;
import java.util.List;

/**
 * How the scheduler judged every node for a pod: the answer to "Why here? Why not there? Why nowhere?".
 *
 * @param chosen the node, empty if none
 * @param message the sentence of a failed attempt in Kubernetes' words (SCH-170), empty if a node was chosen
 * @param nodes a verdict per node in the order in which they were looked at
 * @param rejectedBy plugins that were the first to refuse on some node (SCH-29)
 */
public record Placement(ObjectRef pod, String chosen, String message, List<NodeVerdict> nodes, List<String> rejectedBy) {
    /** A node's verdict: refused by one plugin for these reasons, or scored. */
    public record NodeVerdict(String node, String refusedBy, List<String> reasons, boolean resolvable, List<Score> scores, long total, long draw) {
        /** Whether the node passed all filters. */
        public boolean feasible() {
            return refusedBy.isEmpty();
        }
    }

    /** What one plugin gave a node: its weight, the normalised score from 0 to 100. */
    public record Score(String plugin, int weight, long score) {}

    /** The verdict for a node, if it was looked at. */
    public java.util.Optional<NodeVerdict> on(String node) {
        return nodes.stream().filter(n -> n.node().equals(node)).findFirst();
    }
}
