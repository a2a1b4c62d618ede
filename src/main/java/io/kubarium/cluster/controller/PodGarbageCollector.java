package io.kubarium.cluster.controller;

import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.PodCondition;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Request.DeleteOptions;
import io.kubarium.api.request.Request;
import io.kubarium.api.store.Snapshot;
import io.kubarium.api.timing.Timing;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/** Clears away pods that nobody else can: of lost nodes and such that were never bound (NOD-276, NOD-277, WRK-165 to 167). */
final class PodGarbageCollector implements Controller {
    private static final Ticks ROUNDS = new Ticks(20 * Timing.SECOND);
    private static final long QUARANTINE = 40 * Timing.SECOND;

    /** When the pods of a node that is not there may go. */
    private final TreeMap<String, Long> quarantine;

    PodGarbageCollector() {
        this(new TreeMap<>());
    }

    private PodGarbageCollector(TreeMap<String, Long> quarantine) {
        this.quarantine = quarantine;
    }

    @Override
    public String name() {
        return "pod-garbage-collector";
    }

    @Override
    public Controller copy() {
        return new PodGarbageCollector(new TreeMap<>(quarantine));
    }

    @Override
    public void stopped() {
        quarantine.clear();
    }

    @Override
    public List<Class<? extends KubeObject>> watches() {
        return List.of(Pod.class, Node.class);
    }

    @Override
    public List<ObjectRef> concerned(Entry.Change change, Snapshot seen) {
        if (change.object() instanceof Node node) {
            if (change.created()) quarantine.remove(node.name());
            TreeSet<ObjectRef> pods = new TreeSet<>();
            if (change.created() || change.removed() || isOutOfService(node)) seen.podsOn(node.name()).forEach(pod -> pods.add(pod.ref()));
            return new ArrayList<>(pods);
        }
        if (!(change.after() instanceof Pod pod)) return List.of();
        return isLeft(pod, seen) ? List.of(pod.ref()) : List.of();
    }

    @Override
    public List<ObjectRef> atStart(Snapshot seen) {
        return seen.list(Pod.class).stream().filter(pod -> isLeft(pod, seen)).map(Pod::ref).toList();
    }

    /** Whether nobody else will care for this pod. */
    private static boolean isLeft(Pod pod, Snapshot seen) {
        if (!pod.isScheduled()) return pod.isTerminating();
        Node node = seen.get(Node.class, "", pod.spec().nodeName());
        return node == null || pod.isTerminating() && isOutOfService(node);
    }

    private static boolean isOutOfService(Node node) {
        return !NodeTaints.isReady(node) && node.spec().taints().stream().anyMatch(taint -> taint.key().equals(NodeTaints.OUT_OF_SERVICE));
    }

    @Override
    public Result reconcile(ObjectRef name, View view) {
        if (!(view.cache().get(name) instanceof Pod pod) || !isLeft(pod, view.cache())) return Result.NOTHING;
        boolean orphan = pod.isScheduled() && view.cache().get(Node.class, "", pod.spec().nodeName()) == null;
        if (!orphan) return ROUNDS.now(view.now()) ? clear(pod, false, view) : Result.NOTHING.again(ROUNDS.after(view.now()), null, true);
        long due = quarantine.computeIfAbsent(pod.spec().nodeName(), node -> ROUNDS.from(view.now()) + QUARANTINE);
        if (view.now() < due) return Result.NOTHING.again(due, "T-orphan", true);
        return clear(pod, true, view);
    }

    private static Result clear(Pod pod, boolean orphan, View view) {
        Plan plan = new Plan();
        if (pod.isScheduled() && !pod.isTerminal()) {
            List<PodCondition> conditions = new ArrayList<>(pod.status().conditions());
            if (orphan) {
                conditions.removeIf(condition -> condition.type().equals("DisruptionTarget"));
                conditions.add(PodCondition.EMPTY.withType("DisruptionTarget").withStatus("True").withLastTransitionTime(view.second()).withReason("DeletionByPodGC")
                        .withMessage("PodGC: node no longer exists"));
            }
            plan.write(new Request.UpdateStatus(pod.withStatus(pod.status().withPhase("Failed").withConditions(conditions)))).then();
        }
        return plan.write(new Request.Delete(pod.ref(), DeleteOptions.grace(0))).result();
    }
}
