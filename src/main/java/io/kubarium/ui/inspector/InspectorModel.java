package io.kubarium.ui.inspector;

import io.kubarium.ui.action.Offer;
import java.util.List;

/**
 * What the inspector shows of one thing. Colours are names of tokens.
 *
 * @param ref    the id of the thing on the stage
 * @param hue    the colour of the bar beside the title
 * @param note   a word on the model where something is simplified; "" for none
 */
public record InspectorModel(String ref, String hue, String overline, String title, String fullName, Status status, Why why, List<Row> details, String yaml,
        List<EventRow> events, String logs, List<Offer> actions, String note) {

    public InspectorModel {
        details = List.copyOf(details);
        events = List.copyOf(events);
        actions = List.copyOf(actions);
    }

    /** The chip beside the title; tone is good, warn, bad or accent. */
    public record Status(String text, String tone) {
    }

    /** What can be asked about the thing, its present state first; the scheduler's scores, and the timers that run. */
    public record Why(List<Question> questions, Here here, List<Timer> timers) {
        public Why {
            questions = List.copyOf(questions);
            timers = List.copyOf(timers);
        }

        /** Nothing to tell. */
        public static final Why NONE = new Why(List.of(), Here.NONE, List.of());

        /** The same with the scheduler's choice. */
        public Why withHere(Here scores) {
            return new Why(questions, scores, timers);
        }
    }

    /**
     * A question with its answer in a sentence and the chain behind it, the root first, what is to come last. If something did
     * not happen, {@code missing} says in four lines what is missing, who waits for whom, until when, and what would end it.
     */
    public record Question(String question, String answer, List<Cause> chain, List<Row> missing) {
        public Question {
            chain = List.copyOf(chain);
            missing = List.copyOf(missing);
        }
    }

    /** One link: who did what, when. One that is still to come has an open dot. */
    public record Cause(String who, String what, String when, String token, boolean coming, String ref) {
    }

    /** Why this node: the nodes with their scores, or why they were refused. */
    public record Here(String question, List<Score> scores, String because, List<String> all) {
        public static final Here NONE = new Here("", List.of(), "", List.of());

        public Here {
            scores = List.copyOf(scores);
            all = List.copyOf(all);
        }
    }

    /** A node's score as a share of the best, or the reason it was refused for. */
    public record Score(String node, String value, double share, boolean chosen, String refused) {
    }

    /** A timer: what for, what is left, and the share left. */
    public record Timer(String what, String left, double share) {
    }

    /** A line of the details; mono for addresses, times and the like; a ref makes it a link. */
    public record Row(String name, String value, boolean mono, String ref) {
    }

    /** One event as the cluster wrote it. */
    public record EventRow(String when, String type, String reason, String message) {
    }
}
