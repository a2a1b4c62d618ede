package io.kubarium.cluster.scheduler;

import io.kubarium.api.verdict.Placement;
import io.kubarium.engine.RandomStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Asks every plugin and decides: a pure function of an attempt and a seed, so that the same verdict can
 * be computed again later.
 */
final class Framework {
    private final Filters filters;
    private final List<PostFilterPlugin> postFilters;
    private final List<ScorePlugin> scores;

    Framework(List<Plugin> plugins) {
        filters = new Filters(of(FilterPlugin.class, plugins));
        postFilters = of(PostFilterPlugin.class, plugins);
        scores = of(ScorePlugin.class, plugins);
    }

    private static <T> List<T> of(Class<T> type, List<Plugin> plugins) {
        return plugins.stream().filter(type::isInstance).map(type::cast).toList();
    }

    static Framework standard() {
        return new Framework(Plugins.standard());
    }

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
        if (nodes.isEmpty()) return Placement.failed(attempt.pod().ref(), "no nodes available to schedule pods", List.of(), List.of(), null);
        Filters.Ready ready = filters.prepare(attempt);
        if (ready.refusedBy() != null) {
            return Placement.failed(attempt.pod().ref(), FailureMessage.ofAll(nodes.size(), ready.message()), List.of(), List.of(ready.refusedBy()), null);
        }
        NodeInfo promised = promised(attempt, ready);
        if (promised != null) return choose(attempt, List.of(promised), new ArrayList<>(), seed, explained);
        int enough = feasibleToFind(nodes.size());
        // Upstream goes round (SCH-131); a start drawn from the seed spreads the search as well and can be computed again.
        int startIndex = enough == nodes.size() ? 0 : (int) Long.remainderUnsigned(seed >>> 1, nodes.size());
        List<NodeInfo> feasible = new ArrayList<>(enough);
        List<Placement.NodeVerdict> verdicts = new ArrayList<>();
        for (int i = 0; i < nodes.size() && feasible.size() < enough; i++) {
            NodeInfo node = nodes.get((startIndex + i) % nodes.size());
            Placement.NodeVerdict refused = filters.refused(attempt, ready, node);
            if (refused == null) feasible.add(node);
            else verdicts.add(refused);
        }
        return feasible.isEmpty() ? nowhere(attempt, verdicts, seed) : choose(attempt, feasible, verdicts, seed, explained);
    }

    /** The node that the pod is promised, if it still passes: it is taken unseen (SCH-58). */
    private @Nullable NodeInfo promised(Attempt attempt, Filters.Ready ready) {
        String name = attempt.nominations().of(attempt.pod());
        NodeInfo node = name == null ? null : attempt.cache().node(name);
        return node == null || node.node() == null || filters.refused(attempt, ready, node) != null ? null : node;
    }

    /** Nobody takes it: whoever can make room is asked (SCH-187). */
    private Placement nowhere(Attempt attempt, List<Placement.NodeVerdict> verdicts, long seed) {
        List<String> texts = new ArrayList<>();
        Placement.Preemption preemption = null;
        for (PostFilterPlugin plugin : postFilters) {
            PostFilterPlugin.Outcome outcome = plugin.after(attempt, verdicts, filters, seed);
            if (outcome.preemption() != null) preemption = outcome.preemption();
            if (preemption != null && preemption.madeRoom()) texts.clear(); // SCH-180
            else texts.add(outcome.text());
        }
        TreeSet<String> names = new TreeSet<>();
        for (Placement.NodeVerdict verdict : verdicts) names.add(verdict.refusedBy());
        return Placement.failed(attempt.pod().ref(), FailureMessage.of(attempt.nodes().size(), verdicts, texts), verdicts, List.copyOf(names), preemption);
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
        return Placement.on(attempt.pod().ref(), feasible.get(best).name(), verdicts);
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
}
