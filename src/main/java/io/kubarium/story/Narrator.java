package io.kubarium.story;

import io.kubarium.api.ObjectRef;
import io.kubarium.api.journal.Entry;
import io.kubarium.engine.Journal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Folds a journal up to a playhead and tells what happens there. It reads nothing beyond the playhead (J4), so that the
 * same moment gives the same words live and replayed. Moves forward only; {@link Lookback} keeps copies to look back.
 */
public final class Narrator {
    private final Journal<Entry> journal;
    private final Scene scene;
    private final Archive archive;
    private final Beats beats;
    private final Chronicle chronicle;
    private final Stories stories;
    private final Silences silences;
    private final List<Narration.Closing> closings;
    private long seen;
    private long time;

    /** A narrator before the first entry. */
    public Narrator(Journal<Entry> journal) {
        this.journal = journal;
        this.scene = new Scene(journal);
        this.archive = new Archive();
        this.beats = new Beats();
        this.chronicle = new Chronicle();
        this.stories = new Stories();
        this.silences = new Silences();
        this.closings = new ArrayList<>();
    }

    private Narrator(Narrator other) {
        journal = other.journal;
        scene = other.scene.copy();
        archive = other.archive.copy();
        beats = other.beats.copy();
        chronicle = other.chronicle.copy();
        stories = other.stories.copy();
        silences = other.silences.copy();
        closings = new ArrayList<>(other.closings);
        seen = other.seen;
        time = other.time;
    }

    /** A narrator that stands where this one does and goes its own way. */
    public Narrator copy() {
        return new Narrator(this);
    }

    /** Begins at a later entry: what came before is known but not told (a start that is not drawn). */
    public static Narrator from(Journal<Entry> journal, long firstTold) {
        Narrator narrator = new Narrator(journal);
        while (narrator.seen < firstTold) {
            Entry entry = journal.get(narrator.seen++);
            narrator.scene.look(entry);
            if (entry.cause() != Entry.NONE) Facts.in(entry, narrator.scene).forEach(happening -> narrator.chronicle.note(happening, entry));
            narrator.scene.fold(entry);
            narrator.time = entry.time();
        }
        return narrator;
    }

    /** Where it stands. */
    public long time() {
        return time;
    }

    /** How many entries it has read. */
    public long seen() {
        return seen;
    }

    /** The time of the entry that lies so many after the last it has read; {@link Long#MAX_VALUE} if there is none yet. */
    long timeAfter(long entries) {
        return seen + entries < journal.size() ? journal.get(seen + entries).time() : Long.MAX_VALUE;
    }

    /** The moments so far, for pacing. */
    public Journal<Beat> beats() {
        return beats.all();
    }

    /** Every closing of a phase in focus so far: its number is its place, counted from 1. */
    public List<Narration.Closing> closings() {
        return closings;
    }

    /** When the next shown timer after a time is due, {@link Long#MAX_VALUE} if none runs. */
    public long dueAfter(long after) {
        long next = Long.MAX_VALUE;
        for (Entry.TimerSet timer : scene.timers().values()) if (timer.due() > after) next = Math.min(next, timer.due());
        return next;
    }

    /** Why a thing is as it is at this instant: its present state first, then why it exists, why it is where it is. */
    public List<Why> why(ObjectRef ref) {
        return new Questions(chronicle, scene, time, new Telling(scene, time).countdowns()).about(ref);
    }

    /** Why a process runs or does not at this instant, and what it is for: {@code kube-scheduler}, {@code kubelet/worker-1}. */
    public List<Why> process(String process) {
        return new Processes(chronicle, scene).about(process);
    }

    /** Reads on up to a time without saying anything: for those who only want beats. */
    public void read(long until) {
        if (until < time) throw new IllegalArgumentException("a narrator moves forward only; a look back finds an earlier one");
        long end = journal.size();
        while (seen < end && journal.get(seen).time() <= until) {
            Entry entry = journal.get(seen);
            pass(entry.time() - 1);
            entry(entry);
            seen++;
        }
        pass(until);
        time = until;
    }

    /** Moves forward to a time and tells what is to be told there. */
    public Narration to(long until) {
        read(until);
        Telling telling = new Telling(scene, time);
        Run run = stories.current();
        PhaseRun focus = run == null ? null : telling.standing(run);
        return new Narration(time, telling.chapters(stories.all(), focus), Optional.ofNullable(run).map(r -> telling.chapter(r, focus)), telling.callOuts(run, focus),
                telling.lit(run, focus), telling.paths(run, focus), telling.countdowns(), closings.isEmpty() ? Optional.empty() : Optional.of(closings.getLast()), archive.lines());
    }

