package io.kubarium.kubectl.table;

import io.kubarium.api.Lease;
import io.kubarium.api.Namespace;
import io.kubarium.api.Node;
import io.kubarium.api.NodeAddress;
import io.kubarium.api.NodeCondition;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** {@code get} of nodes, leases and namespaces. */
public final class NodeColumns {
    private NodeColumns() {}

    // CTL-47
    static Table<Node> nodes() {
        String columns = "NAME, STATUS, ROLES, AGE, VERSION, +INTERNAL-IP, +EXTERNAL-IP, +OS-IMAGE, +KERNEL-VERSION, +CONTAINER-RUNTIME";
        return Table.of(Node.class, columns, (node, now) -> {
            var info = node.status().nodeInfo();
            String kernel = info == null ? "" : Cells.or(info.kernelVersion(), "");
            String machine = info == null || Cells.isEmpty(info.architecture()) ? "" : " (" + info.architecture() + ")";
            return List.of(node.name(), status(node), roles(node), Ages.since(node.metadata().creationTimestamp(), now),
                    info == null ? "" : Cells.or(info.kubeletVersion(), ""), address(node, "InternalIP"), address(node, "ExternalIP"),
                    info == null ? "<unknown>" : Cells.or(info.osImage(), "<unknown>"),
                    kernel.isEmpty() ? "<unknown>" : kernel + machine,
                    info == null ? "<unknown>" : Cells.or(info.containerRuntimeVersion(), "<unknown>"));
        });
    }

    // CTL-48
    private static String status(Node node) {
        String ready = "Unknown";
        for (NodeCondition condition : node.status().conditions()) {
            if (condition.type().equals("Ready")) ready = "True".equals(condition.status()) ? "Ready" : "NotReady";
        }
        return node.spec().unschedulable() ? ready + ",SchedulingDisabled" : ready;
    }

    /** The roles of a node (CTL-49). */
    public static String roles(Node node) {
        TreeSet<String> roles = new TreeSet<>();
        for (Map.Entry<String, String> label : node.metadata().labels().entrySet()) {
            String prefix = "node-role.kubernetes.io/";
            if (label.getKey().startsWith(prefix) && label.getKey().length() > prefix.length()) roles.add(label.getKey().substring(prefix.length()));
            if (label.getKey().equals("kubernetes.io/role") && !label.getValue().isEmpty()) roles.add(label.getValue());
        }
        return Cells.orNone(String.join(",", roles));
    }

    private static String address(Node node, String type) {
        for (NodeAddress address : node.status().addresses()) if (address.type().equals(type)) return address.address();
        return "<none>";
    }

    // CTL-63
    static Table<Lease> leases() {
        return Table.of(Lease.class, "NAME, HOLDER, AGE", (lease, now) -> List.of(lease.name(),
                Cells.or(lease.spec().holderIdentity(), ""), Ages.since(lease.metadata().creationTimestamp(), now)));
    }

    // CTL-50
    static Table<Namespace> namespaces() {
        return Table.of(Namespace.class, "NAME, STATUS, AGE", (namespace, now) -> List.of(namespace.name(),
                Cells.or(namespace.status().phase(), ""), Ages.since(namespace.metadata().creationTimestamp(), now)));
    }
}
