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

    /** The decision, with the verdicts of the nodes that were refused only. */
    Placement decide(Attempt attempt, long seed) {
        return decide(attempt, seed, false);
    }

    /** The same decision, with the verdicts of all nodes that were looked at. */
    Placement explain(Attempt attempt, long seed) {
        return decide(attempt, seed, true);
    }

    private Placement decide(Attempt attempt, long seed, boolean explained) {
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
        List<NodeInfo> feasible = new ArrayList<>(enough);
        List<Placement.NodeVerdict> verdicts = new ArrayList<>();
        for (int i = 0; i < nodes.size() && feasible.size() < enough; i++) {
            NodeInfo node = nodes.get((startIndex + i) % nodes.size());
            Placement.NodeVerdict refused = refused(node, active);
            if (refused == null) feasible.add(node);
            else verdicts.add(refused);
        }
        if (feasible.isEmpty()) return failed(attempt, FailureMessage.of(attempt.pod(), nodes.size(), verdicts), verdicts, rejecting(verdicts));
        return choose(attempt, feasible, verdicts, seed, explained);
    }

    private static Placement.NodeVerdict refused(NodeInfo node, List<Active> active) {
        for (Active plugin : active) {
            FilterPlugin.Refusal refusal = plugin.filter().check(node);
            if (refusal != null) return new Placement.NodeVerdict(node.name(), plugin.plugin(), refusal.reasons(), refusal.resolvable(), List.of(), 0, 0);
        }
        return null;
    }

    /** Highest total wins; among equals the larger draw (SCH-135). A single feasible node is taken unscored (SCH-59). */
    private Placement choose(Attempt attempt, List<NodeInfo> feasible, List<Placement.NodeVerdict> verdicts, long seed, boolean explained) {
        List<Given> given = new ArrayList<>();
        if (feasible.size() > 1) {
            for (ScorePlugin plugin : scores) {
                long[] score = plugin.score(attempt, feasible);
                if (score != null) given.add(new Given(plugin, score));
            }
        }
        RandomStream draws = new RandomStream(seed);
        int best = -1;
        long most = 0;
        long luck = 0;
        for (int i = 0; i < feasible.size(); i++) {
            long total = 0;
            for (Given one : given) total += one.plugin().weight() * one.scores()[i];
            long draw = draws.nextLong() >>> 1;
            if (explained) verdicts.add(scored(feasible.get(i).name(), given, i, total, draw));
            if (best >= 0 && (total < most || total == most && draw <= luck)) continue;
            best = i;
            most = total;
            luck = draw;
        }
        return new Placement(attempt.pod().ref(), feasible.get(best).name(), "", List.copyOf(verdicts), List.of());
    }

    /** What a plugin gave, by feasible node. */
    private record Given(ScorePlugin plugin, long[] scores) {}

    private static Placement.NodeVerdict scored(String node, List<Given> given, int at, long total, long draw) {
        List<Placement.Score> own = given.stream().map(one -> new Placement.Score(one.plugin().name(), one.plugin().weight(), one.scores()[at])).toList();
        return new Placement.NodeVerdict(node, "", List.of(), false, own, total, draw);
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
