package io.kubarium.cluster.network;

import io.kubarium.api.LoadBalancerIngress;
import io.kubarium.api.Service;
import io.kubarium.api.ServicePort;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.Wires;
import io.kubarium.engine.RandomStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows one request from its client to where it ends, as a pure function of the tables and of the request's number: who
 * asks again gets the same hops.
 */
public final class Route {
    /** One step: where the request was, and by which row of which table it went on. */
    public record Hop(String at, String row) {}

    /**
     * A request.
     *
     * @param from {@code outside} or a node's name
     * @param number its client's how-manieth it is, from 0
     * @param at when it was sent (ns)
     * @param seed decides every choice by chance on its way
     */
    public record Sent(Url url, String from, long number, long at, long seed) {}

    /**
     * How a request ended.
     *
     * @param service {@code namespace/name} of the Service it came through, empty if it never reached one
     * @param endpoint the pod address that answered or did not, empty if none was reached
     * @param reason empty if it was answered, else such as {@code connection refused}
     * @param silent how many on its way did not answer at all, so that somebody waited for them in vain
     */
    public record Ending(List<Hop> hops, String service, String endpoint, String reason, int silent) {
        /** Whether it was answered. */
        public boolean ok() {
            return reason.isEmpty();
        }

        /** Whether somebody waited in vain: a gate before it tried the next pod, or the client until its timeout. */
        public boolean slow() {
            return silent > 0;
        }
    }

    private static final String OUTSIDE = "outside";
    /** Where the Ingress gate stands. */
    private static final String EDGE = "edge";
    private static final String REFUSED = "connection refused";
    /** NET-125. */
    private static final int TRIES = 3;

    private final Wires wires;
    private final Sent sent;
    private final RandomStream chance;
    private final List<Hop> hops = new ArrayList<>();

    private Route(Wires wires, Sent sent) {
        this.wires = wires;
        this.sent = sent;
        this.chance = new RandomStream(sent.seed());
    }

    /** Follows a request to where it ends. */
    public static Ending follow(Wires wires, Sent sent) {
        Route route = new Route(wires, sent);
        route.hop("client", sent.url().toString());
        return sent.from().equals(OUTSIDE) ? route.fromOutside() : route.fromNode(sent.from());
    }

    private Ending fromOutside() {
        Service balanced = byExternalAddress(sent.url().host());
        return balanced == null ? throughGate() : throughBalancer(balanced);
    }

    /** A cloud's load balancer knows which nodes answer, and which hold a pod if only those may (NET-64). */
    private Ending throughBalancer(Service service) {
        List<String> nodes = wires.nodes(OUTSIDE);
        if (isLocal(service, true)) {
            ServicePort port = Backends.port(service, sent.url().port());
            nodes = port == null ? List.of() : nodes.stream().filter(node -> !Backends.of(wires.gate(), service, port, node, true).isEmpty()).toList();
        }
        if (nodes.isEmpty()) return silent("load balancer", service.ref().key(), "");
        String node = nodes.get(chance.nextInt(nodes.size()));
        hop("load balancer", sent.url().host() + " → " + node);
        return throughProxy(node, service, true);
    }

    private Ending fromNode(String node) {
        String host = sent.url().host();
        return switch (Dns.resolve(wires.rules(node), host)) {
            case null -> ended("", "", "no such host"); // NET-141
            case Dns.Virtual name -> {
                if (!host.equals(name.service().spec().clusterIP())) hop("dns", host + " → " + name.service().spec().clusterIP());
                yield throughProxy(node, name.service(), false);
            }
            case Dns.Pods pods -> {
                String ip = pods.addresses().get(chance.nextInt(pods.addresses().size()));
                hop("dns", host + " → " + ip);
                // Nobody translates ports here (NET-31).
                yield contact(node, new Backends.Backend(ip, sent.url().port(), null), pods.service().ref().key());
            }
            case Dns.Alias alias -> {
                hop("dns", host + " → " + alias.name());
                yield ended(alias.service().ref().key(), alias.name(), "");
            }
        };
    }

