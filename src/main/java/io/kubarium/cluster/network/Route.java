package io.kubarium.cluster.network;

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
     * How a request ended.
     *
     * @param service {@code namespace/name} of the Service it came through, empty if it never reached one
     * @param endpoint the pod address that answered or did not, empty if none was reached
     * @param reason empty if it was answered, else such as {@code connection refused}
     * @param slow whether the client learns of it only after its timeout
     */
    public record Ending(List<Hop> hops, String service, String endpoint, String reason, boolean slow) {
        public boolean ok() {
            return reason.isEmpty();
        }
    }

    private static final int TRIES = 3;

    private final Wires wires;
    private final List<Hop> hops = new ArrayList<>();
    private final long at;
    private final RandomStream chance;

    private Route(Wires wires, long at, RandomStream chance) {
        this.wires = wires;
        this.at = at;
        this.chance = chance;
    }

    /** Follows the request of this seed to a URL, sent at a time (ns) from {@code outside} or from a node. */
    public static Ending follow(Wires wires, Url url, String from, long at, long seed) {
        Route route = new Route(wires, at, new RandomStream(seed));
        route.hops.add(new Hop("client", url.toString()));
        return from.equals("outside") ? route.fromOutside(url) : route.fromNode(url, from);
    }

    private Ending fromOutside(Url url) {
        Service balanced = byExternalAddress(url.host());
        if (balanced != null) {
            List<String> nodes = wires.nodes();
            if (nodes.isEmpty()) return silent("load balancer", "", "");
            String node = nodes.get(chance.nextInt(nodes.size()));
            hops.add(new Hop("load balancer", url.host() + " → " + node));
            return throughProxy(node, balanced, url.port());
        }
        return throughGate(url);
    }

    private Ending fromNode(Url url, String node) {
        Snapshot rules = wires.rules(node);
        Service service = byName(rules, url.host());
        if (service == null) return new Ending(List.copyOf(hops), "", "", "no such host", false);
        hops.add(new Hop("dns", url.host() + " → " + service.spec().clusterIP()));
        return throughProxy(node, service, url.port());
    }

    private Ending throughProxy(String node, Service service, int number) {
        String name = service.ref().key();
        Snapshot rules = wires.rules(node);
        Service known = rules.get(Service.class, service.namespace(), service.name());
        ServicePort port = known == null ? null : Backends.port(known, number);
        if (known == null || port == null) return silent("kube-proxy/" + node, name, "");
        List<Backends.Backend> backends = Backends.of(rules, known, port, true);
        if (backends.isEmpty()) {
            hops.add(new Hop("kube-proxy/" + node, name + ":" + number + " has no endpoints"));
            return new Ending(List.copyOf(hops), name, "", "connection refused", false);
        }
        Backends.Backend chosen = backends.get(chance.nextInt(backends.size()));
        hops.add(new Hop("kube-proxy/" + node, name + ":" + number + " → " + chosen + " (1 of " + backends.size() + ")"));
        return switch (wires.contact(chosen.ip(), chosen.port(), at)) {
            case ANSWERED -> new Ending(List.copyOf(hops), name, chosen.toString(), "", false);
            case REFUSED -> new Ending(List.copyOf(hops), name, chosen.toString(), "connection refused", false);
            case SILENT -> silent("pod " + chosen, name, chosen.toString());
        };
    }

    private Ending throughGate(Url url) {
        Snapshot table = wires.gate();
        UrlRules.Target target = UrlRules.match(table, url);
        if (target == null) {
            hops.add(new Hop("ingress", "no rule for " + url));
            return new Ending(List.copyOf(hops), "", "", "404 no rule matches", false);
        }
        hops.add(new Hop("ingress " + target.ingress(), target.rule()));
        String name = target.namespace() + "/" + target.service();
        Service service = table.get(Service.class, target.namespace(), target.service());
        ServicePort port = service == null ? null : target.port(service);
        List<Backends.Backend> left = port == null ? new ArrayList<>() : new ArrayList<>(Backends.of(table, service, port, false));
        if (left.isEmpty()) return new Ending(List.copyOf(hops), name, "", "503 no ready endpoint", false);
        boolean slow = false;
        String tried = "";
        for (int i = 0; i < TRIES && !left.isEmpty(); i++) {
            Backends.Backend chosen = left.remove(chance.nextInt(left.size()));
            tried = chosen.toString();
            Wires.Contact contact = wires.contact(chosen.ip(), chosen.port(), at);
            hops.add(new Hop("ingress " + target.ingress(), name + " → " + chosen + (contact == Wires.Contact.ANSWERED ? "" : contact == Wires.Contact.REFUSED ? ": refused" : ": no answer")));
            if (contact == Wires.Contact.ANSWERED) return new Ending(List.copyOf(hops), name, tried, "", slow);
            slow |= contact == Wires.Contact.SILENT;
        }
        return new Ending(List.copyOf(hops), name, tried, slow ? "504 no pod answered" : "502 connection refused", slow);
    }

    private Ending silent(String at, String service, String endpoint) {
        hops.add(new Hop(at, "no answer"));
        return new Ending(List.copyOf(hops), service, endpoint, "no answer", true);
    }

    private @Nullable Service byExternalAddress(String host) {
        for (Service service : wires.gate().list(Service.class)) {
            if (service.status() == null || service.status().loadBalancer() == null) continue;
            if (service.status().loadBalancer().ingress().stream().anyMatch(i -> host.equals(i.ip()) || host.equals(i.hostname()))) return service;
        }
        return null;
    }

    /** A Service by cluster address or by name, with or without its namespace (NET-94). */
    private static @Nullable Service byName(Snapshot rules, String host) {
        String[] parts = host.split("\\.");
        Service named = rules.get(Service.class, parts.length > 1 ? parts[1] : "default", parts[0]);
        if (named != null) return named;
        for (Service service : rules.list(Service.class)) if (host.equals(service.spec().clusterIP())) return service;
        return null;
    }
}
