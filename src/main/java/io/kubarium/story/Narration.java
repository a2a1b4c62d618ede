package io.kubarium.story;

import io.kubarium.api.journal.Entry;
import io.kubarium.engine.PersistentMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that is told at one instant: a value, the same for the same journal prefix and time (J4, C1). Things are named by
 * the ids of the stage, such as {@code Pod/default/web-1} or {@code Process/kube-scheduler}.
 *
 * @param time the instant, in virtual nanoseconds
 * @param chapters all stories so far, oldest first
 * @param focus the story that is told now: the one with the latest human root (G14)
 * @param callOuts what is wanted at things now, at most one a slot (C2)
 * @param lit the things in focus; empty means nothing is unlit (L1)
 * @param paths the ways messages of the focus phase take, each from process to process
 * @param countdowns everything that waits on a shown timer, the next due first (L3)
 * @param closing the last phase that closed while it had the focus
 * @param told the lines of the Story panel by number
 */
public record Narration(long time, List<Chapter> chapters, Optional<Chapter> focus, List<CallOut> callOuts, List<String> lit, List<List<String>> paths,
        List<Countdown> countdowns, Optional<Closing> closing, PersistentMap<Long, Line> told) {
    public Narration {
        chapters = List.copyOf(chapters);
        callOuts = List.copyOf(callOuts);
        lit = List.copyOf(lit);
        paths = List.copyOf(paths);
        countdowns = List.copyOf(countdowns);
    }

    /** Where a phase stands to the playhead. */
    public enum State {
        COMING,
        PRESENT,
        PAST,
        /** Cut off by something else (G5). */
        CUT,
        /** Not expected: its story is over, or what it needs is not there, or only a person could bring it about. It may come all the same. */
        SKIPPED
    }

    /** A story: its number in this run, its id such as {@code S2}, who began it and when. */
    public record Chapter(int number, String id, String title, String root, long from, long until, boolean over, List<Phase> phases) {
        public Chapter {
            phases = List.copyOf(phases);
        }

        /** The present phase, if one is. */
        public Optional<Phase> present() {
            return phases.stream().filter(p -> p.state() == State.PRESENT).findFirst();
        }
    }

    /**
     * A phase of the band. {@code from} and {@code to} are 0 while unknown; {@code caption} is empty until it is over;
     * {@code focus}: it is the one that is lit.
     */
    public record Phase(int number, String title, State state, boolean focus, int rounds, long from, long to, String caption) {}

    /** A sentence wanted at a thing; {@code slot} is who, what or still. {@code since} is the time of its entry. */
    public record CallOut(String slot, String target, String text, long since) {}

    /** How much a line tells. */
    public enum Kind {
        STORY,
        PHASE,
        MEANWHILE,
        MOMENT
    }

    /**
     * A line of the Story panel.
     *
     * @param level 1 headline, 2 explanation (1.3)
     * @param chapter number of its story, 0 if it belongs to none
     * @param from the time of its first entry: where the playhead goes when it is clicked
     * @param refs ids of the things it is about
     * @param entries numbers of its journal entries
     */
    public record Line(long number, Kind kind, int level, int chapter, int phase, long from, long to, String text, List<String> refs, List<Long> entries) {
        public Line {
            refs = List.copyOf(refs);
            entries = List.copyOf(entries);
        }
    }

    /** A wait: what comes then, at what thing, what is left in words and as a share of the whole. */
    public record Countdown(long timer, String purpose, String target, String label, String left, double share, long set, long due, boolean exact, Entry.TimerSet entry) {}

    /** A phase that closed in focus: a guided run stops here. {@code next} is the title of the next phase, empty at the end. */
    public record Closing(int number, int chapter, int phase, long time, String title, String caption, String next) {}

    /** The lines so far, oldest first. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (var entry : told) lines.add(entry.value());
        return lines;
    }

    /** The title of the phase in focus, empty between phases. */
    public String title() {
        return focus.flatMap(c -> c.phases().stream().filter(Phase::focus).findFirst()).map(Phase::title).orElse("");
    }
}
