package io.kubarium.kubectl.table;

import io.kubarium.api.Endpoint;
import io.kubarium.api.EndpointAddress;
import io.kubarium.api.EndpointPort;
import io.kubarium.api.EndpointSlice;
import io.kubarium.api.EndpointSubset;
import io.kubarium.api.Endpoints;
import io.kubarium.api.EndpointsPort;
import io.kubarium.api.Ingress;
import io.kubarium.api.IngressClass;
import io.kubarium.api.IngressRule;
import io.kubarium.api.LoadBalancerIngress;
import io.kubarium.api.Service;
import io.kubarium.api.ServicePort;
import io.kubarium.api.Tree;
import java.util.ArrayList;
import java.util.List;

/** {@code get} of services, their endpoints and ingresses. */
final class NetworkColumns {
    private NetworkColumns() {}

    // CTL-39
    static Table<Service> services() {
        return Table.of(Service.class, "NAME, TYPE, CLUSTER-IP, EXTERNAL-IP, PORT(S), AGE, +SELECTOR", (service, now) -> List.of(
                service.name(), Cells.or(service.spec().type(), "ClusterIP"),
                service.spec().clusterIPs().isEmpty() ? Cells.orNone(service.spec().clusterIP()) : service.spec().clusterIPs().getFirst(),
                external(service), Cells.orNone(Cells.joined(service.spec().ports(), NetworkColumns::port)),
                Ages.since(service.metadata().creationTimestamp(), now), Cells.labels(service.spec().selector())));
    }

    // CTL-40
    private static String external(Service service) {
        String own = String.join(",", service.spec().externalIPs());
        return switch (Cells.or(service.spec().type(), "ClusterIP")) {
            case "ExternalName" -> Cells.or(service.spec().externalName(), "");
            case "LoadBalancer" -> {
                List<String> parts = new ArrayList<>();
                for (LoadBalancerIngress at : service.status().loadBalancer().ingress()) parts.add(Cells.isEmpty(at.ip()) ? at.hostname() : at.ip());
                parts.sort(null);
                parts.addAll(service.spec().externalIPs());
                yield parts.isEmpty() ? "<pending>" : String.join(",", parts);
            }
            default -> Cells.orNone(own);
        };
    }

    // CTL-41
    private static String port(ServicePort port) {
        String node = port.nodePort() > 0 ? ":" + port.nodePort() : "";
        return port.port() + node + "/" + Cells.or(port.protocol(), "TCP");
    }

    // CTL-42
    static Table<Endpoints> endpoints() {
        return Table.of(Endpoints.class, "NAME, ENDPOINTS, AGE", (endpoints, now) -> List.of(
                endpoints.name(), addresses(endpoints), Ages.since(endpoints.metadata().creationTimestamp(), now)));
    }

    private static String addresses(Endpoints endpoints) {
        if (endpoints.subsets().isEmpty()) return "<none>";
        List<String> all = new ArrayList<>();
        for (EndpointSubset subset : endpoints.subsets()) {
            if (subset.ports().isEmpty()) for (EndpointAddress address : subset.addresses()) all.add(address.ip());
            for (EndpointsPort port : subset.ports()) for (EndpointAddress address : subset.addresses()) all.add(address.ip() + ":" + port.port());
        }
        return Cells.firstThree(all);
    }

    // CTL-43
    static Table<EndpointSlice> slices() {
        return Table.of(EndpointSlice.class, "NAME, ADDRESSTYPE, PORTS, ENDPOINTS, AGE", (slice, now) -> {
            List<String> addresses = new ArrayList<>();
            for (Endpoint endpoint : slice.endpoints()) addresses.addAll(endpoint.addresses());
            return List.of(slice.name(), Cells.or(slice.addressType(), ""),
                    Cells.or(Cells.firstThree(slice.ports().stream().map(NetworkColumns::slicePort).toList()), "<unset>"),
                    Cells.or(Cells.firstThree(addresses), "<unset>"), Ages.since(slice.metadata().creationTimestamp(), now));
        });
    }

    private static String slicePort(EndpointPort port) {
        if (port.port() != null) return Integer.toString(port.port());
        return port.name() == null ? "*" : port.name();
    }

    // CTL-44
    static Table<Ingress> ingresses() {
        return Table.of(Ingress.class, "NAME, CLASS, HOSTS, ADDRESS, PORTS, AGE", (ingress, now) -> {
            List<String> hosts = ingress.spec().rules().stream().map(IngressRule::host).filter(host -> !Cells.isEmpty(host)).toList();
            List<String> at = ingress.status().loadBalancer().ingress().stream()
                    .map(one -> Cells.isEmpty(one.ip()) ? Cells.or(one.hostname(), "") : one.ip()).sorted().toList();
            return List.of(ingress.name(), Cells.orNone(ingress.spec().ingressClassName()),
                    hosts.isEmpty() ? "*" : Cells.firstThree(hosts), String.join(",", at), ingress.spec().tls().isEmpty() ? "80" : "80, 443",
                    Ages.since(ingress.metadata().creationTimestamp(), now));
        });
    }

    // CTL-45
    static Table<IngressClass> ingressClasses() {
        return Table.of(IngressClass.class, "NAME, CONTROLLER, PARAMETERS, AGE", (type, now) -> {
            boolean isDefault = "true".equals(type.metadata().annotation("ingressclass.kubernetes.io/is-default-class"));
            return List.of(type.name() + (isDefault ? " (default)" : ""), Cells.or(type.spec().controller(), ""),
                    parameters(type.spec().kept().obj("parameters")), Ages.since(type.metadata().creationTimestamp(), now));
        });
    }

    private static String parameters(Tree.Obj parameters) {
        if (parameters.isEmpty()) return "<none>";
        String group = parameters.text("apiGroup");
        return parameters.text("kind") + (Cells.isEmpty(group) ? "" : "." + group) + "/" + parameters.text("name");
    }
}
