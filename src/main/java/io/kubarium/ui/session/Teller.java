package io.kubarium.ui.session;

import io.kubarium.diagram.View;
import io.kubarium.timeline.Moment;
import io.kubarium.ui.inspector.InspectorModel.Why;
import io.kubarium.ui.story.StoryModel;
import io.kubarium.ui.timeline.TimelineModel.Phase;
import java.util.List;
import java.util.Set;

/** Puts into words what happened up to a moment. */
public interface Teller {
    /** The lines of the Story panel. */
    StoryModel story(Moment moment);

    /** At the end of a phase, the title of the one that comes next. */
    String next(Moment moment);

    /** The phases of the story in focus. */
    List<Phase> phases(Moment moment);

    /** Why a thing is as it is, and what comes next. */
    Why why(Moment moment, String id);

    /** The sentences that stand at things. */
    List<View.Words> words(Moment moment);

    /** The things in focus; empty if nothing is to be unlit. */
    Set<String> lit(Moment moment);
}
