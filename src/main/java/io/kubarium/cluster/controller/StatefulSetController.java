package io.kubarium.cluster.controller;

import io.kubarium.api.ControllerRevision;
import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.Pod;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.StatefulSetStatus;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Request;
import io.kubarium.api.store.Snapshot;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;

/** Runs pods that have a name and a volume of their own, one after another (WRK-70 to WRK-98, WRK-221, WRK-222). */
final class StatefulSetController implements Controller {
    @Override
    public String name() {
        return "statefulset-controller";
    }

    @Override
    public List<Class<? extends KubeObject>> watches() {
        return List.of(StatefulSet.class, Pod.class, ControllerRevision.class, PersistentVolumeClaim.class);
    }

    @Override
    public List<ObjectRef> concerned(Entry.Change change, Snapshot seen) {
        if (change.object() instanceof StatefulSet set) return List.of(set.ref());
        if (change.object() instanceof PersistentVolumeClaim) return change.removed() ? waitingForClaims(change, seen) : List.of();
        List<ObjectRef> owners = Ownership.owners(change, StatefulSet.class, seen);
        if (!owners.isEmpty() || change.removed()) return owners;
        return Ownership.suitors(change.object(), StatefulSet.class, set -> set.spec().selector(), seen);
    }

    /** A claim that is gone at last may be made anew (WRK-94). */
    private static List<ObjectRef> waitingForClaims(Entry.Change change, Snapshot seen) {
        return seen.list(StatefulSet.class, change.ref().namespace()).stream()
                .filter(set -> set.spec().volumeClaimTemplates().stream().anyMatch(claim -> change.ref().name().startsWith(claim.name() + "-" + set.name() + "-")))
                .map(StatefulSet::ref).toList();
    }

    @Override
    public List<ObjectRef> atStart(Snapshot seen) {
        return seen.list(StatefulSet.class).stream().map(StatefulSet::ref).toList();
    }

    @Override
    public Result reconcile(ObjectRef name, View view) {
        if (!(view.cache().get(name) instanceof StatefulSet set) || set.spec().selector() == null || set.spec().selector().isEmpty()) return Result.NOTHING;
        Plan plan = new Plan();
        if (set.metadata().isTerminating() && view.cache().controlledBy(ControllerRevision.class, set).isEmpty()) return Result.NOTHING;
        Revisions revisions = Revisions.of(set, set.spec().selector(), set.spec().template(), set.status().collisionCount(), "controller.kubernetes.io/hash", view.cache(), plan);
        List<Pod> pods = Ownership.claim(set, set.spec().selector(), Pod.class, pod -> StatefulPods.ordinal(set, pod) >= 0, view.cache(), plan);
        ControllerRevision current = revisions.named(set.status().currentRevision());
        ControllerRevision update = revisions.current();
        StatefulSetStatus status = new StatefulSetSync(set, current == null ? update : current, update, pods, view, plan).run();
        if (!status.equals(set.status())) plan.then().write(new Request.UpdateStatus(set.withStatus(status)));
        TreeSet<String> used = new TreeSet<>(List.of(status.currentRevision(), status.updateRevision()));
        pods.forEach(pod -> used.add(StatefulPods.revision(pod)));
        plan.then();
        revisions.cleanUp(set.spec().revisionHistoryLimit(), used, plan);
        Instant next = PodReadiness.next(pods, set.spec().minReadySeconds(), view.clock());
        if (next != null) plan.again(view, next, "T-calm");
        return plan.result();
    }
}
