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

    /** One step: its words, and while it is the present one what to answer, what to reach, what is told, and the buttons. */
    public record Step(State state, String title, String text, List<Choice> choices, List<Tick> ticks, List<Row> rows, List<Press> presses, String note) {
        /** Where the step stands to the learner. */
        public enum State {
            DONE, PRESENT, COMING
        }

        public Step {
            choices = List.copyOf(choices);
            ticks = List.copyOf(ticks);
            rows = List.copyOf(rows);
            presses = List.copyOf(presses);
        }

        /** A step without goals or things told. */
        public Step(State state, String title, String text, List<Choice> choices, List<Press> presses, String note) {
            this(state, title, text, choices, List.of(), List.of(), presses, note);
        }
    }

    /** An answer that can be chosen; chosen by its number key too. */
    public record Choice(String id, String text, boolean chosen) {
    }

    /** Something to reach, and how it stands. */
    public record Tick(String text, Mark mark) {
        /** How it stands. */
        public enum Mark {
            OPEN, MET, MISSED
        }
    }

    /** Something told under a small heading, such as what you said. */
    public record Row(String label, String text) {
    }

    /** A button of the step, reported by its id. */
    public record Press(String id, String label, boolean primary, boolean enabled) {
    }

    /**
     * A lesson that can be opened.
     *
     * @param note its track, its place there and its length
     * @param done the share that was done, 0 to 1
     */
    public record Offered(String id, String title, String note, double done) {
        /** The same with another share done. */
        public Offered withDone(double share) {
            return new Offered(id, title, note, share);
        }
    }
}
