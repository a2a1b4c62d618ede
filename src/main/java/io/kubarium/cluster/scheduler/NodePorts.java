package io.kubarium.cluster.scheduler;

import io.kubarium.api.Container;
import io.kubarium.api.ContainerPort;
import io.kubarium.api.Node;
import io.kubarium.api.Pod;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.store.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A host port can be held once per node (SCH-72, SCH-89). */
final class NodePorts implements FilterPlugin {
    @Override
    public String name() {
        return "NodePorts";
    }

    /** A node comes, or a pod goes that held one of the ports (SCH-39). */
    @Override
    public boolean helps(Entry.Change change, Snapshot seen, Pod waiting) {
        PodMove move = PodMove.of(change);
        return move.gone() && conflict(waiting, move.left()) || change.created() && change.after() instanceof Node;
    }

    @Override
    public @Nullable Filter prepare(Attempt attempt) {
        List<ContainerPort> wanted = hostPorts(attempt.pod());
        if (wanted.isEmpty()) return null;
        return node -> {
            for (var entry : node.pods()) {
                if (conflict(wanted, hostPorts(entry.value()))) return Refusal.resolvable("node(s) didn't have free ports for the requested pod ports");
            }
            return null;
        };
    }

    /** Whether two pods cannot be on one node. */
    static boolean conflict(Pod a, Pod b) {
        return conflict(hostPorts(a), hostPorts(b));
    }

    private static boolean conflict(List<ContainerPort> wanted, List<ContainerPort> held) {
        return wanted.stream().anyMatch(port -> held.stream().anyMatch(other -> conflict(port, other)));
    }

    private static List<ContainerPort> hostPorts(Pod pod) {
        List<ContainerPort> ports = new ArrayList<>();
        for (Container container : pod.spec().containers()) {
            for (ContainerPort port : container.ports()) if (port.hostPort() > 0) ports.add(port);
        }
        return ports;
    }

    private static boolean conflict(ContainerPort a, ContainerPort b) {
        if (a.hostPort() != b.hostPort() || !protocol(a).equals(protocol(b))) return false;
        return any(a.hostIP()) || any(b.hostIP()) || a.hostIP().equals(b.hostIP());
    }

    private static String protocol(ContainerPort port) {
        return port.protocol() == null ? "TCP" : port.protocol();
    }

    private static boolean any(@Nullable String ip) {
        return ip == null || ip.isEmpty() || ip.equals("0.0.0.0");
    }
}
