package io.kubarium.cluster.controller;

import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.ObjectReference;
import io.kubarium.api.Pod;
import io.kubarium.api.PodCondition;
import io.kubarium.api.Taint;
import io.kubarium.api.Toleration;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Request;
import io.kubarium.api.store.Snapshot;
import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.client.EventNote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** Deletes pods from nodes with a NoExecute taint, each when its toleration ends (NOD-250 to NOD-257). */
final class TaintEvictionController implements Controller {
    /** An eviction that waits, or is done: of which pod, counted from when (NOD-253). */
    private record Eviction(ObjectReference pod, long start, boolean done) {}

    /** For ever, in nanoseconds. */
    private static final long NEVER = Long.MAX_VALUE;

    private final TreeMap<ObjectRef, Eviction> evictions;

    TaintEvictionController() {
        this(new TreeMap<>());
    }

    private TaintEvictionController(TreeMap<ObjectRef, Eviction> evictions) {
        this.evictions = evictions;
    }

    @Override
    public String name() {
        return "taint-eviction-controller";
    }

    @Override
    public Controller copy() {
        return new TaintEvictionController(new TreeMap<>(evictions));
    }

    @Override
    public void stopped() {
        evictions.clear();
    }

    @Override
    public int workers() {
        return 8;
    }

    @Override
    public List<Class<? extends KubeObject>> watches() {
        return List.of(Node.class, Pod.class);
    }

    @Override
    public List<ObjectRef> concerned(Entry.Change change, Snapshot seen) {
        if (change.object() instanceof Pod pod) return pod.isScheduled() && (evictions.containsKey(pod.ref()) || isTainted(pod, seen)) ? List.of(pod.ref()) : List.of();
        List<Taint> before = change.before() instanceof Node node ? NodeTaints.noExecute(node) : List.of();
        List<Taint> after = change.after() instanceof Node node ? NodeTaints.noExecute(node) : List.of();
        return before.equals(after) ? List.of() : seen.podsOn(change.object().name()).stream().map(Pod::ref).toList();
    }

    private static boolean isTainted(Pod pod, Snapshot seen) {
        Node node = seen.get(Node.class, "", pod.spec().nodeName());
        return node != null && !NodeTaints.noExecute(node).isEmpty();
    }

    @Override
    public List<ObjectRef> atStart(Snapshot seen) {
        List<ObjectRef> found = new ArrayList<>();
        for (Node node : seen.list(Node.class)) if (!NodeTaints.noExecute(node).isEmpty()) seen.podsOn(node.name()).forEach(pod -> found.add(pod.ref()));
        return found;
    }

    @Override
    public Result reconcile(ObjectRef name, View view) {
        Eviction planned = evictions.get(name);
        Pod pod = (Pod) view.cache().get(name);
        if (pod == null || planned != null && !Objects.equals(planned.pod().uid(), pod.uid())) return cancel(name, planned);
        if (!pod.isScheduled()) return Result.NOTHING;
        Node node = view.cache().get(Node.class, "", pod.spec().nodeName());
        List<Taint> taints = node == null ? List.of() : NodeTaints.noExecute(node);
        if (taints.isEmpty()) return cancel(name, planned);
        long patience = patience(pod, taints);
        if (patience == NEVER) return cancel(name, planned);
        if (planned != null && planned.done()) return Result.NOTHING;
        long start = planned == null ? view.now() : planned.start();
        long due = start + patience;
        boolean now = view.now() >= due;
        evictions.put(name, new Eviction(ObjectReference.to(pod), start, now));
        return now ? evict(pod, view.second()) : Result.NOTHING.again(due, "T-patience", true);
    }

    /** How long the pod bears these taints: not at all, for the shortest of its times, or for ever (NOD-251). */
    private static long patience(Pod pod, List<Taint> taints) {
        long shortest = NEVER;
        for (Taint taint : taints) {
            Toleration toleration = pod.spec().tolerations().stream().filter(candidate -> candidate.tolerates(taint)).findFirst().orElse(null);
            if (toleration == null) return 0;
            if (toleration.tolerationSeconds() != null) shortest = Math.min(shortest, Math.max(0, toleration.tolerationSeconds()) * Timing.SECOND);
        }
        return shortest;
    }

    /** NOD-252. */
    private static Result evict(Pod pod, Instant now) {
        List<PodCondition> conditions = new ArrayList<>(pod.status().conditions());
        conditions.removeIf(condition -> condition.type().equals("DisruptionTarget"));
        conditions.add(PodCondition.EMPTY.withType("DisruptionTarget").withStatus("True").withLastTransitionTime(now).withReason("DeletionByTaintManager")
                .withMessage("Taint manager: deleting due to NoExecute taint"));
        return new Plan().event(EventNote.normal(pod, "TaintManagerEviction", "Marking for deletion Pod " + pod.ref().key())).then()
                .write(new Request.UpdateStatus(pod.withStatus(pod.status().withConditions(conditions)))).then()
                .write(new Request.Delete(pod.ref(), Request.DeleteOptions.DEFAULT)).result();
    }

    /** NOD-254: said also of pods that were evicted long ago and are gone now. */
    private Result cancel(ObjectRef name, Eviction planned) {
        if (planned == null) return Result.NOTHING;
        evictions.remove(name);
        return new Plan().event(new EventNote(planned.pod(), "Normal", "TaintManagerEviction", "Cancelling deletion of Pod " + name.key())).result();
    }
}
