package io.kubarium.ui.timeline;

import io.kubarium.api.Event;
import io.kubarium.api.Lease;
import io.kubarium.api.Node;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.journal.MachineState;
import io.kubarium.engine.Journal;
import io.kubarium.timeline.Moment;
import io.kubarium.ui.timeline.TimelineModel.Due;
import io.kubarium.ui.timeline.TimelineModel.Lane;
import io.kubarium.ui.timeline.TimelineModel.Marker;
import io.kubarium.ui.timeline.TimelineModel.Phase;
import io.kubarium.ui.timeline.TimelineModel.Span;
import io.kubarium.ui.timeline.TimelineModel.Outcome;
import io.kubarium.ui.timeline.TimelineModel.Tick;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Folds the journal into the lanes of the timeline: what you did, what the control plane did, how the nodes were, how requests went. */
public final class TimelineReader {
    private static final Pattern BREAKS = Pattern.compile("\\b(delete|drain|freeze|stop|kill|crash|off)\\b");
    private static final int MOST_MARKERS = 400;
    private static final int MOST_DUES = 4;
    private static final double BEHIND = 30;
    private static final double SPAN = 60;
    private static final double STEP = 10;
    private static final double FARTHEST = 600;

    private final Journal<Entry> journal;
    private final Clockface clock;
    private final List<Marker> you = new ArrayList<>();
    private final List<Marker> controlPlane = new ArrayList<>();
    private final List<Tick> requests = new ArrayList<>();
    private final List<Span> nodes = new ArrayList<>();
    private final TreeSet<String> silent = new TreeSet<>();
    private final TreeSet<String> notReady = new TreeSet<>();
    private String nodesToken = "good";
    private double nodesSince;
    private long seen;

    public TimelineReader(Journal<Entry> journal, Clockface clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** The timeline at a moment, under the phases of the story that is told. */
    public TimelineModel at(Moment moment, List<Phase> phases) {
        for (; seen < moment.seen(); seen++) fold(journal.get(seen));
        double now = clock.seconds(moment.time());
        List<Due> dues = dues(moment, now);
        double last = dues.isEmpty() ? now : dues.getLast().at();
        double from = Math.max(0, Math.floor((now - BEHIND) / STEP) * STEP);
        if (!phases.isEmpty() && phases.getFirst().from() < from && now - phases.getFirst().from() < FARTHEST) from = Math.max(0, Math.floor(phases.getFirst().from() / STEP - 0.5) * STEP);
        double to = Math.max(from + SPAN, Math.ceil((Math.max(now + STEP, last) + (last - from) * 0.06) / STEP) * STEP);
        List<Span> spans = new ArrayList<>(nodes);
        spans.add(new Span(nodesSince, now, nodesToken));
        return new TimelineModel(from, to, now, TimeScale.text(Math.floor(now * 10 + 1e-6) / 10, true), phases, List.of(
                new Lane("You", List.of(), within(you, from), List.of(), List.of()),
                new Lane("Control plane", List.of(), within(controlPlane, from), List.of(), List.of()),
                new Lane(nodesName(), clipped(spans, from), List.of(), dues, List.of()),
                new Lane("Requests", List.of(), List.of(), List.of(), ticks(from))));
    }

    private void fold(Entry entry) {
        double at = clock.seconds(entry.time());
        switch (entry) {
            case Entry.Act act -> {
                boolean breaks = BREAKS.matcher(act.line()).find();
                if (at >= 0) add(you, new Marker(at, breaks ? "bad" : "accent", breaks));
            }
            case Entry.Change change -> {
                if (change.object() instanceof Node node) note(notReady, node.name(), !change.removed() && !node.ready(), at);
                boolean told = !(change.object() instanceof Lease) && !(change.object() instanceof Event);
                if (told && at >= 0 && !change.writer().startsWith("kubelet") && !change.writer().equals("you")) add(controlPlane, new Marker(at, "accent", false));
            }
            case Entry.MachineChange machine -> note(silent, machine.node(), machine.state() != MachineState.RUNNING, at);
            case Entry.Traffic sum -> tick(at, sum);
            default -> { }
        }
    }

    private void tick(double at, Entry.Traffic sum) {
        if (sum.ok() > 0) {
            add(requests, new Tick(at, sum.slow() > 0 ? Outcome.SLOW : Outcome.ANSWERED));
            add(requests, new Tick(at + 0.5, Outcome.ANSWERED));
        }
        if (sum.failed() > 0) add(requests, new Tick(at + 0.25, Outcome.FAILED));
    }

    /** A node fell silent, was called NotReady, or is back: the lane shows the worst of all nodes. */
    private void note(TreeSet<String> set, String node, boolean in, double at) {
        if (!(in ? set.add(node) : set.remove(node))) return;
        String worst = !notReady.isEmpty() ? "bad" : !silent.isEmpty() ? "warn" : "good";
        if (worst.equals(nodesToken)) return;
        nodes.add(new Span(nodesSince, at, nodesToken));
        nodesToken = worst;
        nodesSince = at;
    }

    private String nodesName() {
        TreeSet<String> troubled = new TreeSet<>(silent);
        troubled.addAll(notReady);
        return troubled.isEmpty() ? "Nodes" : troubled.size() == 1 ? troubled.first() : troubled.size() + " nodes";
    }

    private List<Due> dues(Moment moment, double now) {
        List<Due> dues = new ArrayList<>();
        for (var pending : moment.timers()) {
            double at = clock.seconds(pending.value().due());
            String word = DueWords.of(pending.value().purpose());
            if (!word.isEmpty() && at > now && at - now < FARTHEST) dues.add(new Due(at, word));
        }
        dues.sort(Comparator.comparingDouble(Due::at).thenComparing(Due::label));
        List<Due> apart = new ArrayList<>();
        for (Due due : dues) {
            boolean near = apart.stream().anyMatch(other -> Math.abs(other.at() - due.at()) < 2);
            if (!near && apart.size() < MOST_DUES) apart.add(due);
        }
        return apart;
    }

    private List<Tick> ticks(double from) {
        List<Tick> ticks = new ArrayList<>();
        for (int i = requests.size() - 1; i >= 0 && requests.get(i).at() >= from; i--) ticks.add(requests.get(i));
        return ticks;
    }

    private static List<Marker> within(List<Marker> markers, double from) {
        int first = markers.size();
        while (first > 0 && markers.get(first - 1).at() >= from) first--;
        return markers.subList(first, markers.size());
    }

    private static List<Span> clipped(List<Span> spans, double from) {
        return spans.stream().filter(span -> span.to() > from).map(span -> new Span(Math.max(from, span.from()), span.to(), span.token())).toList();
    }

    private static <T> void add(List<T> list, T item) {
        list.add(item);
        if (list.size() > 2 * MOST_MARKERS) list.subList(0, MOST_MARKERS).clear();
    }
}