    private void entry(Entry entry) {
        scene.look(entry);
        // What was there at the start has no cause and is not told (J1).
        List<Happening> happenings = entry.cause() == Entry.NONE ? List.of() : Facts.in(entry, scene);
        scene.fold(entry);
        silences.look(entry, scene);
        Run run = stories.causing(entry);
        for (Happening happening : happenings) {
            chronicle.note(happening, entry);
            run = stories.isRoot(happening, run) ? root(happening, run) : stories.belongs(happening, run);
            happen(run, happening);
            overhear(run, happening);
        }
        stories.note(entry, run);
        if (entry instanceof Entry.TimerSet && run != null) run.wait(entry);
        if (entry instanceof Entry.TimerEnded) for (Run other : stories.active()) other.wait(entry);
    }

    /** The story of a deed: the one that waits for it, the one its command has begun already, or a new one (G10, G11). */
    private @Nullable Run root(Happening happening, @Nullable Run run) {
        boolean deed = happening.fact().isDeed();
        Run waiting = run == null && deed ? stories.waiting(happening, scene) : null;
        if (waiting != null) return waiting;
        Plot plot = Plots.bundled().startedBy(happening, scene);
        if (run != null && deed) {
            if (plot.minor() || plot == run.plot()) return run;
            if (run.plot().minor()) {
                run.become(plot, happening, scene);
                return run;
            }
        }
        for (Run other : List.copyOf(stories.active())) if (!other.isOver() && other.givesWayTo(happening)) closed(other, other.finish(happening.time(), archive.headline(happening), scene));
        Run begun = stories.begin(plot, happening);
        archive.story(begun, happening, scene);
        for (Plot beside : Plots.bundled().besides(happening, scene)) stories.begin(beside, happening).happen(happening, scene);
        return begun;
    }

    private void happen(@Nullable Run run, Happening happening) {
        boolean fresh = happening.fact().level() <= (run == null ? 1 : 2) && archive.moment(run, happening, scene);
        List<PhaseRun> ended = List.of();
        if (run != null && !run.isOver()) {
            Plot turned = Plots.bundled().turned(run.plot(), happening);
            if (turned != null) run.become(turned, run.root(), scene);
            ended = run.happen(happening, scene);
        }
        int closing = run == null ? 0 : closed(run, ended);
        if (fresh || closing > 0) beats.add(happening, run == null ? null : run.course().focus(happening.time()), ended, closing);
    }

    /** Stories that show what a fault has for consequences listen to the others. */
    private void overhear(@Nullable Run teller, Happening happening) {
        for (Run run : List.copyOf(stories.active())) {
            if (run == teller || !run.hears(happening, scene)) continue;
            List<PhaseRun> ended = run.happen(happening, scene);
            int closing = closed(run, ended);
            if (closing > 0) beats.add(happening, run.course().focus(happening.time()), ended, closing);
        }
    }

    /** Notes the phases that closed; the number of the closing a guided run stops at, 0 if none. */
    private int closed(Run run, List<PhaseRun> ended) {
        int stop = 0;
        for (PhaseRun phase : ended) {
            archive.phase(run, phase, scene);
            if (run != stories.current() || !phase.hadFocus() || phase.rounds() > 1 || phase.state() == PhaseRun.State.CUT) continue;
            stop = closings.size() + 1;
            closings.add(new Narration.Closing(stop, run.number(), phase.plot().number(), phase.closedAt(), phase.plot().title(), phase.caption(), next(run, phase)));
        }
        return stop;
    }

    /** The title of the phase that is on, or of the next that can be announced; empty without one. */
    private String next(Run run, PhaseRun after) {
        for (PhaseRun phase : run.phases()) if (phase.isOpen()) return phase.plot().title();
        if (run.isOver()) return "";
        Judge judge = run.judge(scene);
        for (PhaseRun phase : run.phases()) {
            boolean later = phase.state() == PhaseRun.State.COMING && phase.plot().number() > after.plot().number();
            if (later && !judge.unexpected(phase.plot())) return phase.plot().title();
        }
        return "";
    }

    /** Lets time pass up to an instant without entries: silence is a fact too, and quiet closes phases. */
    private void pass(long until) {
        while (true) {
            long next = silences.next();
            for (Run run : stories.active()) next = Math.min(next, run.alarm());
            if (next > until) return;
            quiet(next);
        }
    }

    private void quiet(long at) {
        for (Happening missed : silences.due(at, scene)) {
            chronicle.note(missed, missed.entry());
            Run run = stories.of(missed.entry().seq());
            happen(run, missed);
            overhear(run, missed);
        }
        for (Run run : stories.active()) {
            if (run.alarm() > at) continue;
            List<PhaseRun> ended = run.silence(at, scene);
            int closing = closed(run, ended);
            if (closing > 0) beats.add(at, seen - 1, ended, closing);
        }
    }
}
