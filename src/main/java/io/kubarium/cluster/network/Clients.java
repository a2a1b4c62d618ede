package io.kubarium.cluster.network;

import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Answer;
import io.kubarium.api.store.Snapshot;
import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.client.Component;
import io.kubarium.cluster.client.Context;
import io.kubarium.cluster.client.Watch;
import io.kubarium.cluster.client.Wires;
import io.kubarium.engine.RandomStream;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * People and programs that send requests at a steady rate. A request is a number: its start, its draw and so its way follow
 * from it. Requests are reckoned in stretches during which no table and no listener changes, and noted as one sum per
 * client, endpoint and second; failures one by one, when the client learns of them.
 */
public final class Clients extends Component {
    /** The process's name. */
    public static final String NAME = "clients";

    /** Who sends how much where, from {@code outside} or from a node. */
    public record Client(String name, double requestsPerSecond, Url url, String from) {}

    /** A second is over. */
    private record Tick() {}

    private record Failure(String client, long number, long started, String at, String reason) {}

    private record Sum(int ok, int failed, int slow) {}

    private final long seed;
    private final List<Client> clients;
    private final TreeMap<String, Long> sent;
    private final TreeMap<String, Sum> sums;
    private final TreeMap<Long, List<Failure>> learned;

    public Clients(long seed, List<Client> clients) {
        this(seed, clients, new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }

    private Clients(long seed, List<Client> clients, TreeMap<String, Long> sent, TreeMap<String, Sum> sums, TreeMap<Long, List<Failure>> learned) {
        super(NAME, "outside");
        this.seed = seed;
        this.clients = List.copyOf(clients);
        this.sent = sent;
        this.sums = sums;
        this.learned = learned;
    }

    @Override
    public Component copy() {
        return new Clients(seed, clients, new TreeMap<>(sent), new TreeMap<>(sums), new TreeMap<>(learned));
    }

    @Override
    public List<Watch> watches() {
        return List.of();
    }

    @Override
    public void started(Snapshot listed, Context context) {
        if (!clients.isEmpty()) context.later(Timing.SECOND, new Tick());
    }

    @Override
    public void told(Object message, Context context) {
        reckon(context);
        note(context);
        context.later(Timing.SECOND, new Tick());
    }

    /** Sends every request that starts before now; called before anything changes that a request could meet. */
    public void reckon(Context context) {
        for (Client client : clients) {
            double gap = Timing.SECOND / client.requestsPerSecond();
            long number = sent.getOrDefault(client.name(), 0L);
            long due = (long) Math.ceil(context.now() / gap);
            for (; number < due; number++) send(client, number, (long) (number * gap), context);
            sent.put(client.name(), number);
        }
    }

    private void send(Client client, long number, long started, Context context) {
        Route.Ending ending = follow(client, number, started, context.wires());
        if (ending.ok()) {
            count(client, ending, 1, 0, ending.slow() ? 1 : 0);
            return;
        }
        long known = ending.slow() ? started + context.timing().range("client-timeout").max() : context.now();
        Failure failure = new Failure(client.name(), number, started, ending.hops().getLast().at(), ending.reason());
        List<Failure> list = new ArrayList<>(learned.getOrDefault(known, List.of()));
        list.add(failure);
        learned.put(known, List.copyOf(list));
        count(client, ending, 0, 1, 0);
    }

    private Route.Ending follow(Client client, long number, long started, Wires wires) {
        long draw = RandomStream.hash(seed, client.name().hashCode(), number);
        return Route.follow(wires, new Route.Sent(client.url(), client.from(), number, started, draw));
    }

    /** How the request of this number of a client goes by what stands in the tables now; null if there is no such client. */
    public Route.@Nullable Ending follow(String client, long number, Wires wires) {
        for (Client sender : clients) {
            if (sender.name().equals(client)) return follow(sender, number, (long) (number * (Timing.SECOND / sender.requestsPerSecond())), wires);
        }
        return null;
    }

    private void count(Client client, Route.Ending ending, int ok, int failed, int slow) {
        String key = client.name() + "\t" + ending.service() + "\t" + (ending.endpoint().isEmpty() ? ending.reason() : ending.endpoint());
        Sum before = sums.getOrDefault(key, new Sum(0, 0, 0));
        sums.put(key, new Sum(before.ok() + ok, before.failed() + failed, before.slow() + slow));
    }

    private void note(Context context) {
        sums.forEach((key, sum) -> {
            String[] parts = key.split("\t", -1);
            context.traffic(parts[0], parts[1], parts[2], sum.ok(), sum.failed(), sum.slow());
        });
        sums.clear();
        while (!learned.isEmpty() && learned.firstKey() <= context.now()) {
            for (Failure f : learned.pollFirstEntry().getValue()) context.requestFailed(f.client(), f.number(), f.started(), f.at(), f.reason());
        }
    }

    @Override
    public void changed(Entry.Change change, Snapshot seen, Context context) {}

    @Override
    public void answered(Object token, Answer answer, Context context) {}

    @Override
    public void stopped(boolean killed, Context context) {}
}
