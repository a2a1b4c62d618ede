package io.kubarium.cluster.scheduler;

import io.kubarium.api.Pod;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.verdict.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The sentence of a failed attempt (SCH-170..184). */
final class FailureMessage {
    private FailureMessage() {}

    /** When every node refused and no pod of lower priority could make room. */
    static String of(Pod pod, int nodes, List<Placement.NodeVerdict> verdicts) {
        return sentence(nodes, counts(verdicts)) + " no new claims to deallocate, preemption: " + preemption(pod, nodes, verdicts);
    }

    /** When the pod cannot be placed anywhere (SCH-171); the odd end is of a plugin that never saw the pod (SCH-181). */
    static String ofAll(int nodes, String reason) {
        return "0/" + nodes + " nodes are available: " + reason + ". not found";
    }

    private static String preemption(Pod pod, int nodes, List<Placement.NodeVerdict> verdicts) {
        if ("Never".equals(pod.spec().preemptionPolicy())) return "not eligible due to preemptionPolicy=Never."; // SCH-178
        TreeMap<String, Integer> preemption = new TreeMap<>();
        for (Placement.NodeVerdict verdict : verdicts) {
            preemption.merge(verdict.resolvable() ? "No preemption victims found for incoming pod" : "Preemption is not helpful for scheduling", 1, Integer::sum);
        }
        return sentence(nodes, preemption);
    }

    /** The refusals by reason. */
    static List<Entry.Refusal> refusals(List<Placement.NodeVerdict> verdicts) {
        List<Entry.Refusal> refusals = new ArrayList<>();
        counts(verdicts).forEach((reason, count) -> refusals.add(new Entry.Refusal(reason, count)));
        return refusals;
    }

    private static TreeMap<String, Integer> counts(List<Placement.NodeVerdict> verdicts) {
        TreeMap<String, Integer> counts = new TreeMap<>();
        for (Placement.NodeVerdict verdict : verdicts) for (String reason : verdict.reasons()) counts.merge(reason, 1, Integer::sum);
        return counts;
    }

    private static String sentence(int nodes, TreeMap<String, Integer> counts) {
        List<String> parts = new ArrayList<>();
        counts.forEach((reason, count) -> parts.add(count + " " + reason));
        parts.sort(null);
        return "0/" + nodes + " nodes are available: " + String.join(", ", parts) + ".";
    }
}
