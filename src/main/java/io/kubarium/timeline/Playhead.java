package io.kubarium.timeline;

import io.kubarium.api.Pod;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.journal.MachineState;
import io.kubarium.api.store.Snapshot;
import io.kubarium.engine.Journal;
import io.kubarium.engine.PersistentMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * Stands at a time of a journal and knows the {@link Moment} there. Moves forward by folding the entries that become due;
 * it never waits for the simulation. Not thread-safe; each reader has its own.
 */
public final class Playhead {
    private static final long TRAFFIC_WINDOW = 10_000_000_000L;

    private final Journal<Entry> journal;
    private final long opened;
    private long seen;
    private long time;
    private Snapshot store = Snapshot.empty();
    private PersistentMap<Long, Entry.TimerSet> timers = PersistentMap.empty();
    private final ArrayDeque<Entry.Signal> inFlight = new ArrayDeque<>();
    private final Effects effects = new Effects();
    private final ArrayDeque<Entry.Change> departed = new ArrayDeque<>();
    private final ArrayDeque<Entry.Traffic> recent = new ArrayDeque<>();
    private PersistentMap<String, MachineState> machines = PersistentMap.empty();
    private PersistentMap<String, Long> stopped = PersistentMap.empty();
    private PersistentMap<String, Moment.TrafficSum> traffic = PersistentMap.empty();
    private PersistentMap<String, Long> births = PersistentMap.empty();
    private Cabling cabling = Cabling.WELL;
    private PersistentMap<String, String> endings = PersistentMap.empty();

    /** A playhead before the first entry. */
    public Playhead(Journal<Entry> journal) {
        this(journal, Long.MIN_VALUE);
    }

    /** A playhead that counts requests from a time on only, such as when a settled scenario was opened. */
    public Playhead(Journal<Entry> journal, long opened) {
        this.journal = journal;
        this.opened = opened;
    }

    /** Where it stands, in nanoseconds of virtual time. */
    public long time() {
        return time;
    }

    /** Moves forward to a time, folds what became due, and tells what is true there. */
    public Moment to(long newTime) {
        if (newTime < time) throw new IllegalArgumentException("a playhead moves forward only; make a new one to look back");
        long end = journal.size();
        while (seen < end) {
            Entry entry = journal.get(seen);
            if (entry.time() > newTime) break;
            fold(entry);
            seen++;
        }
        time = newTime;
        expire();
        return new Moment(time, seen, store, timers, List.copyOf(inFlight), effects.at(time, inFlight), new ArrayList<>(departed), machines, stopped, traffic, births, cabling, endings);
    }

    private void fold(Entry entry) {
        switch (entry) {
            case Entry.Change change -> {
                effects.changed(change, inFlight);
                change(change);
            }
            case Entry.Local local -> effects.happened(local);
            case Entry.Signal signal -> inFlight.add(signal);
            case Entry.TimerSet set -> timers = timers.put(set.timer(), set);
            case Entry.TimerEnded ended -> timers = timers.remove(ended.timer());
            case Entry.MachineChange machine -> machines = machines.put(machine.node(), machine.state());
            case Entry.LinkChange link -> cabling = cabling.with(link);
            case Entry.DiskChange disk -> cabling = cabling.with(disk);
            case Entry.ProcessChange process -> {
                stopped = process.running() ? stopped.remove(process.process()) : stopped.put(process.process(), process.time());
                endings = process.running() ? endings.remove(process.process()) : endings.put(process.process(), ending(process));
            }
            case Entry.Traffic sum when sum.time() <= opened -> { }
            case Entry.Traffic sum -> {
                recent.add(sum);
                count(sum, 1);
            }
            default -> { }
        }
    }

    /** By an act or by itself: who leads and cannot renew its lease gives up (API-248). */
    private String ending(Entry.ProcessChange process) {
        Entry cause = process.cause() == Entry.NONE ? null : journal.get(process.cause());
        return cause instanceof Entry.Act act ? act.line().contains("kill") ? "killed" : "stopped" : cause instanceof Entry.MachineChange ? "stopped" : "gave up";
    }

    private void change(Entry.Change change) {
        if (change.after() == null) {
            store = store.without(change.revision(), change.ref());
            departed.add(change);
            if (change.before() instanceof Pod pod) births = births.remove(pod.uid());
            return;
        }
        store = store.with(change.revision(), change.after());
        if (change.after() instanceof Pod pod && pod.status().podIP() != null
                && (!(change.before() instanceof Pod before) || before.status().podIP() == null)) {
            births = births.put(pod.uid(), change.time());
        }
    }

    private void count(Entry.Traffic sum, int sign) {
        Moment.TrafficSum before = traffic.get(sum.client());
        int ok = (before == null ? 0 : before.ok()) + sign * sum.ok();
        int failed = (before == null ? 0 : before.failed()) + sign * sum.failed();
        int slow = (before == null ? 0 : before.slow()) + sign * sum.slow();
        traffic = ok == 0 && failed == 0 ? traffic.remove(sum.client()) : traffic.put(sum.client(), new Moment.TrafficSum(ok, failed, slow));
    }

    private void expire() {
        inFlight.removeIf(signal -> {
            if (signal.arrives() > time) return false;
            effects.arrived(signal);
            return true;
        });
        while (!departed.isEmpty() && departed.peek().time() < time - Moment.LINGER) departed.poll();
        while (!recent.isEmpty() && recent.peek().time() < time - TRAFFIC_WINDOW) count(recent.poll(), -1);
    }
}
