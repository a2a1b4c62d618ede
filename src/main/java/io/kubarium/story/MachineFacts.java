package io.kubarium.story;

import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.journal.MachineState;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Facts that no object shows: machines, processes, timers (STORIES 2.1, 2.3, 2.4). */
final class MachineFacts {
    private static final Fact FREEZE = Fact.single("fault.freeze", 1, "{you} {did} {node}; the cluster was not told.");
    private static final Fact THAW = Fact.single("fault.thaw", 1, "{node} {does}.");
    private static final Fact STOP = Fact.single("proc.stop", 1, "{you} stopped {proc}.");
    private static final Fact START = Fact.single("proc.start", 1, "{proc} runs again.");
    private static final Fact MISSED = Fact.single("lease.missed", 1, "{node} has not been heard for {age}.");
    private static final Fact PATIENCE = new Fact("evict.set", 2, "{pod} tolerates this for {tol}.", "{n} pods tolerate this for {tol}.");
    private static final Fact CALLED_OFF = new Fact("evict.off", 1, "Eviction of {pod} called off.", "Eviction of {n} pods called off.");
    private static final Fact CRASH_WAIT = Fact.single("ctr.wait", 1, "kubelet waits {left} before the next try.");
    private static final Fact PULL_WAIT = Fact.single("pod.pullwait", 1, "{image} could not be fetched; next try in {left}.");
    private static final Fact HELD = Fact.single("sts.held", 2, "{sts} goes no further until {pod} is ready.");
    private static final Fact TRUSTED = Fact.single("node.trusted", 1, "{node} is still called Ready, {age} after its last heartbeat.");
    private static final Fact RESIGNED = Fact.single("lead.lost", 1, "{proc} could not renew its lease in time and ended itself.");
    private static final Fact GAVE_UP = Fact.single("drain.failed", 1, "kubectl gave up after {n} refusals.");
    private static final Fact REFUSED = Fact.single("cmd.refused", 1, "Refused: {msg} Nothing changed.");
    /** Every fact of this family, for the lint. */
    static final List<Fact> ALL = List.of(FREEZE, THAW, STOP, START, MISSED, PATIENCE, CALLED_OFF, CRASH_WAIT, PULL_WAIT, HELD, TRUSTED, RESIGNED, REFUSED, GAVE_UP);
    /** A lease is renewed every ten seconds (NOD-30). */
    static final long RENEWAL = 10_000_000_000L;

    private MachineFacts() {}

    static List<Happening> of(Entry entry, Scene scene) {
        return switch (entry) {
            case Entry.MachineChange machine -> machine(machine, scene);
            case Entry.ProcessChange process -> process(process, scene);
            case Entry.LinkChange link -> LinkFacts.link(link, scene);
            case Entry.DiskChange disk -> LinkFacts.disk(disk, scene);
            case Entry.TimerSet set -> set(set, scene);
            case Entry.TimerEnded ended -> ended(ended, scene);
            case Entry.Local local -> RuntimeFacts.of(local, scene);
            case Entry.Decision decision -> held(decision, scene);
            case Entry.Answered answered when !answered.ok() -> refused(answered, scene);
            default -> List.of();
        };
    }

    /** Silence, once the moment has passed at which the next renewal would have come (J3). */
    static Happening missed(Entry since, String node, long at) {
        return new Happening(MISSED, at, since, Things.node(node), "silence", Wording.of("node", node, "age", Clock.span(at - since.time())));
    }

    /** A silence that should have been noticed by now, and is not while no controller counts (NOD-304). */
    static Happening trusted(Entry since, String node, long at) {
        return new Happening(TRUSTED, at, since, Things.node(node), "silence", Wording.of("node", node, "age", Clock.span(at - since.time())));
    }

    private static List<Happening> machine(Entry.MachineChange entry, Scene scene) {
        Entry.Act act = scene.act(entry);
        if (act == null && entry.cause() == Entry.NONE) return List.of();
        String you = Wordbook.who(act == null ? "you" : act.who());
        Fact fact = entry.state() == MachineState.RUNNING ? THAW : FREEZE;
        if (entry.state() == MachineState.RUNNING && scene.machine(entry.node()) == MachineState.RUNNING) return List.of();
        String did = entry.state() == MachineState.OFF ? "switched off" : "froze";
        String does = scene.machine(entry.node()) == MachineState.OFF ? "is switched on" : "goes on";
        return List.of(new Happening(fact, entry.time(), entry, Things.node(entry.node()), you, Wording.of("you", you, "node", entry.node(), "did", did, "does", does)));
    }

