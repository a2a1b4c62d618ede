package io.kubarium.lesson;

import io.kubarium.api.journal.Entry;
import io.kubarium.engine.Journal;
import io.kubarium.lesson.goal.GoalWatch;
import io.kubarium.lesson.goal.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A learner's way through a lesson: where they are, what they said, which goals are met. It knows the journal, the answers
 * and the buttons, and nothing of a window; whoever shows it opens the clusters it asks for and tells it how far time went.
 */
public final class LessonRun {
    /** Something worth keeping of a learner's way: a step and what was done in it. */
    public record Noted(String step, String what) {}

    private final Lesson lesson;
    private final TreeMap<String, Prediction> predictions = new TreeMap<>();
    private final TreeMap<Integer, String> answers = new TreeMap<>();
    private final TreeSet<String> touched = new TreeSet<>();
    private final List<Noted> log = new ArrayList<>();
    private List<GoalWatch> watches = List.of();
    private @Nullable Journal<Entry> journal;
    private @Nullable Reading reading;
    private String chosen = "";
    private String wanted;
    private long time;
    private int at;
    private int returnTo = -1;
    private int hints;
    private boolean met;

    /** A lesson at its first step; its start is to be opened. */
    public LessonRun(Lesson lesson) {
        this.lesson = lesson;
        this.wanted = lesson.start();
    }

    public Lesson lesson() {
        return lesson;
    }

    /** The number of the present step, counted from 0; the number of steps once the lesson is finished. */
    public int at() {
        return at;
    }

    /** The present step; the last one once the lesson is finished. */
    public Step present() {
        return lesson.steps().get(Math.min(at, lesson.steps().size() - 1));
    }

    public boolean isFinished() {
        return at == lesson.steps().size();
    }

    /** The start whose cluster has to be opened now, if any. */
    public Optional<String> wanted() {
        return wanted.isEmpty() ? Optional.empty() : Optional.of(wanted);
    }

    /** The cluster asked for has been opened, settled, at a virtual time. */
    public void opened(Journal<Entry> newJournal, long now) {
        wanted = "";
        journal = newJournal;
        time = now;
        watch();
    }

    private void watch() {
        watches = isFinished() ? List.of() : present().goals().stream().map(asked -> new GoalWatch(asked.goal())).toList();
        reading = journal == null || watches.isEmpty() ? null : new Reading(journal, time);
    }

    /** Reads the journal on to a virtual time. */
    public void advance(long now) {
        time = Math.max(time, now);
        if (reading == null || met) return;
        reading.answered(new TreeSet<>(predictions.keySet()));
        Reading present = reading;
        present.to(time, () -> look(present));
    }

    private void look(Reading present) {
        if (met) return;
        watches.forEach(watch -> watch.look(present));
        met = watches.stream().allMatch(watch -> watch.state() == GoalWatch.State.MET);
        if (met) note("done");
    }

    /** Whether nothing may run or be done before the prediction is answered or skipped. */
    public boolean isLocked() {
        return !isFinished() && present().kind() == Step.Kind.PREDICT && returnTo < 0;
    }

    /** The letter that is marked in the present question, "" for none. */
    public String chosen() {
        return chosen;
    }

    /** Marks an answer of the present question. */
    public void choose(String letter) {
        if (present().choices().stream().anyMatch(choice -> choice.letter().equals(letter)) && !isFinished()) chosen = letter;
    }

    /** Gives the marked answer. A wrong observation stays at the question, with a reply. */
    public void answer() {
        if (chosen.isEmpty() || isFinished()) return;
        answers.put(at, chosen);
        note("answered " + chosen);
        if (present().kind() == Step.Kind.PREDICT) {
            predictions.merge(present().id(), new Prediction(chosen, null), (before, now) -> new Prediction(before.first(), now.first()));
            go();
        } else if (present().truth().letter().equals(chosen)) {
            go();
        }
    }

    /** Goes on without an answer; that is noted, not forbidden. */
    public void skip() {
        if (isFinished() || !present().isQuestion()) return;
        note("skipped");
        if (present().kind() == Step.Kind.PREDICT) predictions.putIfAbsent(present().id(), new Prediction(null, null));
        go();
    }

    /** Whether {@link #next} goes on. */
    public boolean canContinue() {
        return !isFinished() && !present().isQuestion() && (!present().isTask() || met);
    }

    /** Goes on to the next step. */
    public void next() {
        if (canContinue()) go();
    }

    private void go() {
        if (returnTo >= 0) {
            at = returnTo;
            returnTo = -1;
        } else {
            at++;
        }
        chosen = "";
        hints = 0;
        met = false;
        if (!isFinished()) wanted = present().start();
        if (wanted.isEmpty()) watch();
        else watches = List.of();
    }

    /** Goes back from the explanation to a prediction, to answer it anew; the first answer is kept. */
    public void reconsider(String prediction) {
        if (isFinished() || present().kind() != Step.Kind.WHY) return;
        for (int i = 0; i < at; i++) {
            Step step = lesson.steps().get(i);
            if (step.kind() != Step.Kind.PREDICT || !step.id().equals(prediction)) continue;
            returnTo = at;
            at = i;
            Prediction before = predictions.get(prediction);
            chosen = before == null || before.said() == null ? "" : before.said();
            return;
        }
    }

    /** What was said to a prediction; null before it is answered or skipped. */
    public @Nullable Prediction prediction(String id) {
        return predictions.get(id);
    }

    /** The last answer given at a step, "" for none. */
    public String answerAt(int step) {
        return answers.getOrDefault(step, "");
    }

    /** Shows one more hint, or the show-me after the last. */
    public void hint() {
        if (hints < present().hints().size()) note("hint " + ++hints);
    }

    /** How many hints are shown. */
    public int hints() {
        return hints;
    }

    /** The lines that carry out the present step; that they were asked for is noted. */
    public List<String> showMe() {
        if (isFinished() || !present().isTask()) return List.of();
        note("show me");
        return present().showMe();
    }

    /** A thing of that kind was touched. */
    public void touch(String kind) {
        touched.add(kind);
    }

    /** Whether a thing of that kind was touched. */
    public boolean isTouched(String kind) {
        return touched.contains(kind);
    }

    /** How the goals of the present step stand, in order. */
    public List<GoalWatch.State> goals() {
        if (met) return watches.stream().map(watch -> GoalWatch.State.MET).toList();
        return watches.stream().map(GoalWatch::state).toList();
    }

    /** The share that is done, 0 to 1. */
    public double progress() {
        return (double) (returnTo >= 0 ? returnTo : at) / lesson.steps().size();
    }

    /** What the learner did, in order. */
    public List<Noted> log() {
        return List.copyOf(log);
    }

    private void note(String what) {
        log.add(new Noted(present().id().isEmpty() ? present().title() : present().id(), what));
    }
}
