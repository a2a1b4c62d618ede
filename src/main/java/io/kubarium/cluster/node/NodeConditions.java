package io.kubarium.cluster.node;

import io.kubarium.api.Node;
import io.kubarium.api.NodeCondition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The conditions a kubelet reports of its node, in their order (NOD-19, NOD-211). */
public final class NodeConditions {
    private static final List<NodeCondition> HEALTHY = List.of(
            condition("MemoryPressure", "False", "KubeletHasSufficientMemory", "kubelet has sufficient memory available"),
            condition("DiskPressure", "False", "KubeletHasNoDiskPressure", "kubelet has no disk pressure"),
            condition("PIDPressure", "False", "KubeletHasSufficientPID", "kubelet has sufficient PID available"),
            condition("Ready", "True", "KubeletReady", "kubelet is posting ready status"));

    private static final NodeCondition LOW_MEMORY = condition("MemoryPressure", "True", "KubeletHasInsufficientMemory", "kubelet has insufficient memory available");

    private NodeConditions() {}

    private static NodeCondition condition(String type, String status, String reason, String message) {
        return new NodeCondition(type, status, null, null, reason, message);
    }

    /** A node as it stands when its kubelet has been running well since the node was made. */
    public static Node settled(Node node, Instant now) {
        if (!node.status().conditions().isEmpty()) return node;
        Instant since = node.metadata().creationTimestamp() == null ? now : node.metadata().creationTimestamp();
        return node.withStatus(node.status().withConditions(all(List.of(), "", since)));
    }

    static List<NodeCondition> all(List<NodeCondition> before, String unready, Instant now) {
        return all(before, false, unready, now);
    }

    /** All conditions; not ready for a reason if there is one. What has not changed keeps its time of change. */
    static List<NodeCondition> all(List<NodeCondition> before, boolean memoryLow, String unready, Instant now) {
        List<NodeCondition> after = new ArrayList<>();
        for (NodeCondition healthy : HEALTHY) {
            boolean lost = healthy.type().equals("Ready") && !unready.isEmpty();
            boolean low = memoryLow && healthy.type().equals(LOW_MEMORY.type());
            NodeCondition wanted = lost ? condition("Ready", "False", "KubeletNotReady", unready) : low ? LOW_MEMORY : healthy;
            NodeCondition known = before.stream().filter(each -> each.type().equals(wanted.type())).findFirst().orElse(null);
            boolean same = known != null && known.status().equals(wanted.status());
            Instant second = ContainerCache.seconds(now);
            after.add(wanted.withLastHeartbeatTime(second).withLastTransitionTime(same ? known.lastTransitionTime() : second));
        }
        return after;
    }

    /** The conditions before with only Ready told anew: what is not known again yet stays as it was (NOD-270). */
    static List<NodeCondition> onlyReady(List<NodeCondition> before, String unready, Instant now) {
        NodeCondition ready = all(before, unready, now).getLast();
        List<NodeCondition> after = new ArrayList<>();
        for (NodeCondition known : before) after.add(known.type().equals("Ready") ? ready : known);
        if (before.isEmpty()) after.add(ready);
        return after;
    }
}
