package io.kubarium.ui.lesson;

import java.util.List;

/**
 * What the Learn panel shows of a lesson.
 *
 * @param progress the share that is done, 0 to 1
 */
public record LessonModel(String overline, String title, double progress, List<Step> steps) {
    public LessonModel {
        steps = List.copyOf(steps);
    }

    /** One step: its words, and while it is the present one the answers to choose from and the buttons. */
    public record Step(State state, String title, String text, List<Choice> choices, List<Press> presses, String note) {
        /** Where the step stands to the learner. */
        public enum State {
            DONE, PRESENT, COMING
        }

        public Step {
            choices = List.copyOf(choices);
            presses = List.copyOf(presses);
        }
    }

    /** An answer that can be chosen; chosen by its number key too. */
    public record Choice(String id, String text, boolean chosen) {
    }

    /** A button of the step, reported by its id. */
    public record Press(String id, String label, boolean primary, boolean enabled) {
    }

    /** A lesson that can be opened. */
    public record Offered(String id, String title, String note) {
    }
}
