package io.kubarium.story;

import io.kubarium.api.ObjectRef;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.journal.MachineState;
import io.kubarium.engine.Journal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Folds a journal up to a playhead and tells what happens there. It reads nothing beyond the playhead (J4), so that the
 * same moment gives the same words live and replayed. Moves forward only; a new one looks back.
 */
public final class Narrator {
    private final Journal<Entry> journal;
    private final Scene scene;
    private final Archive archive = new Archive();
    private final Beats beats = new Beats();
    private final Chronicle chronicle = new Chronicle();
    private final Belonging belonging = new Belonging();
    private final List<Run> runs = new ArrayList<>();
    private final TreeMap<String, Silence> silences = new TreeMap<>();
    private final List<Narration.Closing> closings = new ArrayList<>();
    private int firstActive;
    private long seen;
    private long time;
    private @Nullable Run current;

    /** A machine that is not heard: when the next renewal of its lease is missed. */
    private record Silence(Entry.MachineChange frozen, long missed) {}

    /** A narrator before the first entry. */
    public Narrator(Journal<Entry> journal) {
        this.journal = journal;
        this.scene = new Scene(journal);
    }

    /** Begins at a later entry: what came before is known but not told (a start that is not drawn). */
    public static Narrator from(Journal<Entry> journal, long firstTold) {
        Narrator narrator = new Narrator(journal);
        while (narrator.seen < firstTold) {
            Entry entry = journal.get(narrator.seen++);
            narrator.scene.look(entry);
            if (entry.cause() != Entry.NONE) Facts.in(entry, narrator.scene).forEach(happening -> narrator.chronicle.note(happening, entry));
            narrator.scene.fold(entry);
            narrator.belonging.skip(entry);
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

    /** Reads on up to a time without saying anything: for those who only want beats. */
    public void read(long until) {
        if (until < time) throw new IllegalArgumentException("a narrator moves forward only; make a new one to look back");
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
        Run run = current;
        PhaseRun focus = run == null ? null : telling.standing(run);
        return new Narration(time, telling.chapters(runs, focus), Optional.ofNullable(run).map(r -> telling.chapter(r, focus)), telling.callOuts(run, focus),
                telling.lit(run, focus), telling.paths(run, focus), telling.countdowns(), closings.isEmpty() ? Optional.empty() : Optional.of(closings.getLast()), archive.lines());
    }

    private void entry(Entry entry) {
        scene.look(entry);
        // What was there at the start has no cause and is not told (J1).
        List<Happening> happenings = entry.cause() == Entry.NONE ? List.of() : Facts.in(entry, scene);
        scene.fold(entry);
        if (entry instanceof Entry.MachineChange machine) silence(machine);
        Run run = belonging.of(entry, runs);
        for (Happening happening : happenings) {
            chronicle.note(happening, entry);
            run = belongs(happening, entry, run);
            happen(run, happening);
        }
        belonging.note(entry, run);
        if (entry instanceof Entry.TimerSet && run != null) run.wait(entry);
        if (entry instanceof Entry.TimerEnded) for (Run other : active()) other.wait(entry);
    }

    /** The story a happening belongs to: that of its cause, unless it is a root itself (G9, G10). */
    private @Nullable Run belongs(Happening happening, Entry entry, @Nullable Run run) {
        boolean human = happening.fact().id().startsWith("cmd.") || happening.fact().id().startsWith("fault.") || happening.fact().id().startsWith("proc.");
        Run own = owner(happening, run);
        boolean byItself = happening.is("ctr.exit") && (own == null || own.isOver() || !own.root().is("ctr.exit"));
        if (!human && !byItself) {
            // What an old story set off and only now comes to pass is told by the story that is on.
            boolean late = run != null && run.isOver() && current != null && !current.isOver() && current.concerns(happening);
            return late ? current : own;
        }
        if (run == null && human) {
            Run waiting = waiting(happening);
            if (waiting != null) {
                current = waiting;
                return waiting;
            }
        }
        Plot plot = Plots.bundled().startedBy(happening, scene);
        if (run != null && human) {
            if (plot.minor() || plot == run.plot()) return run;
            if (run.plot().minor()) {
                run.become(plot, happening, scene);
                return run;
            }
        }
        return start(plot, happening);
    }

    /** A pod of one story whose turn came with another's, such as a pull that waited for another pull, stays with its own. */
    private @Nullable Run owner(Happening happening, @Nullable Run run) {
        if (run == null || happening.about() == null || run.roles().has(happening.about()) && !run.isOver()) return run;
        for (Run other : runs.reversed()) if (!other.isOver() && other.roles().of("pod").contains(happening.about())) return other;
        return run;
    }

    private @Nullable Run waiting(Happening happening) {
        for (Run run : runs.reversed()) if (run.waitsFor(happening, scene)) return run;
        return null;
    }

    private Run start(Plot plot, Happening root) {
        for (Run other : runs) {
            if (other.isOver()) continue;
            boolean same = root.about() != null && root.about().equals(other.root().about());
            boolean resting = other.phases().stream().filter(PhaseRun::isOpen).allMatch(p -> p.plot().closes().has(Term.Kind.QUIET)) && other.phases().stream().anyMatch(PhaseRun::isOver);
            if (same || resting) closed(other, other.finish(root.time(), scene), root.entry().seq());
        }
        Run run = new Run(runs.size() + 1, plot, root);
        runs.add(run);
        // Of two stories that one command starts the first has the focus (G14).
        boolean second = current != null && !current.isOver() && current.root().entry().seq() == root.entry().seq();
        if (!second) current = run;
        archive.story(run, root, scene);
        return run;
    }

    private void happen(@Nullable Run run, Happening happening) {
        boolean fresh = happening.fact().level() <= (run == null ? 1 : 2) && archive.moment(run, happening, scene);
        List<PhaseRun> ended = List.of();
        if (run != null && !run.isOver()) {
            Plot turned = Plots.bundled().turned(run.plot(), happening);
            if (turned != null) run.become(turned, run.root(), scene);
            ended = run.happen(happening, scene);
        }
        int closing = run == null ? 0 : closed(run, ended, happening.entry().seq());
        if (fresh || closing > 0) beats.add(happening, run == null ? null : run.focus(happening.time()), ended, closing);
    }

    /** Notes the phases that closed; the number of the closing a guided run stops at, 0 if none. */
    private int closed(Run run, List<PhaseRun> ended, long seq) {
        int stop = 0;
        for (PhaseRun phase : ended) {
            archive.phase(run, phase, scene);
            if (run != current || !phase.hadFocus() || phase.rounds() > 1 || phase.state() == PhaseRun.State.CUT) continue;
            stop = closings.size() + 1;
            closings.add(new Narration.Closing(stop, run.number(), phase.plot().number(), phase.closedAt(), phase.plot().title(), phase.caption(), next(run, phase)));
        }
        return stop;
    }

    private static String next(Run run, PhaseRun after) {
        for (PhaseRun phase : run.phases()) if (phase.isOpen()) return phase.plot().title();
        for (PhaseRun phase : run.phases()) {
            if (phase.state() == PhaseRun.State.COMING && phase.plot().number() > after.plot().number()) return phase.plot().title();
        }
        return "";
    }

    private void silence(Entry.MachineChange machine) {
        if (machine.state() == MachineState.RUNNING) silences.remove(machine.node());
        else silences.put(machine.node(), new Silence(machine, machine.time() + MachineFacts.RENEWAL));
    }

    /** Lets time pass up to an instant without entries: silence is a fact too, and quiet closes phases. */
    private void pass(long until) {
        while (true) {
            long next = Long.MAX_VALUE;
            for (Silence silence : silences.values()) next = Math.min(next, silence.missed());
            for (Run run : active()) next = Math.min(next, run.alarm());
            if (next > until) return;
            quiet(next);
        }
    }

    /** The stories that are not over, oldest first; those that are over stay over. */
    private List<Run> active() {
        while (firstActive < runs.size() && runs.get(firstActive).isOver()) firstActive++;
        return runs.subList(firstActive, runs.size());
    }

    private void quiet(long at) {
        for (Silence silence : List.copyOf(silences.values())) {
            if (silence.missed() > at) continue;
            silences.remove(silence.frozen().node());
            Happening missed = MachineFacts.missed(silence.frozen(), at);
            chronicle.note(missed, silence.frozen());
            happen(belonging.of(silence.frozen().seq(), runs), missed);
        }
        for (Run run : active()) {
            if (run.alarm() > at) continue;
            List<PhaseRun> ended = run.silence(at, scene);
            int closing = closed(run, ended, seen - 1);
            if (closing > 0) beats.add(at, seen - 1, ended, closing);
        }
    }
}
