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

    /** The chain of causes with what comes next, the scheduler's scores, and the timers that run. */
    public record Why(String question, List<Cause> chain, Here here, List<Timer> timers) {
        public Why {
            chain = List.copyOf(chain);
            timers = List.copyOf(timers);
        }

        /** Nothing to tell. */
        public static final Why NONE = new Why("", List.of(), Here.NONE, List.of());
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
