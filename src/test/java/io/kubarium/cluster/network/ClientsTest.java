package io.kubarium.cluster.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.journal.Entry;
import io.kubarium.cluster.TestWorld;
import io.kubarium.cluster.client.Wires.Contact;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Clients that send ten requests a second to the Service {@code web}, from node-1. */
class ClientsTest {
    private static final String A = "10.244.1.2";
    private static final String B = "10.244.2.2";

    private static NetworkWorld world(Contact second) {
        NetworkWorld cluster = new NetworkWorld(new KubeProxy("node-1"), new Answering("node-1").at(A, Contact.ANSWERED).at(B, second),
                new Clients(7, List.of(new Clients.Client("shoppers", 10, Url.parse("http://web/"), "node-1"))));
        cluster.world.seed(FakeWires.object("{apiVersion: v1, kind: Service, metadata: {name: web, namespace: default}, spec: {clusterIP: 10.96.0.9, ports: [{port: 80}]}}"));
        cluster.world.seed(FakeWires.object("{apiVersion: discovery.k8s.io/v1, kind: EndpointSlice, metadata: {name: web-x, namespace: default, labels: {kubernetes.io/service-name: web}}, addressType: IPv4,"
                + " ports: [{name: '', port: 8080}], endpoints: [{addresses: [" + A + "]}, {addresses: [" + B + "]}]}"));
        return cluster.start();
    }

    private static TreeMap<String, String> sums(TestWorld world) {
        TreeMap<String, int[]> sums = new TreeMap<>();
        for (Entry.Traffic traffic : NetworkWorld.entries(world, Entry.Traffic.class)) {
            int[] sum = sums.computeIfAbsent(traffic.service() + " " + traffic.endpoint(), _ -> new int[2]);
            sum[0] += traffic.ok();
            sum[1] += traffic.failed();
        }
        TreeMap<String, String> text = new TreeMap<>();
        sums.forEach((key, sum) -> text.put(key, sum[0] + "+" + sum[1]));
        return text;
    }

    private static int total(TestWorld world) {
        return NetworkWorld.entries(world, Entry.Traffic.class).stream().mapToInt(traffic -> traffic.ok() + traffic.failed()).sum();
    }

    @Test
    void every_request_is_counted_once_by_second_and_endpoint() {
        NetworkWorld cluster = world(Contact.ANSWERED);
        cluster.world.pass(20);
        assertEquals(201, total(cluster.world), "from 0.0 s to 20.0 s");
        List<Entry.Traffic> second = cluster.entries(Entry.Traffic.class).stream().filter(traffic -> traffic.time() / 1_000_000_000 == 5).toList();
        assertEquals(10, second.stream().mapToInt(Entry.Traffic::ok).sum());
        assertTrue(second.size() <= 2, "a line for each endpoint");
        assertEquals(List.of(), cluster.entries(Entry.RequestFailed.class).stream().filter(failed -> failed.number() > 2).toList());
    }

    @Test
    void before_the_rules_are_written_nobody_knows_the_name() {
        NetworkWorld cluster = world(Contact.ANSWERED);
        cluster.world.pass(2);
        Entry.RequestFailed first = cluster.entries(Entry.RequestFailed.class).getFirst();
        assertEquals("shoppers 0 0 client no such host", first.client() + " " + first.number() + " " + first.started() + " " + first.at() + " " + first.reason());
    }

    @Test
    void silence_is_known_only_after_three_seconds() { // NET-143, NET-162
        NetworkWorld cluster = world(Contact.SILENT);
        cluster.world.pass(12);
        List<Entry.RequestFailed> silent = cluster.entries(Entry.RequestFailed.class).stream().filter(failed -> failed.reason().equals("no answer")).toList();
        assertTrue(silent.size() > 20, silent.toString());
        for (Entry.RequestFailed failed : silent) {
            assertEquals("pod " + B + ":8080", failed.at());
            long waited = failed.time() - failed.started();
            assertTrue(waited >= 3_000_000_000L && waited < 4_000_000_000L, "told at the first full second after its three: " + failed);
        }
    }

    @Test
    void a_refusal_is_known_with_the_next_sum() { // NET-142
        NetworkWorld cluster = world(Contact.REFUSED);
        cluster.world.pass(5);
        List<Entry.RequestFailed> refused = cluster.entries(Entry.RequestFailed.class).stream().filter(failed -> failed.reason().equals("connection refused")).toList();
        assertTrue(refused.size() > 5 && refused.stream().allMatch(failed -> failed.time() - failed.started() <= 1_000_000_000L), refused.toString());
    }

    @Test
    void what_was_sent_before_a_change_meets_the_old_rules() { // NET-82
        NetworkWorld cluster = world(Contact.ANSWERED);
        cluster.world.pass(5.45);
        cluster.slice("web", A);
        cluster.world.pass(0.1);
        double written = cluster.entries(Entry.Local.class).getLast().time() / 1e9;
        int before = 0;
        for (int number = 1; number <= written * 10; number++) {
            Route.Ending ending = Route.follow(cluster.world.wires(), sent(number));
            if (ending.endpoint().startsWith(A)) before++;
        }
        cluster.world.pass(5);
        assertTrue(before > 40, "now all would go to the one that is left");
        int toOther = cluster.entries(Entry.Traffic.class).stream().filter(traffic -> traffic.endpoint().startsWith(B)).mapToInt(Entry.Traffic::ok).sum();
        assertTrue(toOther > 15, "about half of those before: " + toOther);
        assertEquals(0, cluster.entries(Entry.Traffic.class).stream().filter(traffic -> traffic.time() / 1e9 > written + 1 && traffic.endpoint().startsWith(B)).count());
    }

    private static Route.Sent sent(long number) {
        return new Route.Sent(Url.parse("http://web/"), "node-1", number, number * 100_000_000, number);
    }

    @Test
    void a_fork_sends_the_same_requests_to_the_same_ends() {
        NetworkWorld cluster = world(Contact.SILENT);
        cluster.world.pass(3.33);
        TestWorld fork = cluster.world.fork();
        cluster.world.pass(10);
        fork.pass(4);
        fork.pass(6);
        assertEquals(cluster.world.journal(), fork.journal());
        assertEquals(sums(cluster.world), sums(fork));
    }
}
