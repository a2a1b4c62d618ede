package io.kubarium.ui.session;

import io.kubarium.cluster.Cluster;
import io.kubarium.cluster.ClusterSpec.ClientSpec;
import io.kubarium.cluster.Delivery;
import io.kubarium.diagram.Cast;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Knows where each client request of the last seconds went: request {@code k} starts at {@code k} / rate, and goes by the tables that stand
 * then. Noted on the simulation's thread, just before a stretch in which no table changes; read on the window's.
 */
public final class SentRequests {
    private static final long SECOND = 1_000_000_000L;
    private static final long KEPT = 12 * SECOND;

    private final List<Sender> senders = new ArrayList<>();

    /** What one client has sent, by number. */
    private record Sender(ClientSpec client, double gap, NavigableMap<Long, Delivery> sent) {
        void note(Cluster cluster, long from, long until) {
            for (long number = (long) Math.ceil(from / gap); number * gap < until; number++) sent.put(number, cluster.delivery(client.name(), number));
            sent.headMap((long) ((from - KEPT) / gap)).clear();
        }
    }

    private final RequestPace pace;

    /** The requests of a cluster's clients; what they sent in the seconds before went by the tables of now. */
    public SentRequests(Cluster cluster) {
        var timing = cluster.spec().timing();
        pace = new RequestPace((timing.range("request-hop").min() + timing.range("request-hop").max()) / 2, timing.range("client-timeout").max());
        for (ClientSpec client : cluster.spec().clients()) senders.add(new Sender(client, SECOND / client.requestsPerSecond(), new ConcurrentSkipListMap<>()));
        for (Sender sender : senders) sender.note(cluster, Math.max(0, cluster.now() - KEPT / 4), cluster.now());
        moved(cluster);
    }

    /** Time has come so far: notes what is sent from now until anything changes next. */
    void moved(Cluster cluster) {
        long until = Math.min(cluster.nextTime(), cluster.now() + SECOND);
        for (Sender sender : senders) sender.note(cluster, cluster.now(), until);
    }

    /** The requests on their way at a time, as they are drawn when time passes at this factor. */
    List<Cast.Request> at(Cast cast, long time, double factor) {
        List<Cast.Request> drawn = new ArrayList<>();
        for (Sender sender : senders) {
            Cast.Clients clients = cast.clients().stream().filter(c -> c.id().equals("Clients//" + sender.client.name())).findFirst().orElse(null);
            RequestPace.Drawing drawing = pace.drawing(sender.client.requestsPerSecond(), factor);
            if (clients == null || drawing.oneIn() == 0) continue;
            long oldest = (long) Math.max(0, (time - pace.longest(drawing)) / sender.gap);
            sender.sent.subMap(oldest, true, (long) (time / sender.gap), true).forEach((number, delivery) -> {
                if (number % drawing.oneIn() != 0) return;
                List<String> along = along(cast, clients, delivery);
                Cast.Request request = pace.request(sender.client.name() + "/" + number, along, delivery, time - (long) (number * sender.gap), drawing);
                if (request != null) drawn.add(request);
            });
        }
        return drawn;
    }

    /** The things a request comes along, as far as it gets. */
    private static List<String> along(Cast cast, Cast.Clients clients, Delivery delivery) {
        List<String> along = new ArrayList<>(List.of(clients.id(), clients.target()));
        String service = "Service/" + delivery.service();
        if (delivery.service().isEmpty()) return along;
        if (!service.equals(clients.target())) along.add(service);
        for (Cast.Machine machine : cast.machines()) {
            for (Cast.Tile tile : machine.tiles()) {
                if (!delivery.address().isEmpty() && tile.ip().equals(delivery.address())) {
                    along.add(machine.id());
                    along.add(tile.id());
                    return along;
                }
            }
        }
        return along;
    }
}
