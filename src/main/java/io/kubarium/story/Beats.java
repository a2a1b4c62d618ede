package io.kubarium.story;

import io.kubarium.engine.Journal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long each moment should stay (P1, P2): reading time of what it says, at most fourteen seconds a phase. */
final class Beats {
    private static final double LEAST = 0.6;
    private static final double HURRIED = 0.2;

    private final Journal<Beat> all;

    Beats() {
        this(new Journal<>());
    }

    private Beats(Journal<Beat> all) {
        this.all = all;
    }

    /** The same, for another future. */
    Beats copy() {
        return new Beats(all.fork());
    }

    Journal<Beat> all() {
        return all;
    }

    void add(Happening happening, @Nullable PhaseRun focus, List<PhaseRun> ended, int closing) {
        double wanted = LEAST;
        double said = 0;
        if (focus != null) {
            if (focus.opening() == happening) said += Words.reading(focus.plot().title());
            said += read(focus, happening.time());
        }
        for (PhaseRun phase : ended) if (phase.hadFocus() && phase != focus) said += read(phase, happening.time());
        PhaseRun payer = focus != null ? focus : ended.isEmpty() ? null : ended.getFirst();
        wanted = Math.max(wanted, said);
        all.append(new Beat(happening.time(), happening.entry().seq(), payer == null ? wanted : payer.spend(wanted, HURRIED), closing));
    }

    void add(long time, long seq, List<PhaseRun> ended, int closing) {
        all.append(new Beat(time, seq, ended.isEmpty() ? LEAST : ended.getFirst().spend(LEAST, HURRIED), closing));
    }

    private static double read(PhaseRun phase, long since) {
        double seconds = 0;
        for (Narration.CallOut callOut : phase.said().values()) if (callOut.since() == since) seconds += Words.reading(callOut.text());
        return seconds;
    }
}
