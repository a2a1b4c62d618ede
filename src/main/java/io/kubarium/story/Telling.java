package io.kubarium.story;

import io.kubarium.api.journal.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what the narrator knows at an instant into values to show. */
final class Telling {
    private final Scene scene;
    private final long time;

    Telling(Scene scene, long time) {
        this.scene = scene;
        this.time = time;
    }

    /** The phase that is lit: one that closes at this very instant still stands (C3), else the one in focus. */
    @Nullable PhaseRun standing(Run run) {
        for (PhaseRun phase : run.phases().reversed()) if (phase.isOver() && phase.hadFocus() && phase.closedAt() == time) return phase;
        return run.course().focus(time);
    }

    List<Narration.Chapter> chapters(List<Run> runs, @Nullable PhaseRun focus) {
        return runs.stream().map(run -> chapter(run, focus)).toList();
    }

    Narration.Chapter chapter(Run run, @Nullable PhaseRun focus) {
        List<Narration.Phase> phases = new ArrayList<>();
        for (PhaseRun phase : run.phases()) {
            Narration.State state = switch (phase.state()) {
                case COMING -> run.isOver() || run.judge(scene).unexpected(phase.plot()) ? Narration.State.SKIPPED : Narration.State.COMING;
                case OPEN -> Narration.State.PRESENT;
                case CLOSED -> Narration.State.PAST;
                case CUT -> Narration.State.CUT;
            };
            phases.add(new Narration.Phase(phase.plot().number(), phase.plot().title(), state, phase == focus, phase.rounds(), phase.openedAt(), phase.closedAt(), phase.caption()));
        }
        String root = Words.fill(run.root().fact().sentence(), run.root()::word);
        return new Narration.Chapter(run.number(), run.plot().id(), run.plot().title(), root == null ? run.plot().title() : root, run.from(), run.lastMoment(), run.isOver(), phases);
    }

    List<Narration.CallOut> callOuts(@Nullable Run run, @Nullable PhaseRun focus) {
        return run == null || focus == null ? List.of() : List.copyOf(focus.said().values());
    }

    List<String> lit(@Nullable Run run, @Nullable PhaseRun focus) {
        return run == null || focus == null ? List.of() : Voice.lit(focus, run, scene.store());
    }

    List<List<String>> paths(@Nullable Run run, @Nullable PhaseRun focus) {
        return run == null || focus == null ? List.of() : Voice.paths(focus, run, scene.store());
    }

    List<Narration.Countdown> countdowns() {
        List<Narration.Countdown> all = new ArrayList<>();
        for (Entry.TimerSet timer : scene.timers().values()) {
            String label = Countdowns.label(timer, time);
            if (label == null || timer.due() < time) continue;
            String left = Clock.left(timer.due() - time);
            double share = timer.due() == timer.time() ? 0 : (double) (timer.due() - time) / (timer.due() - timer.time());
            String target = timer.about() == null ? Things.process(timer.owner()) : Voice.shown(timer.about(), scene.store());
            all.add(new Narration.Countdown(timer.timer(), timer.purpose(), target, label, left, share, timer.time(), timer.due(), timer.exact(), timer));
        }
        all.sort(Comparator.comparingLong(Narration.Countdown::due).thenComparingLong(Narration.Countdown::timer));
        return all;
    }
}