    private Ending throughProxy(String node, Service service, boolean external) {
        String at = "kube-proxy/" + node;
        String name = service.ref().key();
        Snapshot rules = wires.rules(node);
        Service known = rules.get(Service.class, service.namespace(), service.name());
        ServicePort port = known == null ? null : Backends.port(known, sent.url().port());
        if (port == null) return silent(at, name, ""); // NET-81
        boolean local = isLocal(known, external);
        List<Backends.Backend> backends = Backends.of(rules, known, port, local ? node : null, true);
        String row = name + ":" + sent.url().port();
        if (backends.isEmpty() && local && !Backends.of(rules, known, port, null, true).isEmpty()) {
            hop(at, row + " has no local endpoints"); // NET-80: dropped
            return ended(name, "", "no answer", 1);
        }
        if (backends.isEmpty()) {
            hop(at, row + " has no endpoints"); // NET-79: rejected
            return ended(name, "", REFUSED);
        }
        Backends.Backend chosen = backends.get(chance.nextInt(backends.size())); // NET-73
        hop(at, row + " → " + chosen + " (1 of " + backends.size() + ")");
        return contact(node, chosen, name);
    }

    /** No second try here (NET-76). */
    private Ending contact(String node, Backends.Backend chosen, String service) {
        return switch (wires.contact(node, chosen.ip(), chosen.port(), sent.at())) {
            case ANSWERED -> ended(service, chosen.toString(), "");
            case REFUSED -> ended(service, chosen.toString(), REFUSED);
            case SILENT -> silent("pod " + chosen, service, chosen.toString());
        };
    }

    private Ending throughGate() {
        if (!wires.linked(OUTSIDE, EDGE)) return silent("ingress", "", "");
        Snapshot table = wires.gate();
        UrlRules.Target target = UrlRules.match(table, sent.url());
        if (target == null) {
            hop("ingress", "no rule for " + sent.url());
            return ended("", "", "404 no rule matches"); // NET-121
        }
        hop("ingress " + target.ingress(), target.rule());
        String name = target.namespace() + "/" + target.service();
        Service service = table.get(Service.class, target.namespace(), target.service());
        ServicePort port = service == null ? null : target.port(service);
        List<Backends.Backend> backends = port == null ? List.of() : Backends.of(table, service, port, null, false); // NET-117
        return backends.isEmpty() ? ended(name, "", "503 no ready endpoint") : inTurn(target, name, backends); // NET-122
    }

    /** Round robin (NET-118), and the next one if it fails (NET-125). */
    private Ending inTurn(UrlRules.Target target, String name, List<Backends.Backend> backends) {
        int silent = 0;
        String tried = "";
        for (int i = 0; i < TRIES && i < backends.size(); i++) {
            Backends.Backend chosen = backends.get((int) ((sent.number() + i) % backends.size()));
            tried = chosen.toString();
            Wires.Contact contact = wires.contact(EDGE, chosen.ip(), chosen.port(), sent.at());
            String how = switch (contact) {
                case ANSWERED -> "";
                case REFUSED -> ": refused";
                case SILENT -> ": no answer";
            };
            hop("ingress " + target.ingress(), name + " → " + chosen + how);
            if (contact == Wires.Contact.SILENT) silent++;
            if (contact == Wires.Contact.ANSWERED) return ended(name, tried, "", silent);
        }
        return ended(name, tried, silent > 0 ? "504 no pod answered" : "502 connection refused", silent); // NET-123, NET-124
    }

    /** NET-61, NET-62. */
    private static boolean isLocal(Service service, boolean external) {
        return "Local".equals(external ? service.spec().externalTrafficPolicy() : service.spec().internalTrafficPolicy());
    }

    private void hop(String at, String row) {
        hops.add(new Hop(at, row));
    }

    private Ending silent(String at, String service, String endpoint) {
        hop(at, "no answer");
        return ended(service, endpoint, "no answer", 1);
    }

    private Ending ended(String service, String endpoint, String reason) {
        return ended(service, endpoint, reason, 0);
    }

    private Ending ended(String service, String endpoint, String reason, int silent) {
        return new Ending(List.copyOf(hops), service, endpoint, reason, silent);
    }

    private @Nullable Service byExternalAddress(String host) {
        for (Service service : wires.gate().list(Service.class)) {
            if (service.status() == null || service.status().loadBalancer() == null) continue;
            for (LoadBalancerIngress way : service.status().loadBalancer().ingress()) if (host.equals(way.ip()) || host.equals(way.hostname())) return service;
        }
        return null;
    }
}
