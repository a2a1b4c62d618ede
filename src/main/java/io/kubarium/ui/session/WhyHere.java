package io.kubarium.ui.session;

import io.kubarium.api.ObjectRef;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.verdict.Placement;
import io.kubarium.api.verdict.Placement.NodeVerdict;
import io.kubarium.api.verdict.Placement.Score;
import io.kubarium.cluster.Verdicts;
import io.kubarium.engine.Journal;
import io.kubarium.ui.inspector.InspectorModel;
import io.kubarium.ui.inspector.InspectorModel.Here;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Why a pod is on its node, or on none: the scheduler's last decision about it, with every node's score or refusal. */
final class WhyHere {
    private final Journal<Entry> journal;
    private final Map<ObjectRef, Long> decisions = new LinkedHashMap<>();
    private final Verdicts verdicts;
    private long seen;
    private long shownFor = -1;
    private Here shown = Here.NONE;

    WhyHere(Journal<Entry> journal) {
        this.journal = journal;
        verdicts = new Verdicts(journal);
    }

    /** What is to be said of a pod once so many entries are read. */
    Here of(ObjectRef pod, long read) {
        for (; seen < read; seen++) if (journal.get(seen) instanceof Entry.Decision decision) decisions.put(decision.about(), seen);
        Long decision = decisions.get(pod);
        if (decision == null) return Here.NONE;
        if (decision == shownFor) return shown;
        shownFor = decision;
        shown = verdicts.of(decision).map(WhyHere::here).orElse(Here.NONE);
        return shown;
    }

    static Here here(Placement placement) {
        List<NodeVerdict> ranked = placement.nodes().stream().sorted(Comparator.comparing((NodeVerdict n) -> !n.node().equals(placement.chosen()))
                .thenComparing(n -> !n.feasible()).thenComparing(n -> -n.total())).toList();
        long most = Math.max(1, ranked.stream().mapToLong(NodeVerdict::total).max().orElse(1));
        List<InspectorModel.Score> scores = ranked.stream().map(n -> new InspectorModel.Score(n.node(), Long.toString(n.total()), 0.95 * n.total() / most, n.node().equals(placement.chosen()),
                n.feasible() ? "" : String.join(", ", n.reasons()))).toList();
        boolean nowhere = placement.chosen().isEmpty();
        return new Here(nowhere ? "Why nowhere?" : "Why " + placement.chosen() + "?", scores, nowhere ? placement.message() : because(ranked), all(placement, ranked));
    }

    /** The plugin that parted the chosen node from the best of the others. */
    private static String because(List<NodeVerdict> ranked) {
        List<NodeVerdict> fit = ranked.stream().filter(NodeVerdict::feasible).toList();
        if (fit.size() == 1) return "The only node it fits on.";
        NodeVerdict best = fit.get(0);
        NodeVerdict second = fit.get(1);
        if (best.total() == second.total()) return "Equal scores: one of them is drawn by chance.";
        Score most = best.scores().stream().max(Comparator.comparingLong(score -> weighted(score) - weighted(second, score.plugin()))).orElseThrow();
        return most.plugin() + ": " + weighted(most) + " against " + weighted(second, most.plugin()) + " on " + second.node() + ".";
    }

    private static List<String> all(Placement placement, List<NodeVerdict> ranked) {
        List<String> lines = new ArrayList<>();
        for (NodeVerdict node : ranked) {
            if (!node.feasible()) lines.add(node.node() + "  refused by " + node.refusedBy());
            for (Score score : node.scores()) lines.add(node.node() + "  " + score.plugin() + " " + score.score() + (score.weight() == 1 ? "" : " × " + score.weight()));
        }
        placement.preemption().ifPresent(preemption -> preemption.offers().forEach(offer -> lines.add(offer.node() + "  " + offered(offer, preemption.node()))));
        return lines;
    }

    /** How a node would make room for the pod. */
    private static String offered(Placement.Offer offer, String taken) {
        if (offer.victims().isEmpty()) return "makes no room: " + String.join(", ", offer.reasons());
        String victims = String.join(", ", offer.victims().stream().map(ObjectRef::name).toList());
        return (offer.node().equals(taken) ? "makes room, these go: " : "would make room without: ") + victims;
    }

    private static long weighted(NodeVerdict node, String plugin) {
        return node.scores().stream().filter(score -> score.plugin().equals(plugin)).mapToLong(WhyHere::weighted).sum();
    }

    private static long weighted(Score score) {
        return score.weight() * score.score();
    }
}
