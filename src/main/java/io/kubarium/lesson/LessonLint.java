package io.kubarium.lesson;

import io.kubarium.api.Kinds;
import io.kubarium.api.Nearest;
import io.kubarium.manifest.ManifestDocument;
import io.kubarium.manifest.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a lesson needs to teach, beyond being readable (CURRICULUM 7, TEACHING). */
public final class LessonLint {
    private static final int MOST_NAMES = 6;
    private static final int WHY_WORDS = 60;
    private static final int HINTS = 3;
    private static final Pattern RULE = Pattern.compile("(unchecked: |modelled: )?[A-Z]{3}-\\d{1,3}");
    private static final Pattern TONE = Pattern.compile("\\b(simply|just|obviously)\\b|!(?=\\s|$)");
    private static final List<String> FADING = List.of("shown", "last step missing", "all yours");

    private final Lesson lesson;
    private final List<Problem> problems = new ArrayList<>();

    private LessonLint(Lesson lesson) {
        this.lesson = lesson;
    }

    /** Everything the lesson lacks. */
    public static List<Problem> check(Lesson lesson) {
        LessonLint lint = new LessonLint(lesson);
        lint.head();
        lint.order();
        lesson.steps().forEach(lint::step);
        lint.kinds();
        return lint.problems;
    }

    private void wrong(int line, String message) {
        problems.add(new Problem(lesson.id() + "/" + LessonReader.FILE, Math.max(line, 1), 1, "", message));
    }

    private void head() {
        if (lesson.names().isEmpty() || lesson.names().size() > MOST_NAMES) wrong(1, "names: one to six kinds are introduced, not " + lesson.names().size());
        if (!FADING.contains(lesson.fading())) wrong(1, "fading: one of " + String.join(", ", FADING) + " is expected, not \"" + lesson.fading() + "\"");
        List<String> known = Kinds.kindNames().stream().sorted().toList();
        for (String name : lesson.names()) if (!known.contains(name)) wrong(1, "names: \"" + name + "\" is no kind" + meant(Nearest.of(name, known)));
        for (String rule : lesson.rules()) if (!RULE.matcher(rule).matches()) wrong(1, "rules: \"" + rule + "\" is no rule such as WRK-6");
        if (!RULE.matcher(lesson.rule()).matches()) wrong(1, "rule: \"" + lesson.rule() + "\" is no rule such as WRK-6");
    }

    private static String meant(String nearest) {
        return nearest == null ? "" : "; did you mean " + nearest + "?";
    }

    /** Predict, act, observe in this order, an explanation, and the last task begins from an empty or broken cluster. */
    private void order() {
        for (Step.Kind kind : Step.Kind.values()) {
            if (lesson.steps(kind).isEmpty()) wrong(1, "there is no \"" + kind.name().toLowerCase(Locale.ROOT) + "\" in this lesson");
        }
        List<Step.Kind> kinds = lesson.steps().stream().map(Step::kind).toList();
        if (kinds.contains(Step.Kind.ACT) && kinds.indexOf(Step.Kind.PREDICT) > kinds.indexOf(Step.Kind.ACT)) wrong(1, "a prediction comes before the first act");
        if (kinds.lastIndexOf(Step.Kind.OBSERVE) < kinds.indexOf(Step.Kind.ACT)) wrong(1, "an observation comes after the act");
        Step last = lesson.steps().getLast();
        if (last.kind() != Step.Kind.BUILD || last.start().isEmpty()) wrong(last.line(), "the last step is a construction from a cluster of its own: \"## build empty: TITLE\"");
    }

    private void step(Step step) {
        words(step);
        for (Step.Choice choice : step.choices()) {
            boolean needed = !choice.right();
            if (needed && choice.reply().split("\\s+").length < 3) wrong(step.line(), "answer " + choice.letter() + ") needs a reply that explains, after →");
        }
        if (step.isTask() && step.showMe().isEmpty()) wrong(step.line(), "there is no show-me, so the step cannot be played");
        if (step.kind() == Step.Kind.ACT && (step.phases().size() < 3 || step.phases().size() > 7)) {
            wrong(step.line(), "\"happens\" names three to seven phases, not " + step.phases().size());
        }
        if (step.kind() == Step.Kind.WHY && step.text().split("\\s+").length > WHY_WORDS) {
            wrong(step.line(), "an explanation has at most " + WHY_WORDS + " words, not " + step.text().split("\\s+").length);
        }
        if (step.kind() == Step.Kind.BUILD) {
            if (step.hints().size() != HINTS) wrong(step.line(), "a construction has three hints: where to look, what is missing, the move itself; not " + step.hints().size());
            if (step.ways().stream().noneMatch(Step.Way::passes)) wrong(step.line(), "a construction needs a second solution that passes: \"### way: TITLE\"");
        }
    }

    private void words(Step step) {
        List<String> texts = new ArrayList<>(List.of(step.title(), step.text()));
        step.choices().forEach(choice -> texts.addAll(List.of(choice.text(), choice.reply())));
        step.phases().forEach(phase -> texts.addAll(List.of(phase.title(), phase.text())));
        texts.addAll(step.hints());
        for (String text : texts) {
            Matcher found = TONE.matcher(text);
            if (found.find()) wrong(step.line(), "leave out \"" + found.group() + "\": say who did what to what, plainly");
        }
    }

    /** Every kind in the lesson's own files is introduced, or was before. */
    private void kinds() {
        TreeSet<String> used = new TreeSet<>();
        for (ManifestDocument document : Start.of(lesson, lesson.start()).documents()) used.add(document.object().kind());
        used.removeAll(lesson.names());
        used.removeAll(lesson.prior());
        for (String kind : used) wrong(1, "start: it has a " + kind + ", which is neither under names nor under prior");
    }
}
