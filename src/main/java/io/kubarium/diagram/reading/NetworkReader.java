package io.kubarium.diagram.reading;

import io.kubarium.api.Endpoint;
import io.kubarium.api.EndpointSlice;
import io.kubarium.api.HTTPIngressPath;
import io.kubarium.api.Ingress;
import io.kubarium.api.IngressRule;
import io.kubarium.api.Service;
import io.kubarium.api.store.Snapshot;
import io.kubarium.diagram.Cast;
import io.kubarium.timeline.Moment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads how traffic goes: clients, Ingresses with their rules, Services with their endpoints, systems outside. */
final class NetworkReader {

    private static final String SERVICE_NAME = "kubernetes.io/service-name";

    private final Moment moment;
    private final Snapshot store;
    private final Map<String, List<Cast.Endpoint>> endpoints = new TreeMap<>();

    NetworkReader(Moment moment) {
        this.moment = moment;
        this.store = moment.store();
        for (EndpointSlice slice : store.list(EndpointSlice.class)) {
            String service = slice.metadata().label(SERVICE_NAME);
            if (service != null) {
                List<Cast.Endpoint> all = endpoints.computeIfAbsent(Ids.of("Service", slice.namespace(), service), k -> new ArrayList<>());
                slice.endpoints().forEach(e -> endpoint(e, all));
            }
        }
    }

    private static void endpoint(Endpoint e, List<Cast.Endpoint> all) {
        if (e.targetRef() != null && "Pod".equals(e.targetRef().kind()) && e.nodeName() != null) {
            boolean ready = e.conditions().ready() == null || e.conditions().ready();
            all.add(new Cast.Endpoint(Ids.of("Pod", e.targetRef().namespace(), e.targetRef().name()), Ids.of("Node", "", e.nodeName()), ready));
        }
    }

    private static boolean isDrawn(Service service) {
        boolean apiItself = service.namespace().equals("default") && service.name().equals("kubernetes");
        return !apiItself && !Ids.isSystem(service.namespace());
    }

    private static boolean isExternalName(Service service) {
        return "ExternalName".equals(service.spec().type());
    }

    List<Cast.Pill> services() {
        List<Cast.Pill> pills = new ArrayList<>();
        for (Service service : store.list(Service.class)) {
            if (isDrawn(service) && !isExternalName(service)) {
                boolean headless = "None".equals(service.spec().clusterIP());
                String id = Ids.of(service);
                List<Cast.Endpoint> behind = endpoints.getOrDefault(id, List.of());
                boolean reachable = behind.stream().anyMatch(Cast.Endpoint::ready);
                pills.add(new Cast.Pill(id, Ids.shown(service) + (headless ? " (headless)" : ""),
                        !headless ? address(service) : reachable ? "no own IP" : "0 endpoints", behind));
            }
        }
        return pills;
    }

    private static String address(Service service) {
        String ip = service.spec().clusterIP() == null ? "" : service.spec().clusterIP();
        return service.spec().ports().isEmpty() ? ip : ip + ":" + service.spec().ports().getFirst().port();
    }

    List<Cast.Gate> gates() {
        List<Cast.Gate> gates = new ArrayList<>();
        for (Ingress ingress : store.list(Ingress.class)) {
            List<String> rules = new ArrayList<>();
            List<String> services = new ArrayList<>();
            for (IngressRule rule : ingress.spec().rules()) {
                for (HTTPIngressPath path : rule.http() == null ? List.<HTTPIngressPath>of() : rule.http().paths()) {
                    var backend = path.backend() == null ? null : path.backend().service();
                    if (backend != null) {
                        String host = rule.host() == null ? "*" : rule.host();
                        String port = backend.port() == null ? "" : backend.port().number() > 0
                                ? ":" + backend.port().number() : ":" + backend.port().name();
                        rules.add(host + (path.path() == null ? "/" : path.path()) + " → " + backend.name() + port);
                        services.add(Ids.of("Service", ingress.namespace(), backend.name()));
                    }
                }
            }
            gates.add(new Cast.Gate(Ids.of(ingress), Ids.shown(ingress), rules, services));
        }
        return gates;
    }

    List<Cast.Clients> clients(Surroundings around) {
        List<Cast.Clients> clients = new ArrayList<>();
        for (Surroundings.Caller caller : around.clients()) {
            Moment.TrafficSum sum = moment.traffic().get(caller.name());
            int failed = sum == null ? 0 : sum.failed();
            int all = sum == null ? 0 : sum.ok() + failed;
            clients.add(new Cast.Clients(Ids.of("Clients", "", caller.name()), capital(caller.name()), rate(caller.requestsPerSecond()),
                    all == 0 ? "" : percent(sum.ok(), all) + " % ok", failed * 100 <= all * 2,
                    sum == null || sum.slow() == 0 ? "" : Math.max(1, Math.round(sum.slow() * 100.0 / all)) + " % slow", target(caller.url())));
        }
        return clients;
    }

    private static String capital(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String rate(double perSecond) {
        return perSecond == Math.rint(perSecond)
                ? String.format(Locale.ROOT, "%d req/s", (long) perSecond)
                : String.format(Locale.ROOT, "%.1f req/s", perSecond);
    }

    private static String percent(int ok, int all) {
        // Never 100 % while one failed: rounded down to a tenth.
        long tenths = ok * 1000L / all;
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }

    /** Which gate or Service answers a URL: by an Ingress rule's host, an address, or a Service's name. */
    private String target(String url) {
        String rest = url.contains("://") ? url.substring(url.indexOf("://") + 3) : url;
        String host = rest.split("[/:?]", 2)[0];
        for (Ingress ingress : store.list(Ingress.class)) {
            if (ingress.spec().rules().stream().anyMatch(r -> r.host() == null || r.host().equals(host))) {
                return Ids.of(ingress);
            }
        }
        String[] labels = host.split("\\.");
        String namespace = labels.length > 1 ? labels[1] : "default";
        for (Service service : store.list(Service.class)) {
            boolean byName = service.name().equals(labels[0]) && service.namespace().equals(namespace);
            boolean byAddress = host.equals(service.spec().clusterIP()) || service.status().loadBalancer().ingress().stream()
                    .anyMatch(i -> host.equals(i.ip()) || host.equals(i.hostname()));
            if (byName || byAddress || host.equals(service.spec().loadBalancerIP())) {
                return Ids.of(service);
            }
        }
        return "";
    }

    List<Cast.External> externals(Surroundings around) {
        List<Cast.External> externals = new ArrayList<>();
        for (Surroundings.Outside outside : around.externals()) {
            externals.add(new Cast.External(Ids.of("External", "", outside.name()), capital(outside.name()), outside.host(),
                    String.join(", ", outside.usedBy())));
        }
        for (Service service : store.list(Service.class)) {
            boolean known = externals.stream().anyMatch(e -> e.host().equals(service.spec().externalName()));
            if (isDrawn(service) && isExternalName(service) && !known) {
                externals.add(new Cast.External(Ids.of(service), Ids.shown(service), service.spec().externalName(), ""));
            }
        }
        return externals;
    }
}
