package io.kubarium.cluster.scheduler;

import io.kubarium.api.journal.Entry;
import io.kubarium.api.verdict.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The sentence of a failed attempt (SCH-170..184). */
final class FailureMessage {
    private FailureMessage() {}

    /** When every node refused; {@code texts} is what was said of making room, nothing if room is made (SCH-177, SCH-180). */
    static String of(int nodes, List<Placement.NodeVerdict> verdicts, List<String> texts) {
        String sentence = sentence(nodes, counts(verdicts));
        return texts.isEmpty() ? sentence : sentence + " " + String.join(", ", texts);
    }

    /** When the pod cannot be placed anywhere (SCH-171); the odd end is of a plugin that never saw the pod (SCH-181). */
    static String ofAll(int nodes, String reason) {
        return "0/" + nodes + " nodes are available: " + reason + ". not found";
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

    /** {@code COUNT REASON} sorted as text (SCH-172, SCH-173). */
    static String sentence(int nodes, TreeMap<String, Integer> counts) {
        List<String> parts = new ArrayList<>();
        counts.forEach((reason, count) -> parts.add(count + " " + reason));
        parts.sort(null);
        return "0/" + nodes + " nodes are available: " + String.join(", ", parts) + ".";
    }
}
