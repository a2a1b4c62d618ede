package io.kubarium.cluster.controller;

import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.OwnerReference;
import io.kubarium.api.Pod;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Status;
import io.kubarium.api.store.Snapshot;
import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.client.EventNote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Keeps as many active pods as a ReplicaSet wants (WRK-50 to WRK-59). */
final class ReplicaSetController implements Controller {
    private static final int BURST = 500;
    /** A sync looks at every pod and its writes are rationed (20 a second upstream): in a large set changes pile up meanwhile. */
    private static final int LARGE = 200;
    private static final long LONG_SYNC = 50 * Timing.MS;

    @Override
    public String name() {
        return "replicaset-controller";
    }

    @Override
    public List<Class<? extends KubeObject>> watches() {
        return List.of(ReplicaSet.class, Pod.class);
    }

    @Override
    public List<ObjectRef> concerned(Entry.Change change, Snapshot seen) {
        if (change.object() instanceof ReplicaSet set) return List.of(set.ref());
        List<ObjectRef> owners = Ownership.owners(change, ReplicaSet.class, seen);
        if (!owners.isEmpty() || change.removed()) return owners;
        return Ownership.suitors(change.object(), ReplicaSet.class, set -> set.spec().selector(), seen);
    }

    @Override
    public List<ObjectRef> atStart(Snapshot seen) {
        return seen.list(ReplicaSet.class).stream().map(ReplicaSet::ref).toList();
    }

    @Override
    public long delay(Entry.Change change, ObjectRef name, Snapshot seen) {
        boolean wish = change.after() instanceof ReplicaSet set && !(change.before() instanceof ReplicaSet before && before.spec().equals(set.spec()));
        return !wish && seen.get(name) instanceof ReplicaSet set && set.status().replicas() > LARGE ? LONG_SYNC : 0;
    }

    @Override
    public Result reconcile(ObjectRef name, View view) {
        if (!(view.cache().get(name) instanceof ReplicaSet set)) return Result.NOTHING;
        Plan plan = new Plan();
        List<Pod> pods = Ownership.claim(set, set.spec().selector(), Pod.class, pod -> !pod.isTerminal(), view.cache(), plan);
        List<Pod> active = new ArrayList<>(pods.size());
        for (Pod pod : pods) if (pod.isActive()) active.add(pod);
        if (!set.metadata().isTerminating()) manage(set, active, view, plan);
        ReplicaSet known = ReplicaSetStatuses.of(set, pods, view.clock(), null);
        if (!known.status().equals(set.status())) plan.then().write(new Request.UpdateStatus(known));
        Instant next = PodReadiness.next(active, set.spec().minReadySeconds(), view.clock());
        if (next != null) plan.again(view, next, "T-calm");
        return plan.result();
    }

    @Override
    public Result failed(ObjectRef name, Status refusal, View view) {
        if (!(view.cache().get(name) instanceof ReplicaSet set)) return Result.NOTHING;
        if (refusal.is("Conflict")) return Result.NOTHING;
        ReplicaSet known = ReplicaSetStatuses.of(set, view.cache().controlledBy(Pod.class, set), view.clock(), refusal.message());
        return known.status().equals(set.status()) ? Result.NOTHING : new Plan().write(new Request.UpdateStatus(known)).result();
    }

    private static void manage(ReplicaSet set, List<Pod> active, View view, Plan plan) {
        int surplus = active.size() - set.spec().replicas();
        if (surplus < 0) {
            List<Result.Write> creates = new ArrayList<>();
            for (int i = 0; i < Math.min(-surplus, BURST); i++) creates.add(create(set, PodTemplates.pod(set.spec().template(), set, view.random())));
            plan.slowStart(creates);
        } else if (surplus > 0) {
            DeletionRanking ranking = new DeletionRanking(related(set, view.cache()), view.clock());
            for (Pod pod : ranking.choose(active, Math.min(surplus, BURST))) plan.write(delete(set, pod));
        }
    }

    /** WRK-16: how ReplicaSet, DaemonSet and Job create a pod. */
    static Result.Write create(KubeObject owner, Pod pod) {
        return new Result.Write(new Request.Create(pod), List.of(EventNote.normal(owner, "SuccessfulCreate", "Created pod: " + pod.name())),
                EventNote.warning(owner, "FailedCreate", "Error creating: "));
    }

    /** WRK-16: how ReplicaSet, DaemonSet and Job delete a pod. */
    static Result.Write delete(KubeObject owner, Pod pod) {
        return new Result.Write(new Request.Delete(pod.ref(), Request.DeleteOptions.DEFAULT),
                List.of(EventNote.normal(owner, "SuccessfulDelete", "Deleted pod: " + pod.name())), EventNote.warning(owner, "FailedDelete", "Error deleting: "));
    }

    /** The active pods of all sets of the same owner, its own included. */
    private static List<Pod> related(ReplicaSet set, Snapshot cache) {
        List<Pod> pods = new ArrayList<>();
        OwnerReference owner = set.metadata().controllerRef();
        for (ReplicaSet other : cache.list(ReplicaSet.class, set.namespace())) {
            boolean sibling = owner == null ? other.uid().equals(set.uid()) : other.metadata().isControlledBy(owner.uid());
            if (sibling) cache.controlledBy(Pod.class, other).stream().filter(Pod::isActive).forEach(pods::add);
        }
        return pods;
    }
}
