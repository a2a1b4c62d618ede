package io.kubarium.cluster.client;

import io.kubarium.api.Node;
import io.kubarium.api.NodeSelector;
import io.kubarium.api.NodeSelectorRequirement;
import io.kubarium.api.NodeSelectorTerm;
import io.kubarium.api.Pod;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a node is one that a selector asks for (SCH-97, SCH-98). */
public final class NodeSelectors {
    private NodeSelectors() {}

    /** Whether the node has what the pod's nodeSelector and required node affinity ask for. */
    public static boolean matches(Pod pod, Node node) {
        for (Map.Entry<String, String> wanted : pod.spec().nodeSelector().entrySet()) {
            if (!wanted.getValue().equals(node.metadata().labels().get(wanted.getKey()))) return false;
        }
        if (pod.spec().affinity() == null || pod.spec().affinity().nodeAffinity() == null) return true;
        NodeSelector required = pod.spec().affinity().nodeAffinity().requiredDuringSchedulingIgnoredDuringExecution();
        return required == null || matches(required, node);
    }

    /** Terms are ORed; a term without expressions matches nothing. */
    public static boolean matches(NodeSelector selector, Node node) {
        for (NodeSelectorTerm term : selector.nodeSelectorTerms()) if (matches(term, node)) return true;
        return false;
    }

    /** All expressions must hold; a term without any matches nothing. */
    public static boolean matches(NodeSelectorTerm term, Node node) {
        if (term.matchExpressions().isEmpty() && term.matchFields().isEmpty()) return false;
        for (NodeSelectorRequirement requirement : term.matchExpressions()) {
            if (!matches(requirement, node.metadata().labels().get(requirement.key()))) return false;
        }
        for (NodeSelectorRequirement requirement : term.matchFields()) {
            if (!matches(requirement, requirement.key().equals("metadata.name") ? node.name() : null)) return false;
        }
        return true;
    }

    private static boolean matches(NodeSelectorRequirement requirement, @Nullable String value) {
        List<String> values = requirement.values();
        return switch (requirement.operator()) {
            case "In" -> value != null && values.contains(value);
            case "NotIn" -> value == null || !values.contains(value);
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            case "Gt" -> compare(value, values) > 0;
            case "Lt" -> compare(value, values) < 0;
            default -> false;
        };
    }

    /** −1, 1, or 0 if either is no whole number. */
    private static int compare(@Nullable String value, List<String> values) {
        try {
            return value == null || values.size() != 1 ? 0 : Long.compare(Long.parseLong(value), Long.parseLong(values.getFirst()));
        } catch (NumberFormatException notWhole) {
            return 0;
        }
    }
}
