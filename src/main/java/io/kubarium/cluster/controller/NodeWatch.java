package io.kubarium.cluster.controller;

import io.kubarium.api.Node;
import io.kubarium.api.NodeCondition;
import io.kubarium.api.Pod;
import io.kubarium.api.PodCondition;
import io.kubarium.cluster.client.Heartbeat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the node lifecycle controller remembers of a node.
 *
 * @param uid of the node object it met, empty before it met any
 * @param met when it first saw the node: silence is counted from there at the earliest (NOD-307)
 * @param registered whether it has said so
 * @param beat the latest news of the node's heartbeats, or null
 */
record NodeWatch(String uid, long met, boolean registered, @Nullable Heartbeat beat) {
    static final NodeWatch UNMET = new NodeWatch("", 0, false, null);

    static NodeWatch met(String uid, long now, boolean registered) {
        return new NodeWatch(uid, now, registered, null);
    }

    NodeWatch heard(Heartbeat news) {
        return new NodeWatch(uid, met, registered, news);
    }

    /** With the news of heartbeats that came under the name before. */
    NodeWatch heard(@Nullable NodeWatch before) {
        return before == null ? this : new NodeWatch(uid, met, registered, before.beat());
    }

    NodeWatch asRegistered() {
        return new NodeWatch(uid, met, true, beat);
    }

    boolean beating() {
        return beat != null && beat.beating();
    }

    boolean heardOf() {
        return beat != null;
    }

    /** When the node was last heard of, in virtual time. */
    long lastSeen() {
        return beat == null ? met : Math.max(met, beat.lastRenewal());
    }

    /** The node as one that stopped posting its status (NOD-241). */
    static Node silent(Node node, Instant now) {
        List<NodeCondition> conditions = new ArrayList<>(node.status().conditions());
        for (String type : List.of("MemoryPressure", "DiskPressure", "PIDPressure", "Ready")) {
            NodeCondition condition = node.condition(type);
            if (condition == null) {
                conditions.add(new NodeCondition(type, "Unknown", node.metadata().creationTimestamp(), now, "NodeStatusNeverUpdated", "Kubelet never posted node status."));
            } else if (!"Unknown".equals(condition.status())) {
                conditions.set(conditions.indexOf(condition), condition.withStatus("Unknown").withReason("NodeStatusUnknown")
                        .withMessage("Kubelet stopped posting node status.").withLastTransitionTime(now));
            }
        }
        return node.withStatus(node.status().withConditions(conditions));
    }

    /** The pod as not ready, and nothing else changed. */
    static Pod unready(Pod pod, Instant now) {
        List<PodCondition> conditions = pod.status().conditions().stream()
                .map(condition -> condition.type().equals("Ready") ? condition.withStatus("False").withLastTransitionTime(now) : condition).toList();
        return pod.withStatus(pod.status().withConditions(conditions));
    }
}
