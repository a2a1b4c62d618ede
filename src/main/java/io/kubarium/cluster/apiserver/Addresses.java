package io.kubarium.cluster.apiserver;

import io.kubarium.api.KubeObject;
import io.kubarium.api.Service;
import io.kubarium.api.ServicePort;
import io.kubarium.api.ServiceSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The addresses and node ports of a Service: taken when it is written, freed when nobody has them any more (API-204..208). */
final class Addresses {
    private static final String NONE = "None";

    private Addresses() {}

    static KubeObject onCreate(Exchange exchange, KubeObject object) {
        return object instanceof Service service ? allocate(exchange, service) : object;
    }

    /** What an update leaves out stays, what its type has no use for goes (API-125, API-208). */
    static KubeObject onUpdate(Exchange exchange, KubeObject before, KubeObject after) {
        if (!(before instanceof Service old) || !(after instanceof Service now)) return after;
        ServiceSpec spec = now.spec();
        ServiceSpec was = old.spec();
        if (spec.type().equals("ExternalName")) {
            boolean same = Objects.equals(spec.clusterIP(), was.clusterIP());
            return same && !was.type().equals("ExternalName") ? now.withSpec(addressless(spec)) : now;
        }
        if (isEmpty(spec.clusterIP())) spec = spec.withClusterIP(was.clusterIP()).withClusterIPs(was.clusterIPs());
        if (spec.clusterIPs().isEmpty() && !isEmpty(spec.clusterIP())) spec = spec.withClusterIPs(List.of(spec.clusterIP()));
        if (spec.ipFamilies().isEmpty()) spec = spec.withIpFamilies(was.ipFamilies());
        if (spec.ipFamilyPolicy() == null) spec = spec.withIpFamilyPolicy(was.ipFamilyPolicy());
        boolean external = ServiceDefaults.isExternal(spec.type());
        spec = spec.withPorts(external ? kept(was.ports(), spec.ports()) : freed(was.ports(), spec.ports()));
        if (!external && ServiceDefaults.isExternal(was.type())) {
            if (Objects.equals(spec.externalTrafficPolicy(), was.externalTrafficPolicy())) spec = spec.withExternalTrafficPolicy(null);
            if (Objects.equals(spec.allocateLoadBalancerNodePorts(), was.allocateLoadBalancerNodePorts())) spec = spec.withAllocateLoadBalancerNodePorts(null);
        }
        return now.withSpec(spec);
    }

    /** What a valid update still lacks. */
    static KubeObject allocated(Exchange exchange, KubeObject before, KubeObject after) {
        return after instanceof Service service && !service.spec().equals(((Service) before).spec()) ? allocate(exchange, service) : after;
    }

    private static Service allocate(Exchange exchange, Service service) {
        ServiceSpec spec = service.spec();
        if (spec.type().equals("ExternalName")) return service;
        boolean headless = NONE.equals(spec.clusterIP());
        // API-91: a headless Service without selector is for both families, even where there is but one.
        boolean both = headless && spec.selector().isEmpty();
        if (spec.ipFamilies().isEmpty()) spec = spec.withIpFamilies(both ? List.of("IPv4", "IPv6") : List.of("IPv4"));
        if (spec.ipFamilyPolicy() == null) spec = spec.withIpFamilyPolicy(both ? "RequireDualStack" : "SingleStack");
        String address = headless ? NONE : ClusterIps.take(exchange, service);
        spec = spec.withClusterIP(address).withClusterIPs(List.of(address));
        boolean ports = spec.type().equals("NodePort") || spec.type().equals("LoadBalancer") && !Boolean.FALSE.equals(spec.allocateLoadBalancerNodePorts());
        return service.withSpec(ports ? spec.withPorts(NodePorts.take(exchange, service)) : spec);
    }

    private static ServiceSpec addressless(ServiceSpec spec) {
        return spec.withClusterIP(null).withClusterIPs(null).withIpFamilies(null).withIpFamilyPolicy(null).withInternalTrafficPolicy(null)
                .withExternalTrafficPolicy(null).withPorts(spec.ports().stream().map(port -> port.withNodePort(0)).toList());
    }

    /** Ports with the node ports they had, by name. */
    private static List<ServicePort> kept(List<ServicePort> before, List<ServicePort> after) {
        List<ServicePort> ports = new ArrayList<>();
        for (ServicePort port : after) {
            int had = before.stream().filter(old -> Objects.equals(old.name(), port.name())).mapToInt(ServicePort::nodePort).findFirst().orElse(0);
            boolean taken = after.stream().anyMatch(other -> other != port && other.nodePort() == had);
            ports.add(port.nodePort() == 0 && !taken ? port.withNodePort(had) : port);
        }
        return ports;
    }

    /** Ports without the node ports they had; one asked for anew stays, for validation to refuse. */
    private static List<ServicePort> freed(List<ServicePort> before, List<ServicePort> after) {
        return after.stream().map(port -> before.stream().anyMatch(old -> old.nodePort() != 0 && old.nodePort() == port.nodePort()) ? port.withNodePort(0) : port).toList();
    }

    static boolean isEmpty(String text) {
        return text == null || text.isEmpty();
    }
}
