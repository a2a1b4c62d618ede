package io.kubarium.lesson;

import io.kubarium.cluster.Cluster;
import io.kubarium.kubectl.Console;
import io.kubarium.kubectl.Execution;
import io.kubarium.kubectl.Files;
import io.kubarium.lesson.goal.GoalWatch;
import io.kubarium.scenario.Opening;
import io.kubarium.scenario.Replay;
import io.kubarium.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plays a lesson from its first step to its last, without a window: by its own "show me", or by another way. */
public final class LessonPlay {
    private static final String WHO = "lesson";
    private static final long TENTH = 100_000_000L;
    private static final long PATIENCE = 600_000_000_000L;
    private static final long ENOUGH = 60_000_000_000L;
    private static final long GLANCE = 10_000_000_000L;

    private final LessonRun run;
    private final List<String> wrong = new ArrayList<>();
    private final Step.@Nullable Way way;
    private @Nullable Cluster cluster;
    private @Nullable Console console;

    private LessonPlay(Lesson lesson, Step.@Nullable Way way) {
        this.run = new LessonRun(lesson);
        this.way = way;
    }

    /** Plays the lesson's own solution; what went wrong, nothing if it reached the end. */
    public static List<String> own(Lesson lesson) {
        return new LessonPlay(lesson, null).play();
    }

    /** Plays it with another way in the step that the way belongs to; a way that must fail is wrong if it passes. */
    public static List<String> way(Lesson lesson, Step.Way way) {
        return new LessonPlay(lesson, way).play();
    }

    private List<String> play() {
        while (!run.isFinished() && wrong.isEmpty()) {
            open();
            int before = run.at();
            step(run.present());
            if (run.at() == before) break;
        }
        return wrong;
    }

    private void open() {
        if (run.wanted().isEmpty()) return;
        Scenario scenario = Start.of(run.lesson(), run.wanted().get());
        cluster = Opening.settled(scenario, WHO);
        console = new Console(cluster, Files.in(scenario.folder()), WHO);
        run.opened(cluster.journal(), cluster.now());
    }

    private void step(Step step) {
        switch (step.kind()) {
            case PREDICT, OBSERVE -> {
                run.choose(step.truth().letter());
                run.answer();
            }
            case STEP, WHY -> run.next();
            case ACT, BUILD -> task(step);
        }
    }

    private void task(Step step) {
        boolean other = way != null && step.ways().contains(way);
        if (isMetWithin(GLANCE)) {
            tell(step, "its goals are met before anything is done");
            return;
        }
        List<String> lines = other ? way.lines() : step.showMe();
        for (String line : lines) if (!type(step, line)) return;
        boolean passes = !other || way.passes();
        boolean met = isMetWithin(passes ? PATIENCE : ENOUGH);
        if (!met && passes) tell(step, (other ? "by the way \"" + way.title() + "\"" : "by its own show-me") + " not met: " + unmet(step));
        else if (met && !passes) tell(step, "\"" + way.title() + "\" must fail, but meets every goal");
        run.next();
    }

    private boolean type(Step step, String line) {
        Execution execution = console.start(line);
        Replay.finish(cluster, execution);
        run.advance(cluster.now());
        if (execution.exitStatus() == 0) return true;
        tell(step, "\"" + line + "\" ended with status " + execution.exitStatus() + ": " + execution.output().strip());
        return false;
    }

    private boolean isMetWithin(long duration) {
        long end = cluster.now() + duration;
        while (!run.canContinue() && cluster.now() < end) {
            cluster.runUntil(cluster.now() + TENTH);
            run.advance(cluster.now());
        }
        return run.canContinue();
    }

    private String unmet(Step step) {
        List<String> open = new ArrayList<>();
        List<GoalWatch.State> states = run.goals();
        for (int i = 0; i < states.size(); i++) if (states.get(i) != GoalWatch.State.MET) open.add(step.goals().get(i).goal().text());
        return String.join("; ", open);
    }

    private void tell(Step step, String message) {
        wrong.add(run.lesson().id() + "/" + LessonReader.FILE + ":" + step.line() + ": \"" + step.title() + "\": " + message);
    }
}
