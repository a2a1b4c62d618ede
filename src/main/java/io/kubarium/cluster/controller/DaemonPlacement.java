package io.kubarium.cluster.controller;

import io.kubarium.api.Affinity;
import io.kubarium.api.DaemonSet;
import io.kubarium.api.Node;
import io.kubarium.api.NodeAffinity;
import io.kubarium.api.NodeSelector;
import io.kubarium.api.NodeSelectorRequirement;
import io.kubarium.api.NodeSelectorTerm;
import io.kubarium.api.Pod;
import io.kubarium.api.PodSpec;
import io.kubarium.api.Taint;
import io.kubarium.api.Toleration;
import io.kubarium.cluster.client.NodeSelectors;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** On which nodes a DaemonSet's pods run, and how such a pod is aimed at its node (WRK-101 to WRK-103). */
final class DaemonPlacement {
    private DaemonPlacement() {}

    /** Whether a new pod should run on the node. */
    static boolean shouldRun(DaemonSet set, Node node) {
        return fits(set, node) && node.spec().taints().stream().noneMatch(taint -> refuses(set, taint, true));
    }

    /** Whether a pod that is there may stay: NoSchedule is forgiven. */
    static boolean shouldContinue(DaemonSet set, Node node) {
        return fits(set, node) && node.spec().taints().stream().noneMatch(taint -> refuses(set, taint, false));
    }

    private static boolean fits(DaemonSet set, Node node) {
        PodSpec spec = set.spec().template().spec();
        if (spec.nodeName() != null && !spec.nodeName().isEmpty() && !spec.nodeName().equals(node.name())) return false;
        return NodeSelectors.matches(new Pod(null, spec.withAffinity(aimed(spec.affinity(), node.name())), null), node);
    }

    private static boolean refuses(DaemonSet set, Taint taint, boolean newcomers) {
        boolean counts = NodeTaints.NO_EXECUTE.equals(taint.effect()) || newcomers && NodeTaints.NO_SCHEDULE.equals(taint.effect());
        return counts && tolerations(set.spec().template().spec()).stream().noneMatch(toleration -> toleration.tolerates(taint));
    }

    /** The spec of the set's pod for a node. */
    static PodSpec spec(PodSpec template, String node) {
        return template.withAffinity(aimed(template.affinity(), node)).withTolerations(tolerations(template));
    }

    /** The node a pod of the set is meant for, bound or not. */
    static @Nullable String target(Pod pod) {
        if (pod.isScheduled()) return pod.spec().nodeName();
        Affinity affinity = pod.spec().affinity();
        NodeAffinity nodes = affinity == null ? null : affinity.nodeAffinity();
        if (nodes == null || nodes.requiredDuringSchedulingIgnoredDuringExecution() == null) return null;
        for (NodeSelectorTerm term : nodes.requiredDuringSchedulingIgnoredDuringExecution().nodeSelectorTerms()) {
            for (NodeSelectorRequirement field : term.matchFields()) {
                if (field.key().equals("metadata.name") && field.values().size() == 1) return field.values().getFirst();
            }
        }
        return null;
    }

    /** WRK-101: the name of the node replaces names in the required terms; everything else is kept. */
    private static Affinity aimed(@Nullable Affinity affinity, String node) {
        NodeSelectorRequirement here = new NodeSelectorRequirement("metadata.name", "In", List.of(node));
        NodeAffinity nodes = affinity == null ? null : affinity.nodeAffinity();
        NodeSelector required = nodes == null ? null : nodes.requiredDuringSchedulingIgnoredDuringExecution();
        List<NodeSelectorTerm> terms = new ArrayList<>();
        if (required == null || required.nodeSelectorTerms().isEmpty()) terms.add(new NodeSelectorTerm(null, List.of(here)));
        else for (NodeSelectorTerm term : required.nodeSelectorTerms()) terms.add(new NodeSelectorTerm(term.matchExpressions(), List.of(here)));
        NodeAffinity aimed = new NodeAffinity(new NodeSelector(terms), nodes == null ? null : nodes.preferredDuringSchedulingIgnoredDuringExecution());
        return new Affinity(aimed, affinity == null ? null : affinity.podAffinity(), affinity == null ? null : affinity.podAntiAffinity());
    }

    /** WRK-102. */
    private static List<Toleration> tolerations(PodSpec spec) {
        List<Toleration> tolerations = new ArrayList<>(spec.tolerations());
        add(tolerations, NodeTaints.NOT_READY, NodeTaints.NO_EXECUTE);
        add(tolerations, NodeTaints.UNREACHABLE, NodeTaints.NO_EXECUTE);
        add(tolerations, NodeTaints.DISK, NodeTaints.NO_SCHEDULE);
        add(tolerations, NodeTaints.MEMORY, NodeTaints.NO_SCHEDULE);
        add(tolerations, NodeTaints.PID, NodeTaints.NO_SCHEDULE);
        add(tolerations, NodeTaints.UNSCHEDULABLE, NodeTaints.NO_SCHEDULE);
        if (spec.hostNetwork()) add(tolerations, NodeTaints.NETWORK, NodeTaints.NO_SCHEDULE);
        return tolerations;
    }

    private static void add(List<Toleration> tolerations, String key, String effect) {
        Toleration toleration = new Toleration(key, "Exists", null, effect, null);
        if (!tolerations.contains(toleration)) tolerations.add(toleration);
    }
}
