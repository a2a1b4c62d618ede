package io.kubarium.story;

import static io.kubarium.story.ChangeFact.added;
import static io.kubarium.story.ChangeFact.removed;
import static io.kubarium.story.ChangeFact.updated;

import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.PodCondition;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.journal.Entry;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Facts of STORIES 2.3 about a pod as a whole. */
final class PodFacts {
    static final List<ChangeFact<Pod>> ALL = List.of(
            added(new Fact("pod.created", 1, "{owner} created {pod}.", "{owner} created {n} pods."),
                    (b, a, c, s) -> true, PodFacts::created),
            updated(new Fact("pod.unplaced", 1, "No node fits {pod}: {msg}.", ""),
                    (b, a, c, s) -> is(a, "PodScheduled", "False", "Unschedulable") && !is(b, "PodScheduled", "False", "Unschedulable"), PodFacts::unplaced),
            updated(new Fact("pod.bound", 1, "{pod} goes to {node}.", "{n} pods have a node."),
                    (b, a, c, s) -> b.spec().nodeName() == null && a.spec().nodeName() != null, PodFacts::bound),
            updated(new Fact("pod.taken", 2, "kubelet on {node} took {pod}.", "Kubelets took {n} pods."),
                    (b, a, c, s) -> b.status().startTime() == null && a.status().startTime() != null && !a.isTerminal(), PodFacts::plain),
            updated(new Fact("pod.rejected", 1, "{node} refused {pod}: {msg}.", ""),
                    (b, a, c, s) -> failed(b, a) && kubelet(c) && rejection(a.status().reason()), PodFacts::message),
            updated(new Fact("pod.evicted", 1, "{node} ran short and ended {pod}.", ""),
                    (b, a, c, s) -> failed(b, a) && "Evicted".equals(a.status().reason()), PodFacts::message),
            updated(new Fact("podgc.failed", 1, "{pod} had no node left.", ""),
                    (b, a, c, s) -> is(a, "DisruptionTarget", "True", "DeletionByPodGC") && !is(b, "DisruptionTarget", "True", "DeletionByPodGC"), PodFacts::plain),
            updated(new Fact("evict.marked", 1, "Patience is over: {pod} is to be deleted.", "Patience is over for {n} pods."),
                    (b, a, c, s) -> is(a, "DisruptionTarget", "True", "DeletionByTaintManager") && !is(b, "DisruptionTarget", "True", "DeletionByTaintManager"), PodFacts::plain),
            updated(new Fact("evict.asked", 1, "{pod} was asked to leave.", "{n} pods were asked to leave."),
                    (b, a, c, s) -> is(a, "DisruptionTarget", "True", "EvictionByEvictionAPI") && !is(b, "DisruptionTarget", "True", "EvictionByEvictionAPI"), PodFacts::plain),
            updated(new Fact("pod.marked", 2, "{pod} is to go: {reason}.", ""),
                    (b, a, c, s) -> a.is("DisruptionTarget") && !b.is("DisruptionTarget") && told(a.condition("DisruptionTarget").reason()), PodFacts::marked),
            updated(new Fact("pod.network", 2, "{pod} has a network.", "{n} pods have a network."),
                    (b, a, c, s) -> a.is("PodReadyToStartContainers") && !b.is("PodReadyToStartContainers"), PodFacts::plain),
            updated(new Fact("pod.running", 2, "{pod} runs with address {ip}.", "{n} pods run, each with an address."),
                    (b, a, c, s) -> "Running".equals(a.status().phase()) && !"Running".equals(b.status().phase()), PodFacts::plain),
            updated(new Fact("pod.ready", 1, "{pod} is ready.", "{n} pods are ready."),
                    (b, a, c, s) -> a.ready() && !b.ready(), PodFacts::plain),
            updated(new Fact("pod.doubted", 1, "Nobody hears {node}; {pod} counts as not ready.", "Nobody hears {node}; {n} pods count as not ready."),
                    (b, a, c, s) -> b.ready() && !a.ready() && !kubelet(c), PodFacts::plain),
            updated(new Fact("pod.unready", 1, "{pod} is not ready: {reason}.", ""),
                    (b, a, c, s) -> b.ready() && !a.ready() && kubelet(c) && !a.isTerminating(), PodFacts::unready),
            updated(new Fact("pod.deleting", 1, "{pod} must be gone in {grace}.", "{n} pods must be gone in {grace}."),
                    (b, a, c, s) -> !b.isTerminating() && a.isTerminating(), PodFacts::deleting),
            updated(new Fact("pod.ended", 2, "All containers of {pod} have stopped.", "All containers of {n} pods have stopped."),
                    (b, a, c, s) -> !b.isTerminal() && a.isTerminal(), PodFacts::plain),
            updated(Fact.single("pod.nominated", 1, "{to} is kept for {pod}."),
                    (b, a, c, s) -> a.status().nominatedNodeName() != null && !a.status().nominatedNodeName().equals(b.status().nominatedNodeName()), PodFacts::nominated),
            removed(Fact.single("node.empty", 1, "{node} is empty but for its daemons."), PodFacts::plain).when(PodFacts::emptied),
            removed(new Fact("pod.gone", 1, "{pod} is gone.", "{n} pods are gone."), PodFacts::plain));

