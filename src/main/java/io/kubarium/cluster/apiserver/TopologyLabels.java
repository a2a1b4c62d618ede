package io.kubarium.cluster.apiserver;

import io.kubarium.api.Node;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.Pod;
import java.util.List;

/** A pod gets the zone and region labels of its node when it is placed there (SCH-64), or is made there (SCH-216). */
final class TopologyLabels {
    private static final List<String> KEYS = List.of("topology.kubernetes.io/zone", "topology.kubernetes.io/region");

    private TopologyLabels() {}

    static Pod copied(Exchange exchange, Pod pod) {
        String name = pod.spec().nodeName();
        Node node = name == null || name.isEmpty() ? null : exchange.store().get(Node.class, "", name);
        if (node == null) return pod;
        ObjectMeta meta = pod.metadata();
        for (String key : KEYS) {
            String value = node.metadata().label(key);
            if (value != null) meta = meta.withLabel(key, value);
        }
        return pod.withMetadata(meta);
    }
}
