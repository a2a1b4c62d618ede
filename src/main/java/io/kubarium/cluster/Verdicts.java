package io.kubarium.cluster;

import io.kubarium.api.Pod;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.store.Snapshot;
import io.kubarium.api.verdict.Placement;
import io.kubarium.cluster.scheduler.Scheduler;
import io.kubarium.cluster.scheduler.SchedulerMemory;
import io.kubarium.engine.Journal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decisions of the scheduler judged again: verdicts are reproducible, not stored. Needs the journal only, so that any
 * thread may have one of its own while the simulation runs on; reads every entry once and keeps checkpoints on the way.
 */
public final class Verdicts {
    private static final int STRIDE = 4096;

    /** Everything as of an entry: the store, and what the scheduler remembered. */
    private record Checkpoint(long next, Snapshot store, SchedulerMemory memory) {
        Checkpoint after(Entry entry) {
            Snapshot now = entry instanceof Entry.Change change ? changed(store, change) : store;
            return new Checkpoint(next + 1, now, memory.after(entry, now));
        }
    }

    private final Journal<Entry> journal;
    private final List<Checkpoint> checkpoints = new ArrayList<>();

    public Verdicts(Journal<Entry> journal) {
        this.journal = journal;
        checkpoints.add(new Checkpoint(0, Snapshot.empty(), SchedulerMemory.NONE));
    }

    /** How every node was judged in a decision of the scheduler, by the decision's number; none if it is not one. */
    public Optional<Placement> of(long decision) {
        if (!(journal.get(decision) instanceof Entry.Decision asked) || !asked.writer().equals(Scheduler.NAME)) return Optional.empty();
        read(decision);
        Snapshot seen = store(asked.seen());
        if (!(seen.get(asked.about()) instanceof Pod pod)) return Optional.empty();
        Checkpoint at = checkpoint(decision);
        while (at.next() < decision) at = at.after(journal.get(at.next()));
        return Optional.of(Scheduler.verdict(seen, at.memory().about(asked.about()), pod, asked.seed()));
    }

    /** Reads on up to an entry, leaving checkpoints. */
    private void read(long entry) {
        Checkpoint at = checkpoints.getLast();
        while (at.next() < entry) {
            at = at.after(journal.get(at.next()));
            if (at.next() % STRIDE == 0) checkpoints.add(at);
        }
    }

    private Checkpoint checkpoint(long entry) {
        return checkpoints.get((int) Math.min(entry / STRIDE, checkpoints.size() - 1));
    }

    /** The store at a revision: the last checkpoint before it, and what was written from there on. */
    private Snapshot store(long revision) {
        int index = checkpoints.size() - 1;
        while (index > 0 && checkpoints.get(index).store().revision() > revision) index--;
        Snapshot store = checkpoints.get(index).store();
        for (long next = checkpoints.get(index).next(); store.revision() < revision; next++) {
            if (journal.get(next) instanceof Entry.Change change && change.revision() <= revision) store = changed(store, change);
        }
        return store;
    }

    private static Snapshot changed(Snapshot store, Entry.Change change) {
        return change.after() == null ? store.without(change.revision(), change.ref()) : store.with(change.revision(), change.after());
    }
}
