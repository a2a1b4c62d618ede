package io.kubarium.ui.action;

import io.kubarium.ui.action.Subject.State;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** All acts upon the cluster, in the order in which menus show them. */
public final class Acts {
    private static final List<String> SCALABLE = List.of("Deployment", "ReplicaSet", "StatefulSet");
    private static final List<String> STOPPABLE = List.of("kubelet", "kube-proxy", "kube-scheduler", "kube-controller-manager", "kube-apiserver", "etcd", "containerd");

    /** How the ids of those acts begin that choose how much pods have to do. */
    public static final String LOAD = "load-";
    private static final List<String> LOADABLE = List.of("Deployment", "ReplicaSet", "StatefulSet", "DaemonSet");

    private static final List<Act> ALL = List.of(
            danger("delete-mirror", "Delete mirror (it comes back)", "trash", "Delete", kind("Pod").and(is(State.MIRROR)), not(State.TERMINATING), s -> "kubectl delete pod " + named(s) + " --wait=false"),
            danger("delete-pod", "Delete pod", "trash", "Delete", kind("Pod").and(not(State.MIRROR)), not(State.TERMINATING), s -> "kubectl delete pod " + named(s) + " --wait=false"),
            danger("force-delete-pod", "Delete pod, no grace", "bolt", "Shift+Delete", kind("Pod").and(not(State.MIRROR)), s -> true, s -> "kubectl delete pod " + named(s) + " --grace-period=0 --force"),
            act("crash-container", "Crash container", "cross", "", kind("Pod"), s -> !s.containers().isEmpty(), Acts::crash),
            act("cordon", "Cordon", "cordon", "C", nodeThat(not(State.CORDONED)), s -> true, s -> "kubectl cordon " + s.name()),
            act("uncordon", "Uncordon", "uncordon", "C", nodeThat(is(State.CORDONED)), s -> true, s -> "kubectl uncordon " + s.name()),
            act("drain", "Drain", "drain", "", kind("Node"), s -> true, s -> "kubectl drain " + s.name() + " --ignore-daemonsets --delete-emptydir-data"),
            danger("freeze", "Freeze", "freeze", "Z", nodeThat(not(State.FROZEN)), not(State.OFF), s -> "kubarium freeze node/" + s.name()),
            act("thaw", "Thaw", "thaw", "Z", nodeThat(is(State.FROZEN)), s -> true, s -> "kubarium thaw node/" + s.name()),
            danger("switch-off", "Switch off", "power", "Delete", nodeThat(not(State.OFF)), s -> true, s -> "kubarium stop node/" + s.name()),
            act("switch-on", "Switch on", "power", "", nodeThat(is(State.OFF)), s -> true, s -> "kubarium start node/" + s.name()),
            danger("cut-node", "Cut its cables", "cross", "", nodeThat(not(State.OFF).and(not(State.CUT))), s -> true, s -> "kubarium cut node/" + s.name()),
            act("heal-node", "Heal its cables", "retry", "", nodeThat(is(State.HURT)), s -> true, s -> "kubarium heal node/" + s.name()),
            act("heal-link", "Heal", "retry", "H", link(is(State.HURT)), s -> true, s -> "kubarium heal " + cable(s)),
            danger("cut-link", "Cut both ways", "cross", "Delete", link(not(State.CUT)), s -> true, s -> "kubarium cut " + cable(s)),
            danger("cut-there", "Cut one way, there", "cross", "", oneLink(not(State.CUT_THERE)), s -> true, s -> "kubarium cut link/" + s.namespace() + "/" + s.name() + " --one-way"),
            danger("cut-back", "Cut one way, back", "cross", "", oneLink(not(State.CUT_BACK)), s -> true, s -> "kubarium cut link/" + s.name() + "/" + s.namespace() + " --one-way"),
            danger("slow-link", "Slow by half a second", "hourglass", "", link(not(State.CUT)), s -> true, s -> "kubarium slow " + cable(s) + " --by=500ms"),
            danger("stop-process", "Stop", "stop", "Delete", process(not(State.STOPPED)), s -> true, s -> "kubarium stop process/" + s.name() + onNode(s)),
            danger("kill-process", "Kill", "bolt", "Shift+Delete", process(not(State.STOPPED)), s -> true, s -> "kubarium kill process/" + s.name() + onNode(s)),
            act("start-process", "Start", "start", "", process(is(State.STOPPED)), s -> true, s -> "kubarium start process/" + s.name() + onNode(s)),
            danger("stop-disk", "Stop its disk", "stop", "", disk(not(State.DISK_STOPPED)), s -> true, s -> "kubarium stop disk/" + s.machine()),
            danger("slow-disk", "Slow its disk", "hourglass", "", disk(not(State.DISK_STOPPED).and(not(State.DISK_SLOW))), s -> true, s -> "kubarium slow disk/" + s.machine() + " --by=500ms"),
            act("heal-disk", "Heal its disk", "retry", "", disk(is(State.DISK_STOPPED).or(is(State.DISK_SLOW))), s -> true, s -> "kubarium heal disk/" + s.machine()),
            danger("delete-node", "Delete node", "trash", "Shift+Delete", kind("Node"), s -> true, s -> "kubectl delete node " + s.name() + " --wait=false"),
            act("scale-up", "One more", "plus", "", scalable(), s -> true, s -> scale(s, s.replicas() + 1)),
            act("scale-down", "One fewer", "minus", "", scalable(), s -> s.replicas() > 0, s -> scale(s, s.replicas() - 1)),
            load("10m", "idle", "--cpu=10m"), load("50m", "50m cpu", "--cpu=50m"), load("200m", "200m cpu", "--cpu=200m"), load("500m", "500m cpu", "--cpu=500m"),
            load("1000m", "1000m cpu", "--cpu=1000m"), load("200Mi", "200Mi memory", "--cpu=50m --memory=200Mi"), load("1Gi", "1Gi memory", "--cpu=50m --memory=1Gi"));

