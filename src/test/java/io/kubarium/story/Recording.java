package io.kubarium.story;

import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.journal.MachineState;
import io.kubarium.api.store.Snapshot;
import io.kubarium.engine.Journal;
import java.util.List;

/** A journal written by hand: entries at times in milliseconds, each with the number of its cause. */
final class Recording {
    static final long NONE = Entry.NONE;
    final Journal<Entry> journal = new Journal<>();
    private Snapshot store = Snapshot.empty();
    private long revision;
    private long timer;

    long act(double ms, String line) {
        return journal.append(new Entry.Act(journal.size(), ns(ms), "you", line));
    }

    long put(double ms, long cause, String writer, KubeObject after) {
        ObjectRef ref = after.ref();
        KubeObject before = store.get(ref);
        store = store.with(++revision, after);
        return journal.append(new Entry.Change(journal.size(), ns(ms), cause, List.of(), writer, revision, before, after));
    }

    long remove(double ms, long cause, String writer, KubeObject object) {
        KubeObject before = store.get(object.ref());
        store = store.without(++revision, object.ref());
        return journal.append(new Entry.Change(journal.size(), ns(ms), cause, List.of(), writer, revision, before, null));
    }

    long local(double ms, long cause, String process, String what, ObjectRef about, String detail) {
        return journal.append(new Entry.Local(journal.size(), ns(ms), cause, process, what, about, detail));
    }

    long machine(double ms, long cause, String node, MachineState state) {
        return journal.append(new Entry.MachineChange(journal.size(), ns(ms), cause, node, state));
    }

    /** Sets a timer and tells its number; its entry is the one before the journal's end. */
    long timer(double ms, long cause, String owner, String purpose, ObjectRef about, double dueMs) {
        journal.append(new Entry.TimerSet(journal.size(), ns(ms), cause, timer, owner, purpose, about, ns(dueMs), true));
        return timer++;
    }

    long fired(double ms, long cause, long number) {
        return journal.append(new Entry.TimerEnded(journal.size(), ns(ms), cause, number, true, ""));
    }

    long decided(double ms, long cause, ObjectRef pod, String node) {
        return journal.append(new Entry.Decision(journal.size(), ns(ms), cause, "kube-scheduler", pod, node, "", revision, 1, List.of()));
    }

    @SuppressWarnings("unchecked")
    <T extends KubeObject> T now(T object) {
        return (T) store.get(object.ref());
    }

    long last() {
        return journal.size() - 1;
    }

    static long ns(double ms) {
        return Math.round(ms * 1_000_000);
    }
}
