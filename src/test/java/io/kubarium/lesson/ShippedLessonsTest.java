package io.kubarium.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.kubarium.Bundled;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every lesson in the house can be solved as it says, in two ways, and not by what it says fails. */
class ShippedLessonsTest {
    static List<Path> lessons() throws IOException {
        try (Stream<Path> found = Files.list(Bundled.path("lessons"))) {
            return found.filter(Files::isDirectory).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void lacksNothing(Path folder) {
        assertEquals(List.of(), LessonLint.check(LessonReader.read(folder)));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void isFinishedByItsOwnShowMe(Path folder) {
        assertEquals(List.of(), LessonPlay.own(LessonReader.read(folder)));
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void isFinishedByOtherWaysAndNotByThoseThatMustFail(Path folder) {
        Lesson lesson = LessonReader.read(folder);
        List<Step.Way> ways = lesson.steps().stream().flatMap(step -> step.ways().stream()).toList();
        assertFalse(ways.isEmpty());
        for (Step.Way way : ways) assertEquals(List.of(), LessonPlay.way(lesson, way), way.title());
    }
}
