package io.kubarium.cluster.scheduler;

import io.kubarium.api.Pod;
import io.kubarium.api.verdict.Placement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All filters in their order (SCH-50): prepared for an attempt, then asked node by node; the first to refuse answers for the node (SCH-56). */
final class Filters {
    private final List<FilterPlugin> plugins;

    Filters(List<FilterPlugin> plugins) {
        this.plugins = List.copyOf(plugins);
    }

    /** A filter that has something to say in this attempt. */
    private record Active(String plugin, FilterPlugin.Filter filter) {}

    /** The attempt as the filters see it: one of them refuses it as a whole, or they are ready to be asked. */
    record Ready(@Nullable String refusedBy, @Nullable String message, List<Active> active) {
        Placement.@Nullable NodeVerdict refused(NodeInfo node) {
            if (refusedBy != null) return new Placement.NodeVerdict(node.name(), refusedBy, List.of(message), false, List.of(), 0, 0);
            for (Active plugin : active) {
                FilterPlugin.Refusal refusal = plugin.filter().check(node);
                if (refusal != null) return new Placement.NodeVerdict(node.name(), plugin.plugin(), refusal.reasons(), refusal.resolvable(), List.of(), 0, 0);
            }
            return null;
        }
    }

    Ready prepare(Attempt attempt) {
        List<Active> active = new ArrayList<>();
        for (FilterPlugin plugin : plugins) {
            FilterPlugin.Prepared prepared = plugin.prepare(attempt);
            if (prepared instanceof FilterPlugin.RefusedAll all) return new Ready(plugin.name(), all.message(), List.of());
            if (prepared instanceof FilterPlugin.Filter filter) active.add(new Active(plugin.name(), filter));
        }
        return new Ready(null, null, active);
    }

    /**
     * Why the node is refused, or null: where more important pods are nominated it must pass with them, as their room is
     * reserved, and without, as they may never come (SCH-57).
     */
    Placement.@Nullable NodeVerdict refused(Attempt attempt, Ready ready, NodeInfo node) {
        List<Pod> nominated = attempt.nominatedTo(node.name());
        if (!nominated.isEmpty()) {
            Attempt with = attempt.copy();
            for (Pod pod : nominated) with.cache().assume(pod, node.name());
            Placement.NodeVerdict refusal = prepare(with).refused(with.cache().node(node.name()));
            if (refusal != null) return refusal;
        }
        return ready.refused(node);
    }

    /** The same after pods came or went in a trial. */
    Placement.@Nullable NodeVerdict refused(Attempt trial, String node) {
        return refused(trial, prepare(trial), trial.cache().node(node));
    }
}
