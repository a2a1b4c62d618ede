package io.kubarium.pacing;

import io.kubarium.api.journal.Entry;
import io.kubarium.engine.Journal;
import io.kubarium.story.Beat;
import io.kubarium.story.Narrator;
import org.jspecify.annotations.Nullable;

/**
 * A horizon read off a journal that is written ahead of the playhead: a narrator of its own goes on with the simulation
 * and notes the moments to come; what it tells is never shown.
 */
public final class Ahead implements Horizon {
    private final Journal<Entry> journal;
    private final Narrator scout;
    private long known;
    private long beat;
    private long entry;

    /** A horizon over a journal; the scout has read what the shown narrator has. */
    public Ahead(Journal<Entry> journal, Narrator scout) {
        this.journal = journal;
        this.scout = scout;
        this.known = scout.time();
        this.entry = scout.seen();
    }

    /** The simulation has run up to this time: everything due until then is in the journal. */
    public void extend(long until) {
        if (until <= known) return;
        scout.read(until);
        known = until;
    }

    @Override
    public long known() {
        return known;
    }

    @Override
    public @Nullable Beat beatAfter(long time) {
        Journal<Beat> beats = scout.beats();
        while (beat < beats.size() && beats.get(beat).time() <= time) beat++;
        while (beat > 0 && beats.get(beat - 1).time() > time) beat--;
        if (beat == beats.size()) return null;
        Beat first = beats.get(beat);
        double seconds = first.seconds();
        int closing = first.closing();
        for (long i = beat + 1; i < beats.size() && beats.get(i).time() == first.time(); i++) {
            seconds = Math.max(seconds, beats.get(i).seconds());
            closing = Math.max(closing, beats.get(i).closing());
        }
        return new Beat(first.time(), first.seq(), seconds, closing);
    }

    @Override
    public long dueAfter(long time) {
        return scout.dueAfter(time);
    }

    @Override
    public long messageAfter(long time) {
        long size = journal.size();
        while (entry < size && journal.get(entry).time() <= time) entry++;
        while (entry > 0 && journal.get(entry - 1).time() > time) entry--;
        for (long i = entry; i < size; i++) {
            Entry next = journal.get(i);
            if (next.time() > known) break;
            if (next instanceof Entry.Change || next instanceof Entry.Signal || next instanceof Entry.Lost) return next.time();
        }
        return Long.MAX_VALUE;
    }
}
