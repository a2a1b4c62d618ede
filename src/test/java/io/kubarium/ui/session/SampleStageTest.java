package io.kubarium.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.Bundled;
import io.kubarium.api.Pod;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Request;
import io.kubarium.cluster.Cluster;
import io.kubarium.cluster.Fault;
import io.kubarium.diagram.Cast;
import io.kubarium.diagram.reading.CastReader;
import io.kubarium.diagram.reading.Surroundings;
import io.kubarium.scenario.Opening;
import io.kubarium.scenario.ScenarioReader;
import io.kubarium.timeline.Moment;
import io.kubarium.timeline.Playhead;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the stage is told of a real sample: its requests, its newborn pods, its messages, what it waits for. */
class SampleStageTest {
    private static final long MS = 1_000_000L;
    private Cluster cluster;
    private SentRequests requests;
    private long zero;

    @BeforeEach
    void open() throws Exception {
        cluster = Opening.settled(ScenarioReader.read(Bundled.path("assets/samples/web-shop")), "you");
        requests = new SentRequests(cluster);
        zero = cluster.now();
    }

    private void runTo(long ms) {
        Session.advance(cluster, new Session.Companion() {
            @Override
            public void moved(Cluster moved) {
                requests.moved(moved);
            }

            @Override
            public long wakeAt() {
                return Long.MAX_VALUE;
            }
        }, zero + ms * MS);
    }

    private Moment moment(long ms) {
        return new Playhead(cluster.journal()).to(zero + ms * MS);
    }

    private Cast cast(long ms) {
        var callers = cluster.spec().clients().stream().map(c -> new Surroundings.Caller(c.name(), c.requestsPerSecond(), c.url())).toList();
        return new CastReader(new Surroundings("master-1", callers, List.of())).read(moment(ms), List.of());
    }

    private Pod web() {
        return cluster.snapshot().list(Pod.class).stream().filter(p -> p.name().startsWith("web-")).findFirst().orElseThrow();
    }

    private void delete(Pod pod) {
        cluster.request(cluster.act("you", "kubectl delete pod " + pod.name()), new Request.Delete(pod.ref(), Request.DeleteOptions.DEFAULT));
    }

    @Test
    void everyRequestOfASecondGoesAllItsWayToOneOfTheReadyPods() {
        runTo(1500);
        TreeSet<String> reached = new TreeSet<>();
        int seen = 0;
        for (long ms = 400; ms < 1400; ms += 25) {
            for (Cast.Request request : requests.at(cast(ms), zero + ms * MS, 0.001)) {
                seen++;
                assertEquals(List.of("Clients//shoppers", "Ingress/default/shop", "Service/default/web"), request.along().subList(0, 3));
                reached.add(request.along().getLast());
            }
        }
        assertTrue(seen >= 20, "requests seen in a second: " + seen);
        assertEquals(3, reached.size());
    }

    @Test
    void whatIsDrawnIsWhatTheClusterCounted() {
        runTo(3000);
        List<String> drawn = new ArrayList<>();
        for (long ms = 0; ms < 3000; ms++) for (Cast.Request r : requests.at(cast(0), zero + ms * MS, 0.001)) drawn.add(r.id() + " " + r.along().getLast());
        long second = 2 + zero / 1000 / MS;
        Entry.Traffic counted = null;
        for (long i = 0; i < cluster.journal().size(); i++) {
            if (cluster.journal().get(i) instanceof Entry.Traffic t && t.time() / 1000 / MS == second) counted = t;
        }
        String address = counted.endpoint().substring(0, counted.endpoint().indexOf(':'));
        Pod pod = cluster.snapshot().list(Pod.class).stream().filter(p -> address.equals(p.status().podIP())).findFirst().orElseThrow();
        long from = (counted.time() + 25 * MS - 1) / (25 * MS) - 40;
        long same = new TreeSet<>(drawn).stream().filter(line -> line.endsWith("/" + pod.name()))
                .filter(line -> number(line) >= from && number(line) < from + 40).count();
        assertEquals(counted.ok(), same);
    }

    private static long number(String line) {
        return Long.parseLong(line.substring(line.indexOf('/') + 1, line.indexOf(' ')));
    }

    @Test
    void aNewPodTravelsFromTheSchedulerToItsNodeWhileItsKubeletHearsOfIt() {
        delete(web());
        runTo(200);
        boolean travels = false;
        boolean queues = false;
        for (long ms = 1; ms < 100; ms++) {
            Cast cast = cast(ms);
            queues |= !cast.waiting().isEmpty();
            travels |= cast.machines().stream().flatMap(m -> m.tiles().stream()).anyMatch(t -> t.travelled() > 0 && t.travelled() < 1);
        }
        assertTrue(queues, "never in the scheduler's queue");
        assertTrue(travels, "never on its way to its node");
    }

    @Test
    void theRouteOfABindStaysTintedUntilTheKubeletHasHeardOfIt() {
        delete(web());
        runTo(200);
        Entry.Signal bind = null;
        Entry.Signal heard = null;
        for (long i = 0; i < cluster.journal().size(); i++) {
            if (cluster.journal().get(i) instanceof Entry.Signal s && s.time() >= zero && s.about() != null) {
                if (s.what().startsWith("bind")) bind = s;
                if (bind != null && heard == null && s.to().startsWith("kubelet/") && s.about().equals(bind.about())) heard = s;
            }
        }
        long id = bind.seq();
        assertTrue(new Playhead(cluster.journal()).to(bind.arrives()).settling().stream().anyMatch(s -> s.seq() == id), "gone on arrival");
        assertTrue(new Playhead(cluster.journal()).to(heard.arrives() - 1).settling().stream().anyMatch(s -> s.seq() == id), "gone before");
        Playhead later = new Playhead(cluster.journal());
        later.to(heard.arrives());
        assertTrue(later.to(heard.arrives() + 20 * MS).settling().stream().noneMatch(s -> s.seq() == id), "stays for ever");
    }

    @Test
    void aPodOnALostNodeSaysForWhomItWaitsForAsLongAsItDoes() {
        String node = cluster.snapshot().get(Pod.class, "default", "db-0").spec().nodeName();
        cluster.fault(cluster.act("you", "kubarium freeze node/" + node), new Fault.Freeze(node));
        runTo(400_000);
        Cast cast = cast(400_000);
        Cast.Tile db = cast.machines().stream().flatMap(m -> m.tiles().stream()).filter(t -> t.name().equals("db-0")).findFirst().orElseThrow();
        assertEquals("waits for " + node + " or you", db.note());
        assertEquals(List.of("", "", node), cast.blueprints().stream().map(Cast.Blueprint::stuck).toList());
    }
}
