package io.kubarium.ui.session;

import io.kubarium.api.Event;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Lease;
import io.kubarium.api.Node;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.Taint;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.journal.MachineState;
import io.kubarium.diagram.View;
import io.kubarium.engine.Journal;
import io.kubarium.timeline.Causes;
import io.kubarium.timeline.Moment;
import io.kubarium.ui.action.ThingId;
import io.kubarium.ui.inspector.InspectorModel.Cause;
import io.kubarium.ui.inspector.InspectorModel.Here;
import io.kubarium.ui.inspector.InspectorModel.Timer;
import io.kubarium.ui.inspector.InspectorModel.Why;
import io.kubarium.ui.story.StoryModel;
import io.kubarium.ui.timeline.Clockface;
import io.kubarium.ui.timeline.DueWords;
import io.kubarium.ui.timeline.TimelineModel.Phase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Tells nothing but the chains of causes in the journal, without a story around them. */
public final class CauseTeller implements Teller {
    private static final int LONGEST = 12;
    private final Journal<Entry> journal;
    private final Clockface clock;
    private final Map<ObjectRef, List<Long>> changes = new LinkedHashMap<>();
    private long seen;

    public CauseTeller(Journal<Entry> journal, Clockface clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Why why(Moment moment, String id) {
        for (; seen < moment.seen(); seen++) note(journal.get(seen));
        Optional<ObjectRef> ref = ThingId.of(id).flatMap(ThingId::ref);
        if (ref.isEmpty()) return Why.NONE;
        TreeSet<Long> links = new TreeSet<>();
        List<Long> own = changes.getOrDefault(ref.get(), List.of());
        if (!own.isEmpty()) for (Entry entry : Causes.chain(journal, own.getFirst())) if (isLink(entry)) links.add(entry.seq());
        links.addAll(own);
        List<Cause> chain = new ArrayList<>();
        for (long seq : links) {
            Cause link = link(journal.get(seq));
            if (chain.isEmpty() || !chain.getLast().equals(link)) chain.add(link);
        }
        List<Cause> last = chain.size() <= LONGEST ? chain : chain.subList(chain.size() - LONGEST, chain.size());
        return new Why(ref.get().kindKey().equals("pods") ? "Why does this pod exist?" : "What happened, what comes next", last, Here.NONE, timers(moment, ref.get()));
    }

    private void note(Entry entry) {
        ObjectRef about = switch (entry) {
            case Entry.Change change when !(change.object() instanceof Lease) && !(change.object() instanceof Event) -> change.ref();
            case Entry.MachineChange machine -> new ObjectRef("nodes", "", machine.node());
            default -> null;
        };
        if (about != null) changes.computeIfAbsent(about, ref -> new ArrayList<>()).add(entry.seq());
    }

    private static boolean isLink(Entry entry) {
        return entry instanceof Entry.Act || entry instanceof Entry.Change || entry instanceof Entry.MachineChange || entry instanceof Entry.ProcessChange;
    }

    private Cause link(Entry entry) {
        String when = clock.text(entry.time());
        return switch (entry) {
            case Entry.Act act -> new Cause(act.who().equals("you") ? "You" : act.who(), act.line(), when, "bad", false, "");
            case Entry.Change change -> new Cause(writer(change.writer()), what(change), when, token(change.writer()), false, ThingId.of(change.object()));
            case Entry.MachineChange machine -> new Cause("Machine " + machine.node(), machine(machine.state()), when, "bad", false, "Node//" + machine.node());
            case Entry.ProcessChange process -> new Cause(process.process(), process.running() ? "started" : "stopped", when, "bad", false, "");
            default -> new Cause("", "", when, "muted", false, "");
        };
    }

    private static String machine(MachineState state) {
        return switch (state) {
            case RUNNING -> "runs again";
            case FROZEN -> "froze; the cluster was not told";
            case OFF -> "was switched off";
        };
    }

    private static String what(Entry.Change change) {
        KubeObject object = change.object();
        String thing = object.kind() + " " + object.name();
        if (change.created()) return "created " + thing;
        if (change.removed()) return "removed " + thing;
        if (change.before() instanceof Pod before && change.after() instanceof Pod after) {
            if (before.spec().nodeName() == null && after.spec().nodeName() != null) return "chose " + after.spec().nodeName();
            if (!before.isTerminating() && after.isTerminating()) return "marked it for deletion";
            if (before.status().podIP() == null && after.status().podIP() != null) return "started it, address " + after.status().podIP();
            if (before.ready() != after.ready()) return after.ready() ? "says it is ready" : "says it is not ready";
        }
        if (change.before() instanceof Node before && change.after() instanceof Node after) return node(before, after);
        return "changed " + thing;
    }

    private static String node(Node before, Node after) {
        if (before.ready() != after.ready()) return after.ready() ? "says it is Ready" : "calls it NotReady";
        List<String> had = before.spec().taints().stream().map(Taint::key).toList();
        List<String> added = after.spec().taints().stream().map(Taint::key).filter(key -> !had.contains(key)).toList();
        if (!added.isEmpty()) return "taints it " + String.join(", ", added);
        if (before.spec().taints().size() > after.spec().taints().size()) return "takes a taint away";
        if (before.spec().unschedulable() != after.spec().unschedulable()) return after.spec().unschedulable() ? "closes it for new pods" : "opens it for new pods";
        return "changed Node " + after.name();
    }

    private static String writer(String writer) {
        int slash = writer.indexOf('/');
        if (slash >= 0) return writer.substring(0, slash) + " on " + writer.substring(slash + 1);
        return writer.equals("you") ? "You" : writer.equals("kube-scheduler") ? "Scheduler" : writer;
    }

    private static String token(String writer) {
        if (writer.startsWith("kubelet")) return "accent";
        if (writer.contains("endpoint")) return "svcline";
        return writer.contains("scheduler") ? "muted" : "hue1";
    }

    private static List<Timer> timers(Moment moment, ObjectRef ref) {
        List<Timer> timers = new ArrayList<>();
        for (var pending : moment.timers()) {
            Entry.TimerSet set = pending.value();
            if (!ref.equals(set.about()) || set.due() <= moment.time()) continue;
            String what = DueWords.of(set.purpose());
            if (what.isEmpty()) continue;
            double left = (set.due() - moment.time()) / 1e9;
            timers.add(new Timer(Character.toUpperCase(what.charAt(0)) + what.substring(1), String.format(Locale.ROOT, "%d:%02d", (long) left / 60, (long) left % 60), left * 1e9 / Math.max(1, set.due() - set.time())));
        }
        return timers;
    }

    @Override
    public StoryModel story(Moment moment) {
        return StoryModel.EMPTY;
    }

    @Override
    public String next(Moment moment) {
        return "";
    }

    @Override
    public List<Phase> phases(Moment moment) {
        return List.of();
    }

    @Override
    public List<View.Words> words(Moment moment) {
        return List.of();
    }

    @Override
    public Set<String> lit(Moment moment) {
        return Set.of();
    }
}
