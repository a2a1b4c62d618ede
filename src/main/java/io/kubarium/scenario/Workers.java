package io.kubarium.scenario;

import io.kubarium.api.Node;
import io.kubarium.api.NodeAddress;
import io.kubarium.api.NodeCondition;
import io.kubarium.api.NodeSpec;
import io.kubarium.api.NodeStatus;
import io.kubarium.api.NodeSystemInfo;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Completes the Nodes of a scenario to machines that have been up and ready for a while: what their files leave out. */
public final class Workers {
    private static final String[][] CONDITIONS = {
        {"MemoryPressure", "False", "KubeletHasSufficientMemory", "kubelet has sufficient memory available"},
        {"DiskPressure", "False", "KubeletHasNoDiskPressure", "kubelet has no disk pressure"},
        {"PIDPressure", "False", "KubeletHasSufficientPID", "kubelet has sufficient PID available"},
        {"Ready", "True", "KubeletReady", "kubelet is posting ready status"},
    };

    private Workers() {}

    /** Three workers, for a manifest that comes without a cluster. */
    static List<Node> three() {
        return plain(3);
    }

    /** So many workers as a cluster has them that nobody described, up and ready at its start. */
    public static List<Node> ready(int count, Instant start) {
        List<Node> nodes = new ArrayList<>();
        for (Node node : plain(count)) nodes.add(complete(node, nodes.size(), start));
        return nodes;
    }

    private static List<Node> plain(int count) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 1; i <= count; i++) nodes.add(new Node(ObjectMeta.named(null, "worker-" + i), null, null));
        return nodes;
    }

    /** The node with labels, pod range, address, size and conditions; {@code number} counts from 0. */
    static Node complete(Node node, int number, Instant start) {
        ObjectMeta meta = node.metadata();
        if (meta.creationTimestamp() == null) meta = meta.withCreationTimestamp(start.minusSeconds(60));
        for (String[] label : new String[][] {{"kubernetes.io/hostname", node.name()}, {"kubernetes.io/os", "linux"}, {"kubernetes.io/arch", "amd64"},
            {"beta.kubernetes.io/os", "linux"}, {"beta.kubernetes.io/arch", "amd64"}}) {
            if (meta.label(label[0]) == null) meta = meta.withLabel(label[0], label[1]);
        }
        NodeSpec spec = node.spec();
        if (spec.podCIDR() == null) {
            int network = (244 << 8) + number + 1;
            String range = network < 255 << 8 ? "10." + (network >> 8) + "." + (network & 255) + ".0/24" : "100." + (64 + (number >> 8)) + "." + (number & 255) + ".0/24";
            spec = new NodeSpec(range, List.of(range), spec.providerID(), spec.unschedulable(), spec.taints(), spec.kept());
        }
        return new Node(meta, spec, status(node, number, meta.creationTimestamp(), start));
    }

    private static NodeStatus status(Node node, int number, Instant created, Instant start) {
        NodeStatus given = node.status();
        TreeMap<String, Quantity> capacity = new TreeMap<>(given.capacity());
        capacity.putIfAbsent("cpu", Quantity.parse("4"));
        capacity.putIfAbsent("memory", Quantity.parse("8Gi"));
        capacity.putIfAbsent("pods", Quantity.parse("110"));
        capacity.putIfAbsent("ephemeral-storage", Quantity.parse("100Gi"));
        TreeMap<String, Quantity> allocatable = new TreeMap<>(capacity);
        allocatable.putAll(given.allocatable());
        List<NodeAddress> addresses = given.addresses().isEmpty()
                ? List.of(new NodeAddress("InternalIP", "172." + (18 + (number + 3 >> 16)) + "." + (number + 3 >> 8 & 255) + "." + (number + 3 & 255)), new NodeAddress("Hostname", node.name())) : given.addresses();
        List<NodeCondition> conditions = given.conditions();
        if (conditions.isEmpty()) {
            conditions = new ArrayList<>();
            for (String[] c : CONDITIONS) conditions.add(new NodeCondition(c[0], c[1], start, created, c[2], c[3]));
        }
        NodeSystemInfo info = given.nodeInfo() == null || given.nodeInfo().kubeletVersion() == null ? standardInfo() : given.nodeInfo();
        return new NodeStatus(capacity, allocatable, given.phase(), conditions, addresses, given.daemonEndpoints(), info, given.images(),
                given.volumesInUse(), given.volumesAttached(), given.kept());
    }

    private static NodeSystemInfo standardInfo() {
        return new NodeSystemInfo("", "", "", "6.1.0-26-amd64", "Debian GNU/Linux 12 (bookworm)", "containerd://2.1.4", "v1.36.2", "", "linux", "amd64", null);
    }
}
