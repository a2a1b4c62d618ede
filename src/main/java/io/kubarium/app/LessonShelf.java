package io.kubarium.app;

import io.kubarium.lesson.Lesson;
import io.kubarium.ui.lesson.LessonModel.Offered;
import io.kubarium.ui.session.Opener.CannotOpen;
import java.util.ArrayList;
import java.util.List;

/** The lessons there are, each with its track, its place among those of its track, and its length. */
final class LessonShelf {
    private final List<Offered> broken = new ArrayList<>();
    private final List<Lesson> lessons = new ArrayList<>();

    /** Reads a lesson by its id. */
    interface Reader {
        Lesson read(String id) throws CannotOpen;
    }

    LessonShelf(List<String> ids, Reader reader) {
        for (String id : ids) {
            try {
                lessons.add(reader.read(id));
            } catch (CannotOpen e) {
                broken.add(new Offered(id, id, e.getMessage(), 0));
            }
        }
    }

    List<Offered> offered() {
        List<Offered> offered = new ArrayList<>(lessons.stream().map(lesson -> new Offered(lesson.id(), lesson.title(), note(lesson), 0)).toList());
        offered.addAll(broken);
        return offered;
    }

    private String note(Lesson lesson) {
        String minutes = lesson.minutes() + (lesson.minutes() == 1 ? " minute" : " minutes");
        return lesson.track().isEmpty() ? minutes : lesson.track() + place(lesson) + " · " + minutes;
    }

    /** The file may count lessons of the track that are still to come; a learner is told of those that are here. */
    private String place(Lesson lesson) {
        List<Lesson> track = lessons.stream().filter(each -> each.track().equals(lesson.track())).toList();
        return track.size() < 2 ? "" : " · " + (track.indexOf(lesson) + 1) + " of " + track.size();
    }
}
