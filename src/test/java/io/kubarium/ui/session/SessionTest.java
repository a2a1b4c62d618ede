package io.kubarium.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.kubarium.api.Namespace;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Request;
import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.Cluster;
import io.kubarium.cluster.ClusterSpec;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionTest {
    private static final long SECOND = 1_000_000_000L;
    private final Cluster cluster = Cluster.start(new ClusterSpec(1, Timing.classroom(), Instant.parse("2026-11-24T15:18:16Z"), List.of("master-1"), List.of(), List.of(), List.of(), new TreeMap<>(), false));
    private static final Session.Companion ALONE = new Session.Companion() {
        @Override
        public void moved(Cluster cluster) {
        }

        @Override
        public long wakeAt() {
            return Long.MAX_VALUE;
        }
    };
    private Session session;

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void theClusterRunsAsFarAsItIsLetAndNoFarther() {
        session = new Session(cluster, entry -> false, ALONE);
        session.runTo(3 * SECOND);
        await(() -> session.reached() == 3 * SECOND);
        assertNull(session.failure());
    }

    @Test
    void aCommandIsNotedAtTheTimeReachedAlsoWhilePaused() {
        session = new Session(cluster, entry -> false, ALONE);
        session.runTo(SECOND);
        await(() -> session.reached() == SECOND);
        session.post(c -> c.act("you", "kubectl get pods"));
        await(() -> session.journal().size() > 0 && session.journal().get(session.journal().size() - 1) instanceof Entry.Act);
        assertEquals(new Entry.Act(session.journal().size() - 1, SECOND, "you", "kubectl get pods"), session.journal().get(session.journal().size() - 1));
        assertEquals(SECOND, session.reached());
    }

    @Test
    void aRunStopsAtTheEntryThatStopsIt() {
        cluster.request(cluster.act("you", "kubectl create namespace a"), new Request.Create(new Namespace(ObjectMeta.named(null, "a"), null, null)));
        long before = cluster.journal().size();
        session = new Session(cluster, entry -> entry instanceof Entry.Change, ALONE);
        session.runTo(600 * SECOND);
        await(() -> !changes(before).isEmpty());
        long stop = changes(before).getFirst().time();
        session.post(c -> c.act("you", "kubectl get pods"));
        await(() -> session.journal().get(session.journal().size() - 1) instanceof Entry.Act);
        assertEquals(stop, session.reached());
        assertEquals(stop, changes(before).getLast().time());
    }

    private List<Entry> changes(long from) {
        return session.journal().between(from, session.journal().size()).stream().filter(Entry.Change.class::isInstance).toList();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + 5 * SECOND;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) throw new AssertionError("waited five seconds in vain");
            Thread.onSpinWait();
        }
    }
}
