package io.kubarium.cluster;

import io.kubarium.api.KubeObject;
import io.kubarium.api.timing.Timing;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/**
 * Everything a cluster is made from.
 *
 * @param seed decides every draw
 * @param start what the simulated clocks show at time 0
 * @param masters names of the master machines (cards on the stage, not Nodes)
 * @param objects what is in the store at time 0, the Nodes among them; each Node is a machine with kubelet, runtime and kube-proxy
 * @param clients who sends requests from outside or from a node
 * @param externals systems beside the cluster
 * @param loadBalancers address that a cloud would give to a Service of type LoadBalancer, by {@code namespace/name}
 * @param endsOnSigterm whether every first process obeys SIGTERM (the recording rig's annotation)
 * @param rig what the nodes of the recording rig have beside their pods
 */
public record ClusterSpec(long seed, Timing timing, Instant start, List<String> masters, List<KubeObject> objects, List<ClientSpec> clients,
        List<ExternalSpec> externals, TreeMap<String, String> loadBalancers, boolean endsOnSigterm, Rig rig) {
    /** A cluster of nodes that have nothing beside their pods. */
    public ClusterSpec(long seed, Timing timing, Instant start, List<String> masters, List<KubeObject> objects, List<ClientSpec> clients,
            List<ExternalSpec> externals, TreeMap<String, String> loadBalancers, boolean endsOnSigterm) {
        this(seed, timing, start, masters, objects, clients, externals, loadBalancers, endsOnSigterm, Rig.NONE);
    }

    /** Images that are on every node from the start, and whether a server on each node answers probes at 127.0.0.1:18080. */
    public record Rig(List<String> images, boolean server) {
        /** Nothing. */
        public static final Rig NONE = new Rig(List.of(), false);
        /** The rig on which the recordings were made whose first processes may ignore SIGTERM. */
        public static final Rig RECORDED = new Rig(List.of("agent:1.0", "busybox:1.36", "nginx:1.27", "nginx:1.28", "nginx:1.29", "postgres:17", "postgres:18", "redis:7"), true);
    }

    /** A client: its requests per second go to a URL, from outside the cluster or from a node. */
    public record ClientSpec(String name, double requestsPerSecond, String url, String from) {}

    /** A system outside: the host it is reached by and the workloads that use it. */
    public record ExternalSpec(String name, String host, List<String> usedBy) {}
}
