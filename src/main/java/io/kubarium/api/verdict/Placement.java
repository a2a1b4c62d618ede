package io.kubarium.api.verdict;

import io.kubarium.api.ObjectRef;
import java.util.List;
import java.util.Optional;

/**
 * How the scheduler judged every node for a pod: the answer to "Why here? Why not there? Why nowhere?".
 *
 * @param chosen the node, empty if none
 * @param message the sentence of a failed attempt in Kubernetes' words (SCH-170), empty if a node was chosen
 * @param nodes a verdict per node in the order in which they were looked at
 * @param rejectedBy plugins that were the first to refuse on some node (SCH-29)
 * @param preemption who could make room, if no node was found and that was looked at
 */
public record Placement(ObjectRef pod, String chosen, String message, List<NodeVerdict> nodes, List<String> rejectedBy, Optional<Preemption> preemption) {
    /** A node's verdict: refused by one plugin for these reasons, or scored. */
    public record NodeVerdict(String node, String refusedBy, List<String> reasons, boolean resolvable, List<Score> scores, long total, long draw) {
        /** Whether the node passed all filters. */
        public boolean feasible() {
            return refusedBy.isEmpty();
        }
    }

    /** What one plugin gave a node: its weight, the normalised score from 0 to 100. */
    public record Score(String plugin, int weight, long score) {}

    /** How every node that was looked at could make room (SCH-189), and the one that will, empty if none. */
    public record Preemption(String node, List<Offer> offers) {
        public Preemption {
            offers = List.copyOf(offers);
        }

        /** Whether some pods go to make room. */
        public boolean madeRoom() {
            return !node.isEmpty();
        }

        /** The pods that go, the most important first. */
        public List<ObjectRef> victims() {
            return offers.stream().filter(offer -> offer.node().equals(node)).findFirst().map(Offer::victims).orElse(List.of());
        }
    }

    /** The pods that would have to go from a node and how many budgets that would break, or the reasons why it offers none. */
    public record Offer(String node, List<ObjectRef> victims, int violations, List<String> reasons) {
        /** No room can be made there. */
        public static Offer none(String node, List<String> reasons) {
            return new Offer(node, List.of(), 0, reasons);
        }
    }

    /** A node was chosen. */
    public static Placement on(ObjectRef pod, String node, List<NodeVerdict> nodes) {
        return new Placement(pod, node, "", List.copyOf(nodes), List.of(), Optional.empty());
    }

    /** No node was found. */
    public static Placement failed(ObjectRef pod, String message, List<NodeVerdict> nodes, List<String> rejectedBy, Preemption preemption) {
        return new Placement(pod, "", message, List.copyOf(nodes), rejectedBy, Optional.ofNullable(preemption));
    }

    /** The verdict for a node, if it was looked at. */
    public Optional<NodeVerdict> on(String node) {
        return nodes.stream().filter(n -> n.node().equals(node)).findFirst();
    }
}
