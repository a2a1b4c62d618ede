package io.kubarium.story;

import io.kubarium.api.journal.Entry;
import java.util.TreeMap;

/** What a story waits for: its timers, and the silence after which a phase or the story itself is over (G4, G15). */
final class Waits {
    private static final long QUIET = 2_000_000_000L;
    private static final long SECOND = 1_000_000_000L;
    static final long TWIN = 150_000_000L;

    private final TreeMap<Long, Entry.TimerSet> timers = new TreeMap<>();
    private long lastMoment;
    private long lastWait;

    Waits(long from) {
        lastMoment = from;
    }

    /** The same, for another future. */
    Waits copy() {
        Waits copy = new Waits(lastMoment);
        copy.timers.putAll(timers);
        copy.lastWait = lastWait;
        return copy;
    }

    /** A timer of the story runs, or is over. */
    void timer(Entry entry) {
        if (entry instanceof Entry.TimerSet set) timers.put(set.timer(), set);
        else if (entry instanceof Entry.TimerEnded ended && timers.remove(ended.timer()) != null) lastWait = Math.max(lastWait, ended.time());
    }

    void moment(long time) {
        lastMoment = Math.max(lastMoment, time);
    }

    long lastMoment() {
        return lastMoment;
    }

    /** When the story is over if nothing more happens for so many seconds; {@link Long#MAX_VALUE} while a timer of it runs. */
    long end(int rests) {
        return timers.isEmpty() ? Math.max(lastMoment, lastWait) + rests * SECOND : Long.MAX_VALUE;
    }

    /** When silence alone closes an open phase; {@link Long#MAX_VALUE} if it never does. */
    long alarm(PhaseRun phase) {
        long burst = phase.plot().closes().has(Term.Kind.BURST) ? phase.lastOfBurst() + TWIN : Long.MAX_VALUE;
        return Math.min(burst, phase.plot().closes().has(Term.Kind.QUIET) ? quiet(phase) : Long.MAX_VALUE);
    }

    private long quiet(PhaseRun phase) {
        long at = Math.max(lastMoment, phase.openedAt()) + QUIET;
        for (Entry.TimerSet timer : timers.values()) if (timer.due() > lastMoment && timer.due() <= at + QUIET && timer.due() > at - QUIET) at = Math.max(at, timer.due() + QUIET);
        return at;
    }
}
