package io.kubarium.cluster;

import io.kubarium.cluster.client.Heartbeat;
import java.util.List;
import java.util.TreeMap;

/** Which nodes renew their leases, and when each did last; renewals on schedule are reckoned, not ticked. */
final class Heartbeats {
    private final TreeMap<String, Heartbeat> byNode;

    Heartbeats() {
        this(new TreeMap<>());
    }

    private Heartbeats(TreeMap<String, Heartbeat> byNode) {
        this.byNode = byNode;
    }

    Heartbeats copy() {
        return new Heartbeats(new TreeMap<>(byNode));
    }

    void set(Heartbeat heartbeat) {
        byNode.put(heartbeat.node(), heartbeat);
    }

    List<Heartbeat> all() {
        return List.copyOf(byNode.values());
    }
}
