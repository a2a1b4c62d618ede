package io.kubarium.kubectl.describe;

import io.kubarium.api.Endpoint;
import io.kubarium.api.EndpointAddress;
import io.kubarium.api.EndpointPort;
import io.kubarium.api.EndpointSlice;
import io.kubarium.api.EndpointSubset;
import io.kubarium.api.Endpoints;
import io.kubarium.api.IngressClass;
import io.kubarium.api.LoadBalancerIngress;
import io.kubarium.api.Service;
import io.kubarium.api.ServicePort;
import io.kubarium.api.Tree;
import io.kubarium.kubectl.table.Cells;
import java.util.ArrayList;
import java.util.List;

/** {@code describe} of services, their endpoints and ingress classes. */
final class NetworkDescribers {
    private NetworkDescribers() {}

    // CTL-110
    static void service(Service service, Surroundings around, Page page) {
        var spec = service.spec();
        page.head(service.metadata()).field("Selector", Cells.labels(spec.selector())).field("Type", spec.type());
        page.optional("IP Family Policy", spec.ipFamilyPolicy());
        if (!spec.ipFamilies().isEmpty()) page.field("IP Families", String.join(",", spec.ipFamilies()));
        else page.field("IP Families", "<none>");
        page.field("IP", spec.clusterIP());
        page.field("IPs", spec.clusterIPs().isEmpty() ? "<none>" : String.join(",", spec.clusterIPs()));
        if (!spec.externalIPs().isEmpty()) page.field("External IPs", String.join(",", spec.externalIPs()));
        page.optional("Desired LoadBalancer IP", spec.loadBalancerIP()).optional("External Name", spec.externalName());
        List<LoadBalancerIngress> at = service.status().loadBalancer().ingress();
        if (!at.isEmpty()) {
            page.field("LoadBalancer Ingress", String.join(", ", at.stream()
                    .map(one -> Cells.isEmpty(one.ip()) ? one.hostname() : one.ip() + (Cells.isEmpty(one.ipMode()) ? "" : " (" + one.ipMode() + ")")).toList()));
        }
        for (ServicePort port : spec.ports()) port(service, port, around, page);
        page.field("Session Affinity", spec.sessionAffinity());
        page.optional("External Traffic Policy", spec.externalTrafficPolicy()).optional("Internal Traffic Policy", spec.internalTrafficPolicy());
        if (spec.healthCheckNodePort() != 0) page.field("HealthCheck NodePort", spec.healthCheckNodePort());
        if (!spec.loadBalancerSourceRanges().isEmpty()) page.field("LoadBalancer Source Ranges", String.join(",", spec.loadBalancerSourceRanges()));
        page.optional("Traffic Distribution", spec.trafficDistribution());
        around.events(service, page);
    }

    private static void port(Service service, ServicePort port, Surroundings around, Page page) {
        String name = Cells.or(port.name(), "<unset>");
        page.field("Port", name + "\t" + port.port() + "/" + port.protocol());
        page.field("TargetPort", port.targetPort() + "/" + port.protocol());
        page.optional("AppProtocol", port.appProtocol());
        if (port.nodePort() != 0) page.field("NodePort", name + "\t" + port.nodePort() + "/" + port.protocol());
        page.field("Endpoints", Backends.of(service, port.name(), around.store()));
    }

    // CTL-125
    static void slice(EndpointSlice slice, Surroundings around, Page page) {
        page.head(slice.metadata()).field("AddressType", slice.addressType());
        if (slice.ports().isEmpty()) {
            page.field("Ports", "<unset>");
        } else {
            page.line(0, "Ports:").line(1, "Name\tPort\tProtocol").line(1, "----\t----\t--------");
            for (EndpointPort port : slice.ports()) {
                page.line(1, Cells.or(port.name(), "<unset>") + "\t" + (port.port() == null ? "<unset>" : port.port()) + "\t" + port.protocol());
            }
        }
        if (slice.endpoints().isEmpty()) page.line(0, "Endpoints:\t<none>");
        else page.line(0, "Endpoints:");
        for (Endpoint endpoint : slice.endpoints()) endpoint(endpoint, page);
        around.events(slice, page);
    }

    private static void endpoint(Endpoint endpoint, Page page) {
        var target = endpoint.targetRef();
        var ready = endpoint.conditions() == null ? null : endpoint.conditions().ready();
        page.field(1, "- Addresses", String.join(", ", endpoint.addresses())).line(2, "Conditions:");
        page.field(3, "Ready", ready == null ? "<unset>" : ready).field(2, "Hostname", Cells.or(endpoint.hostname(), "<unset>"));
        if (target != null) page.field(2, "TargetRef", target.kind() + "/" + target.name());
        page.field(2, "NodeName", Cells.or(endpoint.nodeName(), "<unset>")).field(2, "Zone", Cells.or(endpoint.zone(), "<unset>"));
    }

    // CTL-231
    static void endpoints(Endpoints endpoints, Surroundings around, Page page) {
        page.head(endpoints.metadata());
        page.line(0, "Subsets:");
        for (EndpointSubset subset : endpoints.subsets()) {
            page.field(1, "Addresses", ips(subset.addresses())).field(1, "NotReadyAddresses", ips(subset.notReadyAddresses()));
            if (!subset.ports().isEmpty()) {
                page.line(1, "Ports:").line(2, "Name\tPort\tProtocol").line(2, "----\t----\t--------");
                subset.ports().forEach(port -> page.line(2, Cells.or(port.name(), "<unset>") + "\t" + port.port() + "\t" + port.protocol()));
            }
            page.line(0, "");
        }
        around.events(endpoints, page);
    }

    private static String ips(List<EndpointAddress> addresses) {
        List<String> ips = new ArrayList<>();
        for (EndpointAddress address : addresses) ips.add(address.ip());
        return Cells.orNone(String.join(",", ips));
    }

    // CTL-231
    static void ingressClass(IngressClass type, Surroundings around, Page page) {
        page.head(type.metadata()).field("Controller", type.spec().controller());
        Tree.Obj parameters = type.spec().kept().obj("parameters");
        if (!parameters.isEmpty()) {
            page.line(0, "Parameters:");
            if (parameters.has("apiGroup")) page.field(1, "APIGroup", parameters.text("apiGroup"));
            page.field(1, "Kind", parameters.text("kind")).field(1, "Name", parameters.text("name"));
        }
        around.events(type, page);
    }
}
