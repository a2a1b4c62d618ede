package io.kubarium.lesson;

import io.kubarium.lesson.goal.Goal;
import java.util.List;

/**
 * One step of a lesson.
 *
 * @param id of a prediction, such as {@code P1}; empty for the others
 * @param text what the learner reads, its paragraphs apart by empty lines
 * @param choices what can be answered, in predictions and observations
 * @param start the cluster a construction begins with; empty if it goes on with the one that is there
 * @param phases what happens after the act, one named phase each
 * @param showMe command lines that carry the step out
 * @param ways other solutions that must pass too, and such that must not
 * @param line where it stands in the file
 */
public record Step(Kind kind, String id, String title, String text, List<Choice> choices, String start, List<Asked> goals, List<String> hints,
        List<Phase> phases, List<String> showMe, List<Way> ways, int line) {
    /** What a step asks of the learner. */
    public enum Kind {
        /** Read, and look at the pieces. */
        STEP,
        /** Say what will happen. */
        PREDICT,
        /** Do it. */
        ACT,
        /** Say what was seen. */
        OBSERVE,
        /** Compare what was said with what happened. */
        WHY,
        /** Build it alone. */
        BUILD
    }

    public Step {
        choices = List.copyOf(choices);
        goals = List.copyOf(goals);
        hints = List.copyOf(hints);
        phases = List.copyOf(phases);
        showMe = List.copyOf(showMe);
        ways = List.copyOf(ways);
    }

    /** An answer to choose. The true one needs no reply in a prediction: the explanation follows. */
    public record Choice(String letter, String text, boolean right, String reply) {}

    /** A goal in words, and as the journal is asked. */
    public record Asked(String words, Goal goal) {}

    /** A named stretch of what happens. */
    public record Phase(String title, String text) {}

    /** Another solution: command lines, and whether the goals must be met by them. */
    public record Way(String title, List<String> lines, boolean passes) {}

    /** Whether answering it opens the next step. */
    public boolean isQuestion() {
        return kind == Kind.PREDICT || kind == Kind.OBSERVE;
    }

    /** Whether something is to be done on the cluster. */
    public boolean isTask() {
        return kind == Kind.ACT || kind == Kind.BUILD;
    }

    /** The true answer. */
    public Choice truth() {
        return choices.stream().filter(Choice::right).findFirst().orElseThrow();
    }
}
