package io.kubarium.lesson.goal;

import io.kubarium.api.Event;
import io.kubarium.api.Pod;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.store.Snapshot;
import io.kubarium.engine.Journal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A journal read from the moment a lesson's cluster was opened: what is true, the moments that have names, and what was
 * done, seen and answered. Moves forward only.
 */
public final class Reading {
    /** A named moment: {@code kill} is the instant before a person's delete of a pod. */
    record Moment(long time, Snapshot store, long act) {}

    private final Journal<Entry> journal;
    private final TreeMap<String, Moment> marks = new TreeMap<>();
    private final List<String> commands = new ArrayList<>();
    private final TreeSet<String> events = new TreeSet<>();
    private final List<Entry.Traffic> traffic = new ArrayList<>();
    private TreeSet<String> answered = new TreeSet<>();
    private Snapshot store = Snapshot.empty();
    private long seen;
    private long time;

    /** Reads what has happened before; what counts begins now. */
    public Reading(Journal<Entry> journal, long opened) {
        this.journal = journal;
        long end = journal.size();
        for (; seen < end; seen++) if (journal.get(seen) instanceof Entry.Change change) fold(change);
        time = opened;
        marks.put("start", new Moment(opened, store, Entry.NONE));
    }

    /** Reads on to a time; every moment at which something may have become true is looked at. */
    public void to(long newTime, Runnable look) {
        long end = journal.size();
        for (; seen < end && journal.get(seen).time() <= newTime; seen++) {
            Entry entry = journal.get(seen);
            if (entry.time() > time) {
                time = entry.time();
                look.run();
            }
            if (take(entry)) look.run();
        }
        time = Math.max(time, newTime);
        look.run();
    }

    private boolean take(Entry entry) {
        switch (entry) {
            case Entry.Act act -> {
                commands.add(act.line().strip().replaceAll("\\s+", " "));
                marks.putIfAbsent("t0", new Moment(act.time(), store, act.seq()));
            }
            case Entry.Change change -> {
                if (isKill(change)) markKill(change);
                fold(change);
            }
            case Entry.Traffic sum -> traffic.add(sum);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A person asked for a pod's end: not a controller, and not the end itself. */
    private boolean isKill(Entry.Change change) {
        if (!(change.before() instanceof Pod before) || before.isTerminating() || change.cause() == Entry.NONE) return false;
        boolean asked = change.after() == null || change.after().metadata().isTerminating();
        return asked && journal.get(change.cause()) instanceof Entry.Act;
    }

    private void markKill(Entry.Change change) {
        Moment last = marks.get("kill");
        if (last == null || last.act() != change.cause()) marks.put("kill", new Moment(change.time(), store, change.cause()));
    }

    private void fold(Entry.Change change) {
        store = change.after() == null ? store.without(change.revision(), change.ref()) : store.with(change.revision(), change.after());
        if (change.after() instanceof Event event) events.add(event.involvedObject().kind() + "/" + event.involvedObject().name() + " " + event.reason());
    }

    /** Which predictions have been answered. */
    public void answered(TreeSet<String> ids) {
        answered = ids;
    }

    long time() {
        return time;
    }

    Snapshot store() {
        return store;
    }

    boolean isAnswered(String prediction) {
        return answered.contains(prediction);
    }

    boolean isUsed(String command) {
        return commands.stream().anyMatch(line -> line.contains(command));
    }

    boolean isSeen(String object, String reason) {
        return events.contains(object + " " + reason);
    }

    /** The moment of a name, null if it has not come. */
    @Nullable Moment mark(String name) {
        return name.equals("now") ? new Moment(time, store, Entry.NONE) : marks.get(name);
    }

    /** Requests of a client that ended since a time. */
    long requests(String client, boolean failed, long from) {
        long sum = 0;
        for (Entry.Traffic each : traffic) if (each.time() > from && each.client().equals(client)) sum += failed ? each.failed() : each.ok();
        return sum;
    }
}
