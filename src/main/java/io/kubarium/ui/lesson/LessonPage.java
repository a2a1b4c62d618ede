package io.kubarium.ui.lesson;

import io.kubarium.lesson.Lesson;
import io.kubarium.lesson.LessonRun;
import io.kubarium.lesson.Prediction;
import io.kubarium.lesson.Step;
import io.kubarium.lesson.goal.GoalWatch;
import io.kubarium.ui.lesson.LessonModel.Choice;
import io.kubarium.ui.lesson.LessonModel.Press;
import io.kubarium.ui.lesson.LessonModel.Row;
import io.kubarium.ui.lesson.LessonModel.Tick;
import java.util.ArrayList;
import java.util.List;

/** Puts a learner's way through a lesson on the Learn panel. */
final class LessonPage {
    private final LessonRun run;
    private final Lesson lesson;
    private final String note;

    LessonPage(LessonRun run, String note) {
        this.run = run;
        this.note = note;
        this.lesson = run.lesson();
    }

    LessonModel model() {
        List<LessonModel.Step> steps = new ArrayList<>();
        for (int i = 0; i < lesson.steps().size(); i++) steps.add(step(i));
        if (run.isFinished()) steps.add(end());
        return new LessonModel(note, plain(lesson.title()), run.progress(), steps);
    }

    private LessonModel.Step step(int index) {
        Step step = lesson.steps().get(index);
        if (index > run.at()) return quiet(LessonModel.Step.State.COMING, step, "");
        if (index < run.at()) return quiet(LessonModel.Step.State.DONE, step, said(index, step));
        return new LessonModel.Step(LessonModel.Step.State.PRESENT, plain(step.title()), plain(step.text()), choices(step), ticks(step), rows(index, step), presses(step), note(step));
    }

    private static LessonModel.Step quiet(LessonModel.Step.State state, Step step, String note) {
        return new LessonModel.Step(state, plain(step.title()), "", List.of(), List.of(), note);
    }

    private static LessonModel.Step end() {
        return new LessonModel.Step(LessonModel.Step.State.PRESENT, "This lesson is finished", "The cluster stays as it is. Go on trying things, or choose another lesson.",
                List.of(), List.of(new Press(Tutor.LEAVE, "Lessons", true, true)), "");
    }

    /** What a learner answered at a step that is behind them. */
    private String said(int index, Step step) {
        if (!step.isQuestion()) return "";
        String answer = run.answerAt(index);
        Prediction prediction = run.prediction(step.id());
        boolean skipped = answer.isEmpty() || step.kind() == Step.Kind.PREDICT && prediction != null && prediction.said() == null;
        return skipped ? "You skipped this." : "You said: " + text(step, answer);
    }

    private static String text(Step step, String letter) {
        return step.choices().stream().filter(choice -> choice.letter().equals(letter)).map(choice -> plain(choice.text())).findFirst().orElse("");
    }

    private List<Choice> choices(Step step) {
        return step.choices().stream().map(choice -> new Choice(choice.letter(), plain(choice.text()), choice.letter().equals(run.chosen()))).toList();
    }

    private List<Tick> ticks(Step step) {
        List<Tick> ticks = new ArrayList<>();
        if (run.at() == 0) for (String name : lesson.names()) ticks.add(new Tick(name, run.isTouched(name) ? Tick.Mark.MET : Tick.Mark.OPEN));
        List<GoalWatch.State> states = run.goals();
        for (int i = 0; i < step.goals().size(); i++) {
            Tick.Mark mark = i >= states.size() ? Tick.Mark.OPEN : switch (states.get(i)) {
                case OPEN -> Tick.Mark.OPEN;
                case MET -> Tick.Mark.MET;
                case MISSED -> Tick.Mark.MISSED;
            };
            ticks.add(new Tick(plain(step.goals().get(i).words()), mark));
        }
        return ticks;
    }

    private List<Row> rows(int index, Step step) {
        List<Row> rows = new ArrayList<>();
        if (step.kind() == Step.Kind.OBSERVE) {
            String answer = run.answerAt(index);
            step.choices().stream().filter(choice -> choice.letter().equals(answer) && !choice.right()).forEach(choice -> rows.add(new Row("Look again", plain(choice.reply()))));
        }
        if (step.kind() == Step.Kind.WHY) lesson.steps(Step.Kind.PREDICT).forEach(prediction -> because(prediction, rows));
        for (int i = 0; i < run.hints(); i++) rows.add(new Row("Hint " + (i + 1), plain(step.hints().get(i))));
        if (step.isTask() && run.canContinue()) step.phases().forEach(phase -> rows.add(new Row(plain(phase.title()), plain(phase.text()))));
        return rows;
    }

    /** You said, it did, because: the prediction stays beside the outcome, and is never graded. */
    private void because(Step question, List<Row> rows) {
        Prediction prediction = run.prediction(question.id());
        String said = prediction == null || prediction.said() == null ? "" : prediction.said();
        rows.add(new Row(plain(question.title()), ""));
        if (prediction != null && prediction.changed() != null && prediction.first() != null) rows.add(new Row("You said first", text(question, prediction.first())));
        if (said.equals(question.truth().letter())) {
            rows.add(new Row("You said, and it did", text(question, said)));
            return;
        }
        rows.add(new Row("You said", said.isEmpty() ? "Nothing: you skipped it." : text(question, said)));
        rows.add(new Row("It did", plain(question.truth().text())));
        question.choices().stream().filter(choice -> choice.letter().equals(said) && !choice.reply().isEmpty())
                .forEach(choice -> rows.add(new Row("Because", plain(choice.reply()))));
    }

    private List<Press> presses(Step step) {
        List<Press> presses = new ArrayList<>();
        if (step.isQuestion()) {
            presses.add(new Press(Tutor.ANSWER, "Answer", true, !run.chosen().isEmpty()));
            presses.add(new Press(Tutor.SKIP, "Skip", false, true));
            return presses;
        }
        presses.add(new Press(Tutor.NEXT, "Continue", true, run.canContinue()));
        if (step.kind() == Step.Kind.WHY) {
            lesson.steps(Step.Kind.PREDICT).forEach(prediction -> presses.add(new Press(Tutor.RECONSIDER + prediction.id(), "Change answer " + prediction.id().substring(1), false, true)));
        }
        if (!step.isTask() || run.canContinue()) return presses;
        if (!step.hints().isEmpty()) presses.add(new Press(Tutor.HINT, "Hint", false, run.hints() < step.hints().size()));
        if (!step.showMe().isEmpty()) presses.add(new Press(Tutor.SHOW_ME, "Show me", false, true));
        return presses;
    }

    private static String note(Step step) {
        return step.kind() == Step.Kind.PREDICT ? "Not graded. You can change it later." : "";
    }

    private static String plain(String markdown) {
        return markdown.replace("**", "").replace("`", "");
    }
}
