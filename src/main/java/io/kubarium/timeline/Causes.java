package io.kubarium.timeline;

import io.kubarium.api.journal.Entry;
import io.kubarium.engine.Journal;
import java.util.ArrayList;
import java.util.List;

/** Walks from an entry back to what it came from. */
public final class Causes {
    private Causes() {}

    /** The entry and its causes, latest first, down to a command, a fault, a timer, or the first state. */
    public static List<Entry> chain(Journal<Entry> journal, long seq) {
        List<Entry> chain = new ArrayList<>();
        long at = seq;
        while (at != Entry.NONE) {
            Entry entry = journal.get(at);
            chain.add(entry);
            at = entry.cause();
        }
        return chain;
    }

    /** The number of the entry at the root of the chain. */
    public static long root(Journal<Entry> journal, long seq) {
        long at = seq;
        while (journal.get(at).cause() != Entry.NONE) at = journal.get(at).cause();
        return at;
    }
}
