package io.kubarium.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.kubarium.lesson.Step.Choice;
import io.kubarium.lesson.Step.Phase;
import io.kubarium.lesson.Step.Way;
import io.kubarium.manifest.ManifestException;
import io.kubarium.manifest.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LessonReaderTest {
    private static final String HEAD = """
            ---
            title: A question?
            minutes: 7
            names: Pod, Node
            rule: WRK-6
            start: empty
            ---
            """;

    private static Lesson read(String body) {
        return LessonReader.parse("x01", HEAD + body, Path.of("."));
    }

    private static List<String> wrong(String text) {
        ManifestException told = assertThrows(ManifestException.class, () -> LessonReader.parse("x01", text, Path.of(".")));
        return told.problems().stream().map(Problem::toString).toList();
    }

    @Test
    void aQuestionHasTextAnswersAndReplies() {
        Step step = read("""
                ## predict P1: What now?
                One line
                goes on.

                - a) this → Because of
                  that.
                - b) ✔ the other
                """).steps().getFirst();
        assertEquals(new Step(Step.Kind.PREDICT, "P1", "What now?", "One line goes on.",
                List.of(new Choice("a", "this", false, "Because of that."), new Choice("b", "the other", true, "")), "", List.of(), List.of(), List.of(), List.of(), List.of(), 8), step);
    }

    @Test
    void aConstructionHasAStartGoalsHintsAndWays() {
        Step step = read("""
                ## build empty: Make it
                Do it.
                ### goal
                - Two are ready: `ready(-l app=mine) >= 2`
                ### hint
                Look.
                ### show-me
                ```
                kubectl create deployment mine \\
                  --image=nginx:1.27
                sleep 3
                ```
                ### happens
                - You ask: something is written.
                ### fails: by nothing
                ```
                true
                ```
                """).steps().getFirst();
        assertEquals("empty", step.start());
        assertEquals(List.of("Two are ready", "ready(-l app=mine) >= 2"), List.of(step.goals().getFirst().words(), step.goals().getFirst().goal().text()));
        assertEquals(List.of("Look."), step.hints());
        assertEquals(List.of("kubectl create deployment mine --image=nginx:1.27", "sleep 3"), step.showMe());
        assertEquals(List.of(new Phase("You ask", "something is written.")), step.phases());
        assertEquals(List.of(new Way("by nothing", List.of("true"), false)), step.ways());
    }

    @Test
    void everyMistakeIsToldAtOnceWithItsPlaceAndTheNearestName() {
        assertEquals(List.of(
                "x01/lesson.md:2:1: unknown key \"titel\"; did you mean \"title\"?",
                "x01/lesson.md:4:1: there is no folder \"shop\" beside the lesson and no sample of that name; \"empty\" is three workers",
                "x01/lesson.md:7:4: unknown block \"predikt\"; did you mean \"predict\"?",
                "x01/lesson.md:10:28: unknown question \"redy\"; did you mean ready?"),
                wrong("""
                        ---
                        titel: A
                        title: B
                        start: shop
                        rule: WRK-6
                        ---
                        ## predikt P1: What?
                        ## act: Do
                        ### goal
                        - Two: `within 5s of kill: redy(-l app=web) >= 2`
                        """));
    }

    @Test
    void whatIsMissingIsTold() {
        assertEquals(List.of(
                "x01/lesson.md: there is no step in it; a step begins with \"## step: TITLE\"",
                "x01/lesson.md:1:1: the head lacks \"title\"",
                "x01/lesson.md:1:1: the head lacks \"rule\"",
                "x01/lesson.md:1:1: the head lacks \"start\""), wrong("---\nminutes: 3\n---\n"));
        assertEquals(List.of("x01/lesson.md:8:1: a prediction has a number: \"## predict P1: QUESTION\"", "x01/lesson.md:8:1: exactly one answer is marked ✔"),
                wrong(HEAD + "## predict: What?\n- a) one\n- b) two\n"));
        assertEquals(List.of("x01/lesson.md:8:1: there is no goal, so nobody can tell when it is done: \"### goal\""), wrong(HEAD + "## act: Do it\n"));
        assertEquals(List.of("x01/lesson.md:9:4: unknown block \"goal\"; \"goal\" is part of a step: \"### goal\""),
                wrong(HEAD + "## step: Look\n## goal\n"));
    }
}
