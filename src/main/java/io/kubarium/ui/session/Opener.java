package io.kubarium.ui.session;

import io.kubarium.lesson.Lesson;
import io.kubarium.ui.TransportModel.Sample;
import io.kubarium.ui.lesson.LessonModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Opens what a person names. */
public interface Opener {
    /** A file or folder, at its time 0. */
    Opened file(Path path) throws CannotOpen;

    /** A sample by its id, settled. */
    Opened sample(String id) throws CannotOpen;

    /** The samples there are. */
    List<Sample> samples();

    /** The lessons there are. */
    List<LessonModel.Offered> lessons();

    /** The lesson that lies in a folder; none if something else does. */
    Optional<Lesson> lessonIn(Path path) throws CannotOpen;

    /** The lesson of an id. */
    Lesson lesson(String id) throws CannotOpen;

    /** A start that a lesson names, settled. */
    Opened start(Lesson lesson, String name) throws CannotOpen;

    /** What was named cannot be opened; the message says what is wrong and where. */
    final class CannotOpen extends Exception {
        public CannotOpen(String message) {
            super(message);
        }
    }
}
