package io.kubarium.ui.lesson;

import io.kubarium.lesson.Lesson;
import io.kubarium.lesson.LessonRun;
import io.kubarium.lesson.Step;
import java.util.List;

/** A lesson at work behind the Learn panel: what the panel shows of it, and what its buttons do. */
public final class Tutor {
    static final String NEXT = "next";
    static final String ANSWER = "answer";
    static final String SKIP = "skip";
    static final String HINT = "hint";
    static final String RECONSIDER = "reconsider-";
    /** The button that types the commands of a task. */
    public static final String SHOW_ME = "show-me";
    /** The button that leaves a lesson for the list of lessons. */
    public static final String LEAVE = "leave";

    private final LessonRun run;
    private final String note;

    /** A lesson at its first step; the note says of which track and how long it is. */
    public Tutor(Lesson lesson, String note) {
        run = new LessonRun(lesson);
        this.note = note;
    }

    /** The learner's way through it. */
    public LessonRun run() {
        return run;
    }

    /** What the panel shows. */
    public LessonModel model() {
        return new LessonPage(run, note).model();
    }

    /** Marks an answer, by its letter. */
    public void choose(String letter) {
        run.choose(letter);
    }

    /** Presses a button; the command lines that it has typed, mostly none. */
    public List<String> press(String button) {
        switch (button) {
            case NEXT -> run.next();
            case ANSWER -> run.answer();
            case SKIP -> run.skip();
            case HINT -> run.hint();
            case SHOW_ME -> {
                return run.showMe();
            }
            default -> {
                if (button.startsWith(RECONSIDER)) run.reconsider(button.substring(RECONSIDER.length()));
            }
        }
        return List.of();
    }

    /** Why nothing runs just now; "" if it may. */
    public String lock() {
        return run.isLocked() ? "Answer to run" : "";
    }

    /** Whether the present step is done at the cluster. */
    public boolean isTask() {
        Step step = run.present();
        return !run.isFinished() && step.isTask();
    }
}
