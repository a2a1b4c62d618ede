package io.kubarium.kubectl;

import io.kubarium.api.Node;
import io.kubarium.api.NodeAddress;
import io.kubarium.api.NodeStatus;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.Quantity;
import io.kubarium.cluster.Cluster;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The Node of a machine that is added: as large as asked for, otherwise like those that are there. */
final class NewNode {
    private NewNode() {}

    static Node of(String name, String cpu, String memory, Cluster cluster) {
        List<Node> others = cluster.snapshot().list(Node.class);
        Node like = others.isEmpty() ? new Node(null, null, null) : others.getLast();
        Map<String, Quantity> size = new TreeMap<>(like.status().capacity());
        size.put("cpu", Quantity.parse(cpu));
        size.put("memory", Quantity.parse(memory));
        size.putIfAbsent("pods", Quantity.of(110));
        ObjectMeta meta = ObjectMeta.named(null, name).withLabels(labels(name));
        NodeStatus status = like.status().withCapacity(size).withAllocatable(size).withConditions(List.of())
                .withAddresses(List.of(new NodeAddress("InternalIP", "10.0.0." + (11 + others.size())), new NodeAddress("Hostname", name)));
        return new Node(meta, null, status);
    }

    private static TreeMap<String, String> labels(String name) {
        TreeMap<String, String> labels = new TreeMap<>();
        for (String prefix : List.of("beta.kubernetes.io/", "kubernetes.io/")) {
            labels.put(prefix + "arch", "amd64");
            labels.put(prefix + "os", "linux");
        }
        labels.put("kubernetes.io/hostname", name);
        return labels;
    }
}
