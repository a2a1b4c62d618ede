package io.kubarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.lesson.Lesson;
import io.kubarium.ui.lesson.LessonModel.Offered;
import io.kubarium.ui.session.Opener.CannotOpen;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How lessons are offered. */
class LessonShelfTest {
    @Test
    void aLessonSaysItsTrackItsPlaceAmongThoseThereAreAndItsLength() {
        LessonShelf shelf = new LessonShelf(List.of("f01", "f02", "x01", "own"), id -> switch (id) {
            case "own" -> lesson(id, "", 1);
            default -> lesson(id, id.startsWith("f") ? "Foundations" : "Exercises", 5);
        });
        assertEquals(List.of(new Offered("f01", "Title of f01", "Foundations · 1 of 2 · 5 minutes", 0), new Offered("f02", "Title of f02", "Foundations · 2 of 2 · 5 minutes", 0),
                new Offered("x01", "Title of x01", "Exercises · 5 minutes", 0), new Offered("own", "Title of own", "1 minute", 0)), shelf.offered());
    }

    @Test
    void aLessonThatCannotBeReadSaysWhyAndDoesNotCount() {
        LessonShelf shelf = new LessonShelf(List.of("f01", "f02"), id -> {
            if (id.equals("f02")) throw new CannotOpen("lesson.md, line 3: no step");
            return lesson(id, "Foundations", 5);
        });
        assertEquals(List.of(new Offered("f01", "Title of f01", "Foundations · 5 minutes", 0), new Offered("f02", "f02", "lesson.md, line 3: no step", 0)), shelf.offered());
    }

    private static Lesson lesson(String id, String track, int minutes) {
        return new Lesson(id, "Title of " + id, track, "9 of 11", minutes, "shown", List.of(), List.of(), List.of(), "", List.of(), "start", List.of(), Path.of(id));
    }
}