    private PodFacts() {}

    static boolean kubelet(Entry.Change change) {
        return change.writer().startsWith("kubelet");
    }

    private static boolean is(Pod pod, String type, String status, String reason) {
        PodCondition condition = pod.condition(type);
        return condition != null && status.equals(condition.status()) && reason.equals(condition.reason());
    }

    /** Whether the last pod that is no daemon has left a node that is closed for new ones. */
    private static boolean emptied(@Nullable Pod before, @Nullable Pod after, Entry.Change change, Scene scene) {
        String name = before == null ? null : before.spec().nodeName();
        if (after != null || name == null || !(scene.store().get(Node.class, "", name) instanceof Node node) || !node.spec().unschedulable()) return false;
        return scene.store().podsOn(name).stream().filter(pod -> !pod.uid().equals(before.uid()))
                .allMatch(pod -> pod.metadata().controllerRef() != null && pod.metadata().controllerRef().kind().equals("DaemonSet"));
    }

    private static SortedMap<String, String> nominated(@Nullable Pod before, Pod pod, Entry.Change change, Scene scene) {
        return words(pod, "to", pod.status().nominatedNodeName());
    }

    private static boolean failed(Pod before, Pod after) {
        return !"Failed".equals(before.status().phase()) && "Failed".equals(after.status().phase());
    }

    /** Eviction by a taint, by request and by the collector have facts of their own. */
    private static boolean told(@Nullable String reason) {
        return reason != null && !reason.equals("DeletionByTaintManager") && !reason.equals("EvictionByEvictionAPI") && !reason.equals("DeletionByPodGC");
    }

    private static boolean rejection(@Nullable String reason) {
        return reason != null && (reason.startsWith("OutOf") || reason.equals("NodeAffinity") || reason.equals("NodeName") || reason.equals("UnexpectedAdmissionError"));
    }

    /** The words every fact about a pod has. */
    static SortedMap<String, String> plain(@Nullable Pod before, Pod pod, Entry.Change change, Scene scene) {
        return words(pod);
    }

    static SortedMap<String, String> words(Pod pod, Object... more) {
        String ip = pod.status().podIP();
        ObjectRef owner = Things.owner(pod);
        Object[] own = {"pod", Things.shortName(pod.name()), "node", pod.spec().nodeName(), "ip", ip, "owner", owner == null ? null : owner.name(),
            "image", pod.spec().containers().isEmpty() ? null : pod.spec().containers().getFirst().image()};
        Object[] all = java.util.Arrays.copyOf(own, own.length + more.length);
        System.arraycopy(more, 0, all, own.length, more.length);
        return Wording.of(all);
    }

    private static SortedMap<String, String> created(@Nullable Pod before, Pod pod, Entry.Change change, Scene scene) {
        ObjectRef owner = Things.owner(pod);
        if (owner == null) return words(pod, "owner", writer(change));
        KubeObject object = scene.store().get(owner);
        if (!(object instanceof ReplicaSet set)) return words(pod);
        // The set counted what it had when it decided; this pod is one of those it found missing.
        long active = scene.store().controlledBy(Pod.class, set).stream().filter(Pod::isActive).count();
        return words(pod, "n", active, "wanted", set.spec().replicas());
    }

    private static SortedMap<String, String> bound(@Nullable Pod before, Pod pod, Entry.Change change, Scene scene) {
        Entry.Decision decision = scene.decision(pod.ref());
        Integer fit = null;
        if (decision != null) fit = scene.store().count("nodes") - decision.counts().stream().mapToInt(Entry.Refusal::count).sum();
        return words(pod, "n", fit != null && fit > 0 ? fit : null);
    }

    private static SortedMap<String, String> unplaced(@Nullable Pod before, Pod pod, Entry.Change change, Scene scene) {
        PodCondition condition = pod.condition("PodScheduled");
        return words(pod, "msg", condition == null ? null : trimmed(condition.message().split("\\. |, preemption:")[0]));
    }

    private static SortedMap<String, String> message(@Nullable Pod before, Pod pod, Entry.Change change, Scene scene) {
        return words(pod, "msg", trimmed(pod.status().message()), "reason", pod.status().reason());
    }

    private static SortedMap<String, String> marked(@Nullable Pod before, Pod pod, Entry.Change change, Scene scene) {
        PodCondition condition = pod.condition("DisruptionTarget");
        return words(pod, "reason", condition == null ? null : condition.reason());
    }

    private static SortedMap<String, String> unready(@Nullable Pod before, Pod pod, Entry.Change change, Scene scene) {
        PodCondition condition = pod.condition("Ready");
        return words(pod, "reason", condition == null ? null : condition.reason());
    }

    private static SortedMap<String, String> deleting(@Nullable Pod before, Pod pod, Entry.Change change, Scene scene) {
        Long grace = pod.metadata().deletionGracePeriodSeconds();
        return words(pod, "grace", Clock.span((grace == null ? 30 : grace) * 1_000_000_000L), "oldip", pod.status().podIP());
    }

    private static String writer(Entry.Change change) {
        return Wordbook.who(change.writer());
    }

    private static @Nullable String trimmed(@Nullable String message) {
        return message == null ? null : message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }

}
