package io.kubarium.cluster.controller;

import io.kubarium.api.Endpoint;
import io.kubarium.api.EndpointConditions;
import io.kubarium.api.EndpointPort;
import io.kubarium.api.Node;
import io.kubarium.api.ObjectReference;
import io.kubarium.api.Pod;
import io.kubarium.api.Service;
import io.kubarium.api.ServicePort;
import io.kubarium.api.Tree;
import io.kubarium.api.store.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which endpoints a Service has, by the ports they answer on (NET-40 to NET-44). */
final class SliceEndpoints {
    private static final String ZONE = "topology.kubernetes.io/zone";

    private SliceEndpoints() {}

    /** The endpoints that a Service should have; pods whose named ports have other numbers come under another key. */
    static Map<List<EndpointPort>, List<Endpoint>> byPorts(Service service, List<Pod> pods, Snapshot cache) {
        Map<List<EndpointPort>, List<Endpoint>> found = new LinkedHashMap<>();
        for (Pod pod : pods) {
            if (!ServicePods.hasAddress(pod)) continue;
            Node node = pod.isScheduled() ? cache.get(Node.class, "", pod.spec().nodeName()) : null;
            if (node == null && !service.spec().publishNotReadyAddresses()) continue;
            found.computeIfAbsent(ports(service, pod), ports -> new ArrayList<>()).add(endpoint(service, pod, node));
        }
        return found;
    }

    private static List<EndpointPort> ports(Service service, Pod pod) {
        List<EndpointPort> ports = new ArrayList<>();
        for (ServicePort port : service.spec().ports()) {
            Integer number = ServicePods.port(pod, port);
            if (number != null) ports.add(new EndpointPort(port.name() == null ? "" : port.name(), port.protocol(), number, port.appProtocol()));
        }
        ports.sort(Comparator.comparing(EndpointPort::name));
        return List.copyOf(ports);
    }

    private static Endpoint endpoint(Service service, Pod pod, @Nullable Node node) {
        boolean serving = pod.ready();
        boolean terminating = pod.isTerminating();
        boolean ready = service.spec().publishNotReadyAddresses() || serving && !terminating; // NET-41, NET-35
        String zone = node == null ? null : node.metadata().label(ZONE);
        ObjectReference target = new ObjectReference("Pod", pod.namespace(), pod.name(), pod.uid(), null, null, null);
        return new Endpoint(List.of(pod.status().podIP()), new EndpointConditions(ready, serving, terminating), ServicePods.hostname(pod, service), target, null,
                pod.spec().nodeName(), zone, ready ? hints(distribution(service), zone, pod.spec().nodeName()) : null);
    }

    /** What the old annotation does not put out of force (NET-65). */
    private static @Nullable String distribution(Service service) {
        return "Auto".equals(service.metadata().annotation("service.kubernetes.io/topology-mode")) ? null : service.spec().trafficDistribution();
    }

    /** Who should rather be asked by whom (NET-65, NET-66). */
    private static Tree.@Nullable Obj hints(@Nullable String distribution, @Nullable String zone, String node) {
        if (distribution == null) return null;
        Tree.Obj hints = Tree.Obj.EMPTY;
        if (zone != null) hints = hints.with("forZones", named(zone));
        if (distribution.equals("PreferSameNode")) hints = hints.with("forNodes", named(node));
        return hints.isEmpty() ? null : hints;
    }

    private static Tree named(String name) {
        return Tree.of(List.of(Tree.Obj.of("name", name)));
    }
}
