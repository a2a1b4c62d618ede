package io.kubarium.cluster.scheduler;

import io.kubarium.api.Node;
import io.kubarium.api.NodeAffinity;
import io.kubarium.api.NodeSelector;
import io.kubarium.api.NodeSelectorRequirement;
import io.kubarium.api.NodeSelectorTerm;
import io.kubarium.api.Pod;
import io.kubarium.api.PreferredSchedulingTerm;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.NodeSelectors;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** nodeSelector and node affinity: required (SCH-71) and preferred (SCH-140); a pin by name narrows the nodes (SCH-54). */
final class NodeAffinityPlugin implements FilterPlugin, ScorePlugin {
    @Override
    public String name() {
        return "NodeAffinity";
    }

    /** A node that matches now and did not before (SCH-37). */
    @Override
    public boolean helps(Entry.Change change, Snapshot seen, Pod waiting) {
        return change.after() instanceof Node after && NodeSelectors.matches(waiting, after) && !(change.before() instanceof Node before && NodeSelectors.matches(waiting, before));
    }

    @Override
    public int weight() {
        return 2;
    }

    @Override
    public @Nullable Filter prepare(Attempt attempt) {
        Pod pod = attempt.pod();
        NodeAffinity affinity = affinity(pod);
        boolean required = affinity != null && affinity.requiredDuringSchedulingIgnoredDuringExecution() != null;
        if (pod.spec().nodeSelector().isEmpty() && !required) return null;
        List<String> pinned = required ? names(affinity.requiredDuringSchedulingIgnoredDuringExecution()) : null;
        return node -> {
            if (pinned != null && !pinned.contains(node.name())) return Refusal.unresolvable("node(s) didn't satisfy plugin(s) [NodeAffinity]");
            return NodeSelectors.matches(pod, node.existing()) ? null : Refusal.unresolvable("node(s) didn't match Pod's node affinity/selector");
        };
    }

    @Override
    public long @Nullable [] score(Attempt attempt, List<NodeInfo> feasible) {
        NodeAffinity affinity = affinity(attempt.pod());
        if (affinity == null || affinity.preferredDuringSchedulingIgnoredDuringExecution().isEmpty()) return null;
        long[] raw = new long[feasible.size()];
        for (int i = 0; i < raw.length; i++) {
            for (PreferredSchedulingTerm term : affinity.preferredDuringSchedulingIgnoredDuringExecution()) {
                if (NodeSelectors.matches(term.preference(), feasible.get(i).existing())) raw[i] += term.weight();
            }
        }
        return Normalize.standard(raw);
    }

    /** The names a selector pins the pod to, or null if some term does not name any. */
    private static @Nullable List<String> names(NodeSelector selector) {
        List<String> names = new ArrayList<>();
        for (NodeSelectorTerm term : selector.nodeSelectorTerms()) {
            NodeSelectorRequirement byName = null;
            for (NodeSelectorRequirement field : term.matchFields()) {
                if (field.key().equals("metadata.name") && field.operator().equals("In")) byName = field;
            }
            if (byName == null) return null;
            names.addAll(byName.values());
        }
        return names;
    }

    private static @Nullable NodeAffinity affinity(Pod pod) {
        return pod.spec().affinity() == null ? null : pod.spec().affinity().nodeAffinity();
    }
}
