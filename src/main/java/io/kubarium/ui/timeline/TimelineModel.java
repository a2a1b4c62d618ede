package io.kubarium.ui.timeline;

import java.util.List;

/** What the timeline shows: a stretch of simulated time in seconds, and what lies in it. Colours are names of tokens. */
public record TimelineModel(double from, double to, double now, String clock, List<Phase> phases, List<Lane> lanes) {
    /** A timeline without anything. */
    public static final TimelineModel EMPTY = new TimelineModel(0, 60, 0, "", List.of(), List.of());

    public TimelineModel {
        phases = List.copyOf(phases);
        lanes = List.copyOf(lanes);
    }

    /** A named phase of a story, and where it stands to the playhead. */
    public record Phase(int number, String title, double from, double to, State state) {
        /** Where a phase stands to the playhead. */
        public enum State {
            PAST, PRESENT, COMING
        }
    }

    /** One line of the timeline. */
    public record Lane(String name, List<Span> spans, List<Marker> markers, List<Due> dues, List<Tick> ticks) {
        public Lane {
            spans = List.copyOf(spans);
            markers = List.copyOf(markers);
            dues = List.copyOf(dues);
            ticks = List.copyOf(ticks);
        }
    }

    /** A stretch in which something was so. */
    public record Span(double from, double to, String token) {
    }

    /** Something that happened: a dot, or a disc with a cross for what a person broke. */
    public record Marker(double at, String token, boolean cross) {
    }

    /** Something that will happen when a timer fires: an open dot with a word. */
    public record Due(double at, String label) {
    }

    /** Requests of a short stretch, by the worst that became of one. */
    public record Tick(double at, Outcome outcome) {
    }

    /** What became of a request, the best first. */
    public enum Outcome { ANSWERED, SLOW, FAILED }
}
