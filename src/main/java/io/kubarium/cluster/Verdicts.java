package io.kubarium.cluster;

import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.store.Snapshot;
import io.kubarium.api.verdict.Placement;
import io.kubarium.cluster.scheduler.Scheduler;
import io.kubarium.engine.Journal;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Decisions of the scheduler judged again: verdicts are reproducible, not stored. Needs the journal only, so that any
 * thread may ask while the simulation runs on.
 */
public final class Verdicts {
    private Verdicts() {}

    /** How every node was judged in a decision of the scheduler, by the decision's number; none if it is not one. */
    public static Optional<Placement> of(Journal<Entry> journal, long decision) {
        if (!(journal.get(decision) instanceof Entry.Decision asked) || !asked.writer().equals(Scheduler.NAME)) return Optional.empty();
        Snapshot seen = Snapshot.empty();
        TreeMap<ObjectRef, String> assumed = new TreeMap<>();
        for (long i = 0; i < decision; i++) {
            switch (journal.get(i)) {
                case Entry.Change change when change.revision() <= asked.seen() ->
                        seen = change.after() == null ? seen.without(change.revision(), change.ref()) : seen.with(change.revision(), change.after());
                case Entry.Decision earlier when earlier.writer().equals(Scheduler.NAME) -> assume(assumed, earlier);
                // A scheduler that starts anew has assumed nothing.
                case Entry.ProcessChange process when process.process().equals(Scheduler.NAME) -> assumed.clear();
                default -> { }
            }
        }
        assumed.remove(asked.about());
        if (!(seen.get(asked.about()) instanceof Pod pod)) return Optional.empty();
        return Optional.of(Scheduler.verdict(seen, assumed, pod, asked.seed()));
    }

    /** SCH-60: from its decision on a pod counts on its node. */
    private static void assume(TreeMap<ObjectRef, String> assumed, Entry.Decision decision) {
        if (decision.chosen().isEmpty()) assumed.remove(decision.about());
        else assumed.put(decision.about(), decision.chosen());
    }
}
