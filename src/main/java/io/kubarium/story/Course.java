package io.kubarium.story;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The phases of a story under way: they open, speak and close as its facts come true (G3 to G7). */
final class Course {
    private static final long IDLE = 2_000_000_000L;

    private final Run run;
    private final List<PhaseRun> phases;

    /** The phases of a story before the first. */
    Course(Run run, Plot plot) {
        this(run, plot.phases().stream().map(PhaseRun::new).toList());
    }

    private Course(Run run, List<PhaseRun> phases) {
        this.run = run;
        this.phases = phases;
    }

    /** The same phases for a copy of the story. */
    Course copy(Run other) {
        return new Course(other, phases.stream().map(PhaseRun::copy).toList());
    }

    List<PhaseRun> phases() {
        return phases;
    }

    boolean isOver() {
        return phases.stream().allMatch(PhaseRun::isOver);
    }

    /** The phase in focus, or null: the first open one in the story's order; one that only waits for a timer passes the focus on (G7). */
    @Nullable PhaseRun focus(long now) {
        PhaseRun first = null;
        for (PhaseRun phase : phases) {
            if (!phase.isOpen()) continue;
            if (first == null) first = phase;
            else if (now - first.lastTouched() >= IDLE && !first.plot().countdowns().isEmpty() && phase.lastTouched() > first.lastTouched()) return phase;
        }
        return first;
    }

    /** A fact came true; the phases that it closed. */
    List<PhaseRun> happen(Happening happening, Scene scene) {
        Judge judge = run.judge(scene);
        PhaseRun focus = focus(happening.time());
        speak(happening, scene);
        List<PhaseRun> closed = new ArrayList<>(close(happening, focus, judge));
        open(happening, judge);
        closed.addAll(close(happening, focus == null || focus.isOver() ? focus(happening.time()) : focus, judge));
        speak(happening, scene);
        if (happening.is("pod.gone")) closed.addAll(cutOff(happening, focus, judge));
        return closed;
    }

    private void speak(Happening happening, Scene scene) {
        for (PhaseRun phase : phases) {
            if (!phase.isOpen()) continue;
            List<Plot.Say> says = phase.plot().says();
            for (int i = 0; i < says.size(); i++) {
                Plot.Say say = says.get(i);
                if (!phase.mayStillSay(i)) continue;
                if (say.fact().isEmpty() ? phase.opening() == null : !happening.is(say.fact())) continue;
                Narration.CallOut callOut = Voice.callOut(say, run, happening, scene);
                if (callOut != null) phase.say(i, callOut);
            }
        }
    }

    private List<PhaseRun> close(Happening happening, @Nullable PhaseRun focus, Judge judge) {
        List<PhaseRun> closed = new ArrayList<>();
        for (PhaseRun phase : phases) {
            if (!phase.isOpen()) continue;
            boolean closes = false;
            Term.Condition condition = phase.plot().closes();
            for (int i = 0; i < condition.terms().size(); i++) {
                Term term = condition.terms().get(i);
                if (term.kind() == Term.Kind.BURST && happening.is(term.fact())) phase.burst(happening.time());
                boolean own = happening == phase.opening() && term.kind() != Term.Kind.ALL;
                if (own || !judge.holds(term, happening, phase)) continue;
                phase.touch(happening.time());
                closes |= phase.meets(i, judge.idle(condition));
            }
            if (closes) closed.add(end(phase, happening.time(), happening, phase == focus, judge.scene()));
        }
        return closed;
    }

    private void open(Happening happening, Judge judge) {
        for (PhaseRun phase : phases) {
            boolean may = phase.state() == PhaseRun.State.COMING || phase.plot().rounds() && phase.state() == PhaseRun.State.CLOSED;
            if (may && phase.plot().opens().terms().stream().anyMatch(term -> after(term, happening) && judge.holds(term, happening, phase))) phase.open(happening);
        }
    }

    /** Whether the phase that must have begun before has, and one that must not has not. */
    private boolean after(Term term, Happening happening) {
        if (term.after() < 0) return phases.stream().noneMatch(p -> p.plot().number() == -term.after() && p.rounds() > 0);
        return term.after() == 0 || phases.stream().anyMatch(p -> p.plot().number() == term.after() && p.rounds() > 0 && p.opening() != happening);
    }

    /** A phase whose objects have all gone can no longer close as it should (G5). */
    private List<PhaseRun> cutOff(Happening happening, @Nullable PhaseRun focus, Judge judge) {
        List<PhaseRun> cut = new ArrayList<>();
        for (PhaseRun phase : phases) {
            if (!phase.isOpen() || phase.plot().closes().any()) continue;
            List<Term> terms = phase.plot().closes().terms();
            for (int i = 0; i < terms.size() && phase.isOpen(); i++) {
                if (!phase.hasMet(i) && judge.missed(terms.get(i))) cut.add(cut(phase, happening.time(), happening, phase == focus, "its pods are gone."));
            }
        }
        return cut;
    }

    /** Nothing happened until this time; the phases that closed by it. */
    List<PhaseRun> silence(long time, Happening last, Waits waits, Scene scene) {
        List<PhaseRun> closed = new ArrayList<>();
        PhaseRun focus = focus(time);
        for (PhaseRun phase : phases) if (phase.isOpen() && waits.alarm(phase) <= time) closed.add(end(phase, time, last, phase == focus, scene));
        return closed;
    }

    /** All that is open ends here: what waited for rest only has come to it, the rest is cut off for a reason. */
    List<PhaseRun> finish(long time, Happening last, String reason, Scene scene) {
        List<PhaseRun> closed = new ArrayList<>();
        PhaseRun focus = focus(time);
        for (PhaseRun phase : phases) {
            if (!phase.isOpen()) continue;
            boolean rests = phase.plot().closes().has(Term.Kind.QUIET);
            closed.add(rests ? end(phase, time, last, phase == focus, scene) : cut(phase, time, last, phase == focus, reason));
        }
        return closed;
    }

    private PhaseRun end(PhaseRun phase, long time, Happening happening, boolean inFocus, Scene scene) {
        phase.close(time, happening.entry().seq(), false, inFocus);
        phase.caption(Voice.caption(phase, run, happening, time, scene));
        return phase;
    }

    private static PhaseRun cut(PhaseRun phase, long time, Happening happening, boolean inFocus, String reason) {
        phase.close(time, happening.entry().seq(), true, inFocus);
        phase.caption(Voice.unfinished(phase, reason));
        return phase;
    }
}
