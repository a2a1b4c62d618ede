package io.kubarium.ui.story;

import java.util.List;

/** What the Story panel shows: the lines so far, oldest first. */
public record StoryModel(List<Line> lines) {
    public static final StoryModel EMPTY = new StoryModel(List.of());

    public StoryModel {
        lines = List.copyOf(lines);
    }

    /**
     * One line: a story's root, one of its phases, or a moment.
     *
     * @param token the colour of the line's dot
     * @param badge the number of a call-out that found no place on the stage; 0 for none
     * @param refs  the ids of the things it is about
     */
    public record Line(Kind kind, String time, String text, String token, int badge, List<String> refs) {
        public Line {
            refs = List.copyOf(refs);
        }
    }

    /** How much a line stands for. */
    public enum Kind {
        STORY, PHASE, MOMENT, MEANWHILE
    }
}
