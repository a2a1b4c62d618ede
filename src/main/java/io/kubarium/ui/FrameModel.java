package io.kubarium.ui;

import io.kubarium.ui.console.ConsoleModel;
import io.kubarium.ui.inspector.InspectorModel;
import io.kubarium.ui.lesson.LessonModel;
import io.kubarium.ui.objects.ObjectsModel;
import io.kubarium.ui.story.StoryModel;
import io.kubarium.ui.timeline.TimelineModel;
import java.util.List;
import java.util.Optional;

/** Everything the window's panels show in one frame; the stage has its own diagram. */
public record FrameModel(TransportModel transport, Optional<InspectorModel> inspector, TimelineModel timeline, StoryModel story, ObjectsModel objects,
        ConsoleModel console, Optional<LessonModel> lesson, List<LessonModel.Offered> lessons, Optional<Toast> toast) {
    public FrameModel {
        lessons = List.copyOf(lessons);
    }

    /** The line at the stage's bottom: the command just given, or what was wrong with it or with a file. */
    public record Toast(String text, boolean failed) {
    }
}
