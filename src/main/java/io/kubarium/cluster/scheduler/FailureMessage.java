package io.kubarium.cluster.scheduler;

import io.kubarium.api.journal.Entry;
import io.kubarium.api.verdict.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The sentence of a failed attempt (SCH-170..184). */
final class FailureMessage {
    private FailureMessage() {}

    /** When every node refused and no pod of lower priority could make room. */
    static String of(int nodes, List<Placement.NodeVerdict> verdicts) {
        TreeMap<String, Integer> preemption = new TreeMap<>();
        for (Placement.NodeVerdict verdict : verdicts) {
            preemption.merge(verdict.resolvable() ? "No preemption victims found for incoming pod" : "Preemption is not helpful for scheduling", 1, Integer::sum);
        }
        return sentence(nodes, counts(verdicts)) + " no new claims to deallocate, preemption: " + sentence(nodes, preemption);
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
