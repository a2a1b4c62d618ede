package io.kubarium.ui.session;

import io.kubarium.api.journal.Entry;
import io.kubarium.cluster.Cluster;
import io.kubarium.engine.Journal;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Runs a cluster on a thread of its own. Other threads post what is to be done, say how far it may run, and read the journal up to
 * {@link #reached()}; nobody waits for anybody.
 */
public final class Session implements AutoCloseable {
    private final Cluster cluster;
    private final Journal<Entry> journal;
    private final Predicate<Entry> stopsRun;
    private final ConcurrentLinkedQueue<Consumer<Cluster>> mailbox = new ConcurrentLinkedQueue<>();
    private final Companion companion;
    private final Thread thread;
    private volatile long goal;
    private volatile long reached;
    private volatile boolean open = true;
    private volatile Throwable failure;

    /** What goes along with the cluster on its thread, such as commands that wait for something. */
    public interface Companion {
        /** Virtual time has moved, or something was done. */
        void moved(Cluster cluster);

        /** When it wants to be told even if nothing happens; {@link Long#MAX_VALUE} for never. */
        long wakeAt();
    }

    /**
     * Starts the thread.
     *
     * @param stopsRun entries at which a run stops, so that whoever paces can slow down before going on
     */
    public Session(Cluster cluster, Predicate<Entry> stopsRun, Companion companion) {
        this.cluster = cluster;
        this.journal = cluster.journal();
        this.stopsRun = stopsRun;
        this.companion = companion;
        this.reached = cluster.now();
        this.goal = reached;
        this.thread = Thread.ofPlatform().name("simulation").daemon().start(this::work);
    }

    /** Has something done to the cluster, at the virtual time it has reached. */
    public void post(Consumer<Cluster> command) {
        mailbox.add(command);
        LockSupport.unpark(thread);
    }

    /** Lets the cluster run up to a virtual time, or to the next entry that stops a run. */
    public void runTo(long time) {
        if (time == goal) return;
        goal = time;
        LockSupport.unpark(thread);
    }

    /** How far the journal is complete: every entry up to this virtual time is there. */
    public long reached() {
        return reached;
    }

    /** What has happened; read it no farther than {@link #reached()}. */
    public Journal<Entry> journal() {
        return journal;
    }

    /** What broke the simulation, if it broke: a fault of the program. */
    public Throwable failure() {
        return failure;
    }

    @Override
    public void close() {
        open = false;
        LockSupport.unpark(thread);
    }

    /** Runs a cluster with its companion up to a virtual time, on the caller's own thread. */
    public static void advance(Cluster cluster, Companion companion, long end) {
        companion.moved(cluster);
        while (cluster.now() < end) {
            cluster.runUntil(Math.min(end, next(cluster, companion)));
            companion.moved(cluster);
        }
    }

    private static long next(Cluster cluster, Companion companion) {
        long wake = companion.wakeAt();
        return Math.min(cluster.nextTime(), wake > cluster.now() ? wake : Long.MAX_VALUE);
    }

    private void work() {
        try {
            while (open) {
                Consumer<Cluster> command = mailbox.poll();
                if (command != null) {
                    command.accept(cluster);
                    moved();
                } else if (cluster.now() < goal) run();
                else LockSupport.parkNanos(50_000_000);
            }
        } catch (RuntimeException | Error e) {
            failure = e;
        }
    }

    private void run() {
        long end = goal;
        long seen = journal.size();
        while (open && mailbox.isEmpty()) {
            long at = next(cluster, companion);
            if (at > end) break;
            cluster.runUntil(at);
            moved();
            boolean stops = false;
            for (; seen < journal.size(); seen++) stops |= stopsRun.test(journal.get(seen));
            if (stops) {
                if (goal == end) goal = at;
                return;
            }
        }
        if (open && mailbox.isEmpty()) {
            cluster.runUntil(end);
            moved();
        }
    }

    private void moved() {
        companion.moved(cluster);
        reached = cluster.now();
    }
}
