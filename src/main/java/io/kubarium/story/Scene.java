package io.kubarium.story;

import io.kubarium.api.Node;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.journal.MachineState;
import io.kubarium.api.store.Snapshot;
import io.kubarium.engine.Journal;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a fact may look at beside its entry: everything as it was just before, and what is not in the store. */
final class Scene {
    private final Journal<Entry> journal;
    private final TreeMap<Long, Entry.TimerSet> timers = new TreeMap<>();
    private final TreeMap<ObjectRef, Entry.Decision> decisions = new TreeMap<>();
    private final TreeMap<String, MachineState> machines = new TreeMap<>();
    private final TreeSet<String> stopped = new TreeSet<>();
    private final TreeMap<String, Entry.ProcessChange> changed = new TreeMap<>();
    private final TreeMap<String, Long> silentSince = new TreeMap<>();
    private final TreeMap<String, TreeSet<String>> cut = new TreeMap<>();
    private final TreeSet<String> cabled = new TreeSet<>();
    private long cabling = Entry.NONE;
    private Snapshot store = Snapshot.empty();
    private Entry.@Nullable Change touched;

    Scene(Journal<Entry> journal) {
        this.journal = journal;
    }

    /** The same, for another future. */
    Scene copy() {
        Scene copy = new Scene(journal);
        copy.timers.putAll(timers);
        copy.decisions.putAll(decisions);
        copy.machines.putAll(machines);
        copy.stopped.addAll(stopped);
        copy.changed.putAll(changed);
        copy.silentSince.putAll(silentSince);
        cut.forEach((from, tos) -> copy.cut.put(from, new TreeSet<>(tos)));
        copy.cabled.addAll(cabled);
        copy.cabling = cabling;
        copy.store = store;
        copy.touched = touched;
        return copy;
    }

    Snapshot store() {
        return store;
    }

    Journal<Entry> journal() {
        return journal;
    }

    /** The timers that run, by number. */
    TreeMap<Long, Entry.TimerSet> timers() {
        return timers;
    }

    Entry.@Nullable TimerSet timer(long number) {
        return timers.get(number);
    }

    /** The last decision about an object. */
    Entry.@Nullable Decision decision(ObjectRef about) {
        return decisions.get(about);
    }

    MachineState machine(String node) {
        return machines.getOrDefault(node, MachineState.RUNNING);
    }

    /** Whether a process has not been stopped; its machine may stand still all the same. */
    boolean runs(String process) {
        return !stopped.contains(process);
    }

    /** Whether a node's words do not get to the control plane, or its answers do not come back: one way is enough (NOD-290). */
    boolean isCutOff(String node) {
        return cut.getOrDefault(node, new TreeSet<>()).stream().anyMatch(to -> LinkFacts.isMaster(to, this))
                || cut.entrySet().stream().anyMatch(way -> way.getValue().contains(node) && LinkFacts.isMaster(way.getKey(), this));
    }

    /** Whether a node's kubelet runs and is heard. */
    boolean speaks(String node) {
        return machine(node) == MachineState.RUNNING && runs("kubelet/" + node) && !isCutOff(node);
    }

    /** Whether the deed behind a change of a way has been told of one of its ends already. */
    boolean isCabled(Entry.LinkChange link) {
        return link.cause() == cabling && (cabled.contains(link.from()) || cabled.contains(link.to()));
    }

    private void fold(Entry.LinkChange link) {
        if (link.cause() != cabling) cabled.clear();
        cabling = link.cause();
        for (String end : List.of(link.from(), link.to())) if (store.get(Node.class, "", end) != null) cabled.add(end);
        if (link.open()) cut.getOrDefault(link.from(), new TreeSet<>()).remove(link.to());
        else cut.computeIfAbsent(link.from(), from -> new TreeSet<>()).add(link.to());
        for (String end : List.of(link.from(), link.to())) silence(end, !speaks(end), link.time());
    }

    /** Whether what is written is kept: etcd runs and its disk answers (NOD-302). */
    boolean stores() {
        return runs("etcd") && stopped.stream().noneMatch(name -> name.startsWith("disk/") && LinkFacts.isMaster(name.substring("disk/".length()), this));
    }

    /** The last time a process started or stopped; null if it never did. */
    Entry.@Nullable ProcessChange changed(String process) {
        return changed.get(process);
    }

    /** How long a node's kubelet has not been heard, in words; null while it speaks. */
    @Nullable String silence(String node, long now) {
        Long since = silentSince.get(node);
        return since == null ? null : Clock.span(now - since);
    }

    private void silence(String node, boolean silent, long time) {
        if (silent) silentSince.putIfAbsent(node, time);
        else silentSince.remove(node);
    }

    /** The act that an entry is the direct effect of, if it is one. */
    Entry.@Nullable Act act(Entry entry) {
        return entry.cause() != Entry.NONE && journal.get(entry.cause()) instanceof Entry.Act act ? act : null;
    }

    /** Whether an entry is the direct effect of a deed to a whole machine: its processes and containers are not told of one by one. */
    boolean ofMachine(Entry entry) {
        Entry.Act act = act(entry);
        return act != null && act.line().contains(" node/");
    }

    /** The change that was looked at last: its object may be new, or gone already. */
    Entry.@Nullable Change touched() {
        return touched;
    }

    /** An entry is looked at. */
    void look(Entry entry) {
        if (entry instanceof Entry.Change change) touched = change;
    }

    /** The entry has happened. */
    void fold(Entry entry) {
        switch (entry) {
            case Entry.Change change -> {
                store = change.after() == null ? store.without(change.revision(), change.ref()) : store.with(change.revision(), change.after());
                if (change.after() == null) decisions.remove(change.ref());
            }
            case Entry.TimerSet set -> timers.put(set.timer(), set);
            case Entry.TimerEnded ended -> timers.remove(ended.timer());
            case Entry.Decision decision -> decisions.put(decision.about(), decision);
            case Entry.MachineChange machine -> {
                machines.put(machine.node(), machine.state());
                silence(machine.node(), !speaks(machine.node()), machine.time());
            }
            case Entry.ProcessChange process -> {
                changed.put(process.process(), process);
                if (process.running()) stopped.remove(process.process());
                else stopped.add(process.process());
                if (process.process().startsWith("kubelet/")) {
                    String node = process.process().substring("kubelet/".length());
                    silence(node, !speaks(node), process.time());
                }
            }
            case Entry.LinkChange link -> fold(link);
            case Entry.DiskChange disk -> {
                if (disk.works()) stopped.remove("disk/" + disk.machine());
                else stopped.add("disk/" + disk.machine());
            }
            default -> { }
        }
    }
}
