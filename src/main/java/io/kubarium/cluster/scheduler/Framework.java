package io.kubarium.cluster.scheduler;

import io.kubarium.api.verdict.Placement;
import io.kubarium.engine.RandomStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Asks every plugin and decides: a pure function of an attempt and a seed, so that the same verdict can
 * be computed again later.
 */
final class Framework {
    private final List<FilterPlugin> filters;
    private final List<ScorePlugin> scores;

    Framework(List<FilterPlugin> filters, List<ScorePlugin> scores) {
        this.filters = List.copyOf(filters);
        this.scores = List.copyOf(scores);
    }

    /** The default plugins in their order (SCH-50, SCH-51). */
    static Framework standard() {
        TaintToleration taints = new TaintToleration();
        NodeAffinityPlugin affinity = new NodeAffinityPlugin();
        NodeResourcesFit fit = new NodeResourcesFit();
        PodTopologySpread spread = new PodTopologySpread();
        InterPodAffinity pods = new InterPodAffinity();
        return new Framework(
                List.of(new NodeUnschedulable(), new NodeName(), taints, affinity, new NodePorts(), fit, new VolumeRestrictions(), new NodeVolumeLimits(), new VolumeBinding(), new VolumeZone(), spread, pods),
                List.of(taints, affinity, fit, spread, pods, new NodeResourcesBalancedAllocation(), new ImageLocality()));
    }

    /** A filter that has something to say in this attempt. */
    private record Active(String plugin, FilterPlugin.Filter filter) {}

    Placement decide(Attempt attempt, long seed) {
        List<NodeInfo> nodes = attempt.nodes();
        if (nodes.isEmpty()) return failed(attempt, "no nodes available to schedule pods", List.of(), List.of());
        List<Active> active = new ArrayList<>();
        for (FilterPlugin plugin : filters) {
            FilterPlugin.Prepared prepared = plugin.prepare(attempt);
            if (prepared instanceof FilterPlugin.RefusedAll all) return refusedAll(attempt, plugin.name(), all.message());
            if (prepared instanceof FilterPlugin.Filter filter) active.add(new Active(plugin.name(), filter));
        }
        int enough = feasibleToFind(nodes.size());
        // Upstream goes round (SCH-131); a start drawn from the seed spreads the search as well and can be computed again.
        int startIndex = enough == nodes.size() ? 0 : (int) Long.remainderUnsigned(seed >>> 1, nodes.size());
        List<NodeInfo> feasible = new ArrayList<>();
        List<Placement.NodeVerdict> verdicts = new ArrayList<>();
        for (int i = 0; i < nodes.size() && feasible.size() < enough; i++) {
            NodeInfo node = nodes.get((startIndex + i) % nodes.size());
            Placement.NodeVerdict refused = refused(node, active);
            if (refused == null) feasible.add(node);
            else verdicts.add(refused);
        }
        if (feasible.isEmpty()) return failed(attempt, FailureMessage.of(attempt.pod(), nodes.size(), verdicts), verdicts, rejecting(verdicts));
        return choose(attempt, feasible, verdicts, seed);
    }

    private static Placement.NodeVerdict refused(NodeInfo node, List<Active> active) {
        for (Active plugin : active) {
            FilterPlugin.Refusal refusal = plugin.filter().check(node);
            if (refusal != null) return new Placement.NodeVerdict(node.name(), plugin.plugin(), refusal.reasons(), refusal.resolvable(), List.of(), 0, 0);
        }
        return null;
    }

    /** Highest total wins; among equals the larger draw (SCH-135). A single feasible node is taken unscored (SCH-59). */
    private Placement choose(Attempt attempt, List<NodeInfo> feasible, List<Placement.NodeVerdict> verdicts, long seed) {
        List<List<Placement.Score>> given = new ArrayList<>();
        for (int i = 0; i < feasible.size(); i++) given.add(new ArrayList<>());
        if (feasible.size() > 1) {
            for (ScorePlugin plugin : scores) {
                long[] score = plugin.score(attempt, feasible);
                if (score != null) for (int i = 0; i < score.length; i++) given.get(i).add(new Placement.Score(plugin.name(), plugin.weight(), score[i]));
            }
        }
        RandomStream draws = new RandomStream(seed);
        Placement.NodeVerdict best = null;
        for (int i = 0; i < feasible.size(); i++) {
            long total = given.get(i).stream().mapToLong(s -> s.weight() * s.score()).sum();
            Placement.NodeVerdict verdict = new Placement.NodeVerdict(feasible.get(i).name(), "", List.of(), false, List.copyOf(given.get(i)), total, draws.nextLong() >>> 1);
            verdicts.add(verdict);
            if (best == null || verdict.total() > best.total() || verdict.total() == best.total() && verdict.draw() > best.draw()) best = verdict;
        }
        return new Placement(attempt.pod().ref(), best.node(), "", List.copyOf(verdicts), List.of());
    }

    /** SCH-132. */
    static int feasibleToFind(int nodes) {
        if (nodes < 100) return nodes;
        int percentage = Math.max(5, 50 - nodes / 125);
        return Math.max(100, nodes * percentage / 100);
    }

    private static Placement refusedAll(Attempt attempt, String plugin, String message) {
        return failed(attempt, FailureMessage.ofAll(attempt.nodes().size(), message), List.of(), List.of(plugin));
    }

    private static Placement failed(Attempt attempt, String message, List<Placement.NodeVerdict> verdicts, List<String> rejectedBy) {
        return new Placement(attempt.pod().ref(), "", message, List.copyOf(verdicts), rejectedBy);
    }

    private static List<String> rejecting(List<Placement.NodeVerdict> verdicts) {
        TreeSet<String> names = new TreeSet<>();
        for (Placement.NodeVerdict verdict : verdicts) names.add(verdict.refusedBy());
        return List.copyOf(names);
    }
}