    private static List<Happening> process(Entry.ProcessChange entry, Scene scene) {
        Entry.Act act = scene.act(entry);
        if (act == null && !entry.running()) return List.of(new Happening(RESIGNED, entry.time(), entry, null, entry.process(), Wording.of("proc", entry.process())));
        if (act == null || scene.ofMachine(entry)) return List.of();
        String you = Wordbook.who(act.who());
        int slash = entry.process().indexOf('/');
        ObjectRef node = slash < 0 ? null : Things.node(entry.process().substring(slash + 1));
        return List.of(new Happening(entry.running() ? START : STOP, entry.time(), entry, node, you, Wording.of("you", you, "proc", entry.process())));
    }

    private static List<Happening> set(Entry.TimerSet set, Scene scene) {
        String length = Clock.span(set.due() - set.time());
        Fact fact = switch (set.purpose()) {
            case "T-patience" -> PATIENCE;
            case "T-crash" -> CRASH_WAIT;
            case "T-pull" -> PULL_WAIT;
            default -> null;
        };
        if (fact == null) return List.of();
        return List.of(about(fact, set, set.owner() + " " + length, set.about(), scene, "tol", length, "left", length));
    }

    private static List<Happening> ended(Entry.TimerEnded ended, Scene scene) {
        Entry.TimerSet set = scene.timer(ended.timer());
        if (set == null || ended.fired() || !set.purpose().equals("T-patience")) return List.of();
        // A pod that goes takes its timer with it: nobody called anything off.
        boolean stays = set.about() != null && scene.store().get(set.about()) instanceof Pod pod && !pod.isTerminating();
        return stays ? List.of(about(CALLED_OFF, ended, set.owner(), set.about(), scene, "reason", ended.reason())) : List.of();
    }

    /** A command that the API server did not accept, or did not even hear (API-37, NOD-300); a look at what is not there is none. */
    private static List<Happening> refused(Entry.Answered answered, Scene scene) {
        Entry.Act act = scene.act(answered);
        long asked = answered.text().lines().filter(line -> line.contains("as it would violate the pod's disruption budget")).count();
        if (act != null && asked > 0) return List.of(new Happening(GAVE_UP, answered.time(), answered, null, act.who(), Wording.of("you", Wordbook.who(act.who()), "n", asked)));
        String text = answered.text().strip();
        boolean unheard = text.startsWith("The connection to the server");
        boolean refused = text.startsWith("Error from server (") && !text.startsWith("Error from server (NotFound)") || text.contains(" is invalid:");
        if (act == null || !unheard && !refused) return List.of();
        String line = text.lines().findFirst().orElse("").replaceFirst("^Error from server \\((\\w+)\\): ", "$1: ");
        return List.of(new Happening(REFUSED, answered.time(), answered, null, act.who(),
                Wording.of("you", Wordbook.who(act.who()), "msg", line.endsWith(".") || line.endsWith("?") ? line : line + ".", "proc", unheard ? "kube-apiserver" : scene.stores() ? null : "etcd")));
    }

    private static List<Happening> held(Entry.Decision decision, Scene scene) {
        if (!decision.writer().equals("statefulset-controller")) return List.of();
        List<Happening> found = new ArrayList<>();
        found.add(new Happening(HELD, decision.time(), decision, decision.about(), decision.writer(),
                Wording.of("sts", decision.about().name(), "pod", decision.chosen())));
        return found;
    }

    static Happening about(Fact fact, Entry entry, String owner, @Nullable ObjectRef about, Scene scene, Object... more) {
        TreeMap<String, String> words = new TreeMap<>(Wording.of(more));
        if (about != null && scene.store().get(about) instanceof Pod pod) words.putAll(PodFacts.words(pod));
        else if (about != null) words.put(about.kindKey().equals("nodes") ? "node" : "pod", Things.shortName(about.name()));
        SortedMap<String, String> sorted = java.util.Collections.unmodifiableSortedMap(words);
        return new Happening(fact, entry.time(), entry, about, owner, sorted);
    }
}
