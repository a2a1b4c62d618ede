package io.kubarium.cluster;

import io.kubarium.api.Endpoint;
import io.kubarium.api.EndpointAddress;
import io.kubarium.api.EndpointConditions;
import io.kubarium.api.EndpointPort;
import io.kubarium.api.EndpointSlice;
import io.kubarium.api.EndpointSubset;
import io.kubarium.api.Endpoints;
import io.kubarium.api.EndpointsPort;
import io.kubarium.api.IntOrString;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Namespace;
import io.kubarium.api.Node;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.PriorityClass;
import io.kubarium.api.Service;
import io.kubarium.api.ServicePort;
import io.kubarium.api.ServiceSpec;
import io.kubarium.cluster.controller.NamespaceFurniture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What is there in every new cluster before anybody asks for anything (API section P). */
final class FreshCluster {
    private static final List<String> NAMESPACES = List.of("default", "kube-node-lease", "kube-public", "kube-system");
    /** Where the master answers, beside the nodes' own addresses. */
    private static final String MASTER = "10.0.0.10";
    private static final int PORT = 6443;

    private final Instant made;
    private final TreeMap<ObjectRef, KubeObject> objects = new TreeMap<>();

    private FreshCluster(Instant made) {
        this.made = made;
    }

    /** The objects of a cluster's start: those of every cluster, then the scenario's own, which win where both name one. */
    static List<KubeObject> with(ClusterSpec spec) {
        List<KubeObject> own = spec.objects();
        Instant start = spec.start();
        FreshCluster fresh = new FreshCluster(own.stream().map(o -> o.metadata().creationTimestamp()).filter(t -> t != null).min(Instant::compareTo).orElse(start));
        for (String name : NAMESPACES) fresh.add(new Namespace(ObjectMeta.named(null, name), null, null));
        for (KubeObject object : own) if (object instanceof Namespace namespace) fresh.add(namespace);
        List<KubeObject> namespaces = new ArrayList<>(fresh.objects.values());
        for (KubeObject namespace : namespaces) fresh.furnish(namespace.name(), namespace.metadata().creationTimestamp());
        fresh.priorities();
        fresh.server();
        for (KubeObject lease : LeaderLeases.fresh(spec.masters().getFirst(), spec.timing(), fresh.made, start, spec.seed())) fresh.add(lease);
        for (KubeObject object : own) fresh.objects.remove(object.ref());
        List<KubeObject> all = new ArrayList<>();
        fresh.objects.values().stream().filter(Namespace.class::isInstance).forEach(all::add);
        own.stream().filter(Namespace.class::isInstance).forEach(all::add);
        fresh.objects.values().stream().filter(o -> !(o instanceof Namespace)).forEach(all::add);
        own.stream().filter(o -> !(o instanceof Namespace)).map(FreshCluster::known).forEach(all::add);
        return all;
    }

    /** A node as the controllers have left it long before the start (WRK-169, NOD-15). */
    private static KubeObject known(KubeObject object) {
        if (!(object instanceof Node node)) return object;
        if (node.metadata().annotation("node.alpha.kubernetes.io/ttl") == null) node = node.withMetadata(node.metadata().withAnnotation("node.alpha.kubernetes.io/ttl", "0"));
        boolean alone = node.spec().podCIDR() != null && node.spec().podCIDRs().isEmpty();
        return alone ? node.withSpec(node.spec().withPodCIDRs(List.of(node.spec().podCIDR()))) : node;
    }

    private void add(KubeObject object) {
        boolean dated = object.metadata().creationTimestamp() != null;
        objects.put(object.ref(), dated ? object : object.withMetadata(object.metadata().withCreationTimestamp(made)));
    }

    /** What the controllers put into every namespace (API-161, API-209). */
    private void furnish(String namespace, Instant since) {
        for (KubeObject piece : List.of(NamespaceFurniture.account(), NamespaceFurniture.certificate())) {
            add(piece.withMetadata(piece.metadata().withNamespace(namespace).withCreationTimestamp(since)));
        }
    }

    /** API-211. */
    private void priorities() {
        add(new PriorityClass(ObjectMeta.named(null, "system-node-critical"), 2000001000, false,
                "Used for system critical pods that must not be moved from their current node.", null));
        add(new PriorityClass(ObjectMeta.named(null, "system-cluster-critical"), 2000000000, false,
                "Used for system critical pods that must run in the cluster, but can be moved to another node if necessary.", null));
    }

    /** The API server as a Service, with addresses that the server keeps itself (API-210). */
    private void server() {
        ObjectMeta meta = ObjectMeta.named("default", "kubernetes");
        ServicePort port = ServicePort.EMPTY.withName("https").withPort(443).withProtocol("TCP").withTargetPort(IntOrString.of(PORT));
        add(new Service(meta.withLabel("component", "apiserver").withLabel("provider", "kubernetes"),
                ServiceSpec.EMPTY.withClusterIP("10.96.0.1").withPorts(List.of(port)), null));
        add(new Endpoints(meta.withLabel("endpointslice.kubernetes.io/skip-mirror", "true"), List.of(new EndpointSubset(
                List.of(new EndpointAddress(MASTER, null, null, null)), null, List.of(new EndpointsPort("https", PORT, "TCP", null))))));
        Endpoint endpoint = new Endpoint(List.of(MASTER), new EndpointConditions(true, null, null), null, null, null, null, null, null);
        add(new EndpointSlice(meta.withLabel("kubernetes.io/service-name", "kubernetes"), "IPv4", List.of(endpoint),
                List.of(new EndpointPort("https", "TCP", PORT, null))));
    }
}
