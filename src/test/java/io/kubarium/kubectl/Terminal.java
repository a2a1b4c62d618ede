package io.kubarium.kubectl;

import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.api.NodeAddress;
import io.kubarium.api.NodeSpec;
import io.kubarium.api.NodeStatus;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.Quantity;
import io.kubarium.cluster.Cluster;
import io.kubarium.cluster.ClusterSpec;
import io.kubarium.api.timing.Timing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A console before a cluster of two workers, and files that are made as needed. */
final class Terminal {
    static final String WEB = """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: web, labels: {app: web}}
            spec:
              replicas: 2
              selector: {matchLabels: {app: web}}
              template:
                metadata: {labels: {app: web}}
                spec:
                  containers:
                  - {name: nginx, image: "nginx:1.27", ports: [{containerPort: 80}]}
            """;

    final TreeMap<String, String> texts = new TreeMap<>();
    final Cluster cluster;
    final Console console;
    Execution last;

    Terminal() {
        List<KubeObject> nodes = new ArrayList<>();
        for (int i = 1; i <= 2; i++) nodes.add(node("node-" + i, i));
        cluster = Cluster.start(new ClusterSpec(7, Timing.recorded(), Instant.parse("2026-11-24T15:18:15Z"), List.of("master-1"), nodes, List.of(), List.of(),
                new TreeMap<>(), true));
        console = new Console(cluster, files(), "you");
        texts.put("web.yaml", WEB);
    }

    private static Node node(String name, int number) {
        Map<String, Quantity> size = new TreeMap<>(Map.of("cpu", Quantity.of(4), "memory", Quantity.parse("8Gi"), "pods", Quantity.of(110)));
        NodeStatus status = NodeStatus.EMPTY.withCapacity(size).withAllocatable(size).withAddresses(List.of(new NodeAddress("InternalIP", "10.0.0.1" + number)));
        return new Node(ObjectMeta.named(null, name), NodeSpec.EMPTY.withPodCIDR("10.244." + number + ".0/24"), status);
    }

    /** Types a line and waits until it is done. */
    String type(String line) {
        last = console.start(line);
        while (!last.poll()) {
            long wake = last.wakeAt().orElse(Long.MAX_VALUE);
            if (cluster.nextTime() <= wake && cluster.nextTime() != Long.MAX_VALUE) cluster.step();
            else if (wake != Long.MAX_VALUE) cluster.runUntil(wake);
            else throw new AssertionError("nothing will ever end: " + line + "\n" + last.output());
        }
        return last.output();
    }

    void seconds(long seconds) {
        cluster.runUntil(cluster.now() + seconds * 1_000_000_000L);
    }

    private Files files() {
        return new Files() {
            @Override
            public byte[] read(String path) throws IOException {
                if (!texts.containsKey(path)) throw new NoSuchFileException(path);
                return texts.get(path).getBytes(StandardCharsets.UTF_8);
            }

            @Override
            public List<String> list(String folder, boolean recursive) {
                return texts.keySet().stream().filter(path -> folder.equals(".") || path.startsWith(folder + "/")).toList();
            }

            @Override
            public boolean isFolder(String path) {
                return texts.keySet().stream().anyMatch(file -> file.startsWith(path + "/"));
            }
        };
    }
}