    private Acts() {
    }

    /** What can be done to a thing, also what cannot be done just now. */
    public static List<Offer> offers(Subject subject) {
        return ALL.stream().filter(act -> act.fits().test(subject)).map(act -> act.offer(subject)).toList();
    }

    /** The act that a key stands for, if it can be done to the thing now. */
    public static Optional<Offer> byKey(String key, Subject subject) {
        return offers(subject).stream().filter(offer -> offer.key().equals(key) && offer.enabled()).findFirst();
    }

    /** The act with that id for a thing, if it can be done now. */
    public static Optional<Offer> byId(String id, Subject subject) {
        return offers(subject).stream().filter(offer -> offer.id().equals(id) && offer.enabled()).findFirst();
    }

    /** A key and what it does, by the kind of thing that is selected. */
    public record Keyed(String key, List<String> labels) {
        public Keyed {
            labels = List.copyOf(labels);
        }
    }

    /** The keys of all acts, in their order. */
    public static List<Keyed> keyed() {
        SequencedMap<String, List<String>> labels = new LinkedHashMap<>();
        for (Act act : ALL) if (!act.key().isEmpty()) labels.computeIfAbsent(act.key(), key -> new ArrayList<>()).add(act.label());
        return labels.entrySet().stream().map(each -> new Keyed(each.getKey(), each.getValue())).toList();
    }

    /** A new machine boots. Its name is the first free one: worker-1, worker-2, … */
    public static Offer addNode(List<String> taken) {
        int number = 1;
        while (taken.contains("worker-" + number)) number++;
        return new Offer("add-node", "Add a node", "plus", "", false, true, "kubarium start node/worker-" + number + " --cpu=4 --memory=8Gi");
    }

    /** The command line that gives a workload that number of replicas. */
    public static String scale(Subject s, int replicas) {
        return "kubectl scale " + s.kind().toLowerCase(Locale.ROOT) + "/" + s.name() + " --replicas=" + replicas + " -n " + s.namespace();
    }

    private static String crash(Subject s) {
        String container = s.containers().size() > 1 ? " --container=" + s.containers().getFirst() : "";
        return "kubarium crash pod/" + s.name() + container + " --namespace=" + s.namespace();
    }

    private static String named(Subject s) {
        return s.name() + " -n " + s.namespace();
    }

    private static String onNode(Subject s) {
        return s.node().isEmpty() ? "" : " --node=" + s.node();
    }

    private static Predicate<Subject> kind(String kind) {
        return s -> s.kind().equals(kind);
    }

    private static Predicate<Subject> nodeThat(Predicate<Subject> state) {
        return kind("Node").and(state);
    }

    private static Predicate<Subject> process(Predicate<Subject> state) {
        return kind("Process").and(s -> STOPPABLE.contains(s.name())).and(state);
    }

    private static Predicate<Subject> link(Predicate<Subject> state) {
        return kind("Link").and(state);
    }

    private static Predicate<Subject> oneLink(Predicate<Subject> state) {
        return link(state).and(s -> !s.name().isEmpty());
    }

    /** From then on each pod of a workload uses so much. */
    private static Act load(String id, String words, String flags) {
        return act(LOAD + id, "Load of each pod: " + words, "scale", "", s -> LOADABLE.contains(s.kind()), s -> true,
                s -> "kubarium load " + s.kind().toLowerCase(Locale.ROOT) + "/" + s.name() + " " + flags + " -n " + s.namespace());
    }

    /** Every link of a machine, or the one to another machine. */
    private static String cable(Subject link) {
        return link.name().isEmpty() ? "node/" + link.namespace() : "link/" + link.namespace() + "/" + link.name();
    }

    /** What stands for a disk: itself, the node it is in, or etcd, which keeps everything on it. */
    private static Predicate<Subject> disk(Predicate<Subject> state) {
        Predicate<Subject> has = kind("Disk").or(nodeThat(not(State.OFF))).or(kind("Process").and(s -> s.name().equals("etcd")));
        return has.and(s -> !s.machine().isEmpty()).and(state);
    }

    private static Predicate<Subject> scalable() {
        return s -> SCALABLE.contains(s.kind());
    }

    private static Predicate<Subject> is(State state) {
        return s -> s.is(state);
    }

    private static Predicate<Subject> not(State state) {
        return s -> !s.is(state);
    }

    private static Act act(String id, String label, String icon, String key, Predicate<Subject> fits, Predicate<Subject> enabled, Function<Subject, String> command) {
        return new Act(id, label, icon, key, false, fits, enabled, command);
    }

    private static Act danger(String id, String label, String icon, String key, Predicate<Subject> fits, Predicate<Subject> enabled, Function<Subject, String> command) {
        return new Act(id, label, icon, key, true, fits, enabled, command);
    }
}
