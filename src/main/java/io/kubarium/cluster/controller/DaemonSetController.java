package io.kubarium.cluster.controller;

import io.kubarium.api.ControllerRevision;
import io.kubarium.api.DaemonSet;
import io.kubarium.api.DaemonSetStatus;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Request;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.EventNote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Keeps one pod of a DaemonSet on every node it is meant for (WRK-100 to WRK-119, WRK-223, WRK-224). */
final class DaemonSetController implements Controller {
    private final DaemonFailures failures;

    DaemonSetController() {
        this(new DaemonFailures());
    }

    private DaemonSetController(DaemonFailures failures) {
        this.failures = failures;
    }

    @Override
    public String name() {
        return "daemonset-controller";
    }

    @Override
    public Controller copy() {
        return new DaemonSetController(failures.copy());
    }

    @Override
    public void stopped() {
        failures.clear();
    }

    @Override
    public int workers() {
        return 2;
    }

    @Override
    public List<Class<? extends KubeObject>> watches() {
        return List.of(DaemonSet.class, Pod.class, Node.class, ControllerRevision.class);
    }

    @Override
    public List<ObjectRef> concerned(Entry.Change change, Snapshot seen) {
        switch (change.object()) {
            case DaemonSet set -> {
                return List.of(set.ref());
            }
            case Node _ -> {
                return change.removed() ? List.of() : ofNode((Node) change.before(), (Node) change.after(), seen);
            }
            default -> {
                List<ObjectRef> owners = Ownership.owners(change, DaemonSet.class, seen);
                if (!owners.isEmpty() || change.removed()) return owners;
                return Ownership.suitors(change.object(), DaemonSet.class, set -> set.spec().selector(), seen);
            }
        }
    }

    /** WRK-104, WRK-105: a node wakes a set if a pod is missing, in the way, or wanted again. */
    private static List<ObjectRef> ofNode(Node before, Node after, Snapshot seen) {
        if (before != null && before.spec().equals(after.spec()) && before.metadata().labels().equals(after.metadata().labels())) return List.of();
        List<ObjectRef> found = new ArrayList<>();
        for (DaemonSet set : seen.list(DaemonSet.class)) {
            boolean should = DaemonPlacement.shouldRun(set, after);
            boolean there = seen.controlledBy(Pod.class, set).stream().anyMatch(pod -> after.name().equals(DaemonPlacement.target(pod)));
            boolean returned = should && before != null && !DaemonPlacement.shouldRun(set, before);
            if (returned || should && !there || there && !DaemonPlacement.shouldContinue(set, after)) found.add(set.ref());
        }
        return found;
    }

    @Override
    public List<ObjectRef> atStart(Snapshot seen) {
        return seen.list(DaemonSet.class).stream().map(DaemonSet::ref).toList();
    }

    @Override
    public Result reconcile(ObjectRef name, View view) {
        if (!(view.cache().get(name) instanceof DaemonSet set)) return Result.NOTHING;
        Plan plan = new Plan();
        if (set.spec().selector() == null || set.spec().selector().isEmpty()) {
            return plan.event(EventNote.warning(set, "SelectingAll", "This daemon set is selecting all pods. A non-empty selector is required.")).result();
        }
        boolean deleting = set.metadata().isTerminating();
        if (deleting && view.cache().controlledBy(ControllerRevision.class, set).isEmpty()) return Result.NOTHING;
        Revisions revisions = Revisions.of(set, set.spec().selector(), set.spec().template(), set.status().collisionCount(), Revisions.POD_LABEL, view.cache(), plan);
        String hash = revisions.current().metadata().label(Revisions.POD_LABEL);
        List<Pod> pods = Ownership.claim(set, set.spec().selector(), Pod.class, pod -> true, view.cache(), plan);
        DaemonPods daemons = new DaemonPods(set, hash, pods, view);
        if (!deleting) {
            manage(daemons, view, plan);
            if (daemons.isIdle() && "RollingUpdate".equals(set.spec().updateStrategy().type())) DaemonUpdate.step(daemons);
        }
        daemons.write(plan);
        revisions.cleanUp(set.spec().revisionHistoryLimit(), used(set, pods), plan);
        if (daemons.isIdle()) writeStatus(daemons, view, plan);
        Instant next = PodReadiness.next(pods, set.spec().minReadySeconds(), view.clock());
        if (next != null) plan.again(view, next, "T-calm");
        return plan.result();
    }

    private static TreeSet<String> used(DaemonSet set, List<Pod> pods) {
        TreeSet<String> used = new TreeSet<>();
        for (Pod pod : pods) used.add(set.name() + "-" + pod.metadata().label(Revisions.POD_LABEL));
        return used;
    }

    /** A pod where one should be, none where none may stay, one at most on each node. */
    private void manage(DaemonPods daemons, View view, Plan plan) {
        for (Node node : view.cache().list(Node.class)) {
            List<Pod> there = daemons.on(node.name());
            if (DaemonPlacement.shouldRun(daemons.set(), node) && there.isEmpty()) {
                daemons.create(node.name());
            } else if (!DaemonPlacement.shouldContinue(daemons.set(), node)) {
                there.stream().filter(pod -> !pod.isTerminating()).forEach(daemons::delete);
            } else {
                DaemonUpdate.tidy(daemons, node, failures, view, plan);
            }
        }
        daemons.aimedAtNothing(view.cache()).forEach(daemons::delete); // WRK-107
    }

    /** WRK-118: judged on the oldest pod of each node. */
    private static void writeStatus(DaemonPods daemons, View view, Plan plan) {
        DaemonSet set = daemons.set();
        int desired = 0;
        int current = 0;
        int misplaced = 0;
        int ready = 0;
        int available = 0;
        int updated = 0;
        for (Node node : view.cache().list(Node.class)) {
            List<Pod> there = daemons.on(node.name());
            boolean should = DaemonPlacement.shouldRun(set, node);
            if (should) desired++;
            if (there.isEmpty()) continue;
            if (!should) {
                misplaced++;
                continue;
            }
            current++;
            Pod oldest = there.getFirst();
            if (oldest.ready()) ready++;
            if (daemons.isAvailable(oldest)) available++;
            if (daemons.isUpdated(oldest)) updated++;
        }
        DaemonSetStatus status = new DaemonSetStatus(current, misplaced, desired, ready, set.metadata().generation(), updated, available, desired - available,
                set.status().collisionCount(), set.status().conditions());
        if (!status.equals(set.status())) plan.then().write(new Request.UpdateStatus(set.withStatus(status)));
    }
}
