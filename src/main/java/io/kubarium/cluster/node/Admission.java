package io.kubarium.cluster.node;

import io.kubarium.api.Container;
import io.kubarium.api.ContainerPort;
import io.kubarium.api.Node;
import io.kubarium.api.NodeCondition;
import io.kubarium.api.NodeSelector;
import io.kubarium.api.NodeSelectorRequirement;
import io.kubarium.api.NodeSelectorTerm;
import io.kubarium.api.Pod;
import io.kubarium.api.Quantity;
import io.kubarium.api.Taint;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether a pod bound to the node may run there; the first check that fails is reported (NOD-34 to NOD-37). */
record Admission(String reason, String message) {
    /** The refusal of a pod beside others that run on the node, or null. */
    static @Nullable Admission refusal(Pod pod, List<Pod> others, Node node) {
        for (String resource : List.of("cpu", "memory", "ephemeral-storage", "pods")) {
            Quantity capacity = node.status().allocatable().get(resource);
            long requested = requested(pod, resource);
            if (capacity == null || requested == 0) continue;
            long used = others.stream().mapToLong(other -> requested(other, resource)).sum();
            long limit = resource.equals("cpu") ? capacity.milliValue() : capacity.value();
            if (used + requested > limit) {
                return new Admission("OutOf" + resource, "Node didn't have enough resource: " + resource + ", requested: " + requested + ", used: " + used
                        + ", capacity: " + limit);
            }
        }
        if (!selected(pod, node)) return failed("NodeAffinity", "node(s) didn't match Pod's node affinity/selector");
        if (others.stream().anyMatch(other -> sharesPort(pod, other))) return failed("NodePorts", "node(s) didn't have free ports for the requested pod ports");
        for (Taint taint : node.spec().taints()) {
            boolean borne = pod.spec().tolerations().stream().anyMatch(toleration -> toleration.tolerates(taint));
            if (taint.effect().equals("NoExecute") && !borne) return failed("TaintToleration", "node(s) had taints that the pod didn't tolerate");
        }
        NodeCondition memory = node.condition("MemoryPressure");
        boolean low = memory != null && "True".equals(memory.status()) && "BestEffort".equals(pod.status().qosClass());
        Taint pressure = new Taint("node.kubernetes.io/memory-pressure", null, "NoSchedule", null);
        if (low && pod.spec().tolerations().stream().noneMatch(toleration -> toleration.tolerates(pressure))) {
            return new Admission("Evicted", "The node had condition: [MemoryPressure]. "); // NOD-40
        }
        return null;
    }

    private static Admission failed(String check, String why) {
        return new Admission(check, "Predicate " + check + " failed: " + why);
    }

    /** NOD-202: what all run with together, or the largest of those that run before. */
    static long requested(Pod pod, String resource) {
        if (resource.equals("pods")) return 1;
        long sidecars = 0;
        long before = 0;
        for (Container init : pod.spec().initContainers()) {
            if (init.isSidecar()) sidecars += request(init, resource);
            else before = Math.max(before, sidecars + request(init, resource));
        }
        long together = sidecars;
        for (Container container : pod.spec().containers()) together += request(container, resource);
        return Math.max(together, before);
    }

    private static long request(Container container, String resource) {
        Quantity quantity = container.resources().requests().get(resource);
        if (quantity == null) return 0;
        return resource.equals("cpu") ? quantity.milliValue() : quantity.value();
    }

    private static boolean sharesPort(Pod pod, Pod other) {
        return ports(pod).stream().anyMatch(port -> ports(other).stream().anyMatch(taken -> taken.hostPort() == port.hostPort()
                && String.valueOf(taken.protocol()).equals(String.valueOf(port.protocol()))));
    }

    private static List<ContainerPort> ports(Pod pod) {
        return pod.spec().containers().stream().flatMap(container -> container.ports().stream()).filter(port -> port.hostPort() > 0).toList();
    }

    private static boolean selected(Pod pod, Node node) {
        Map<String, String> labels = node.metadata().labels();
        for (Map.Entry<String, String> wanted : pod.spec().nodeSelector().entrySet()) {
            if (!wanted.getValue().equals(labels.get(wanted.getKey()))) return false;
        }
        if (pod.spec().affinity() == null || pod.spec().affinity().nodeAffinity() == null) return true;
        NodeSelector required = pod.spec().affinity().nodeAffinity().requiredDuringSchedulingIgnoredDuringExecution();
        return required == null || required.nodeSelectorTerms().stream().anyMatch(term -> matches(term, node));
    }

    private static boolean matches(NodeSelectorTerm term, Node node) {
        if (term.matchExpressions().isEmpty() && term.matchFields().isEmpty()) return false;
        return term.matchExpressions().stream().allMatch(requirement -> matches(requirement, node.metadata().labels().get(requirement.key())))
                && term.matchFields().stream().allMatch(requirement -> matches(requirement, node.name()));
    }

    private static boolean matches(NodeSelectorRequirement requirement, @Nullable String value) {
        return switch (requirement.operator()) {
            case "In" -> value != null && requirement.values().contains(value);
            case "NotIn" -> value == null || !requirement.values().contains(value);
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            case "Gt", "Lt" -> value != null && value.matches("-?[0-9]{1,18}") && !requirement.values().isEmpty()
                    && (Long.parseLong(value) > Long.parseLong(requirement.values().getFirst())) == requirement.operator().equals("Gt");
            default -> false;
        };
    }
}
