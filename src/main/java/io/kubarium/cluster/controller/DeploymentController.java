package io.kubarium.cluster.controller;

import io.kubarium.api.Deployment;
import io.kubarium.api.DeploymentStatus;
import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Status;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.EventNote;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Runs a Deployment by ReplicaSets: one per template, shifted in small steps (WRK-20 to WRK-69). */
final class DeploymentController implements Controller {
    @Override
    public String name() {
        return "deployment-controller";
    }

    @Override
    public List<Class<? extends KubeObject>> watches() {
        return List.of(Deployment.class, ReplicaSet.class, Pod.class);
    }

    @Override
    public List<ObjectRef> concerned(Entry.Change change, Snapshot seen) {
        if (change.object() instanceof Deployment deployment) return List.of(deployment.ref());
        if (change.object() instanceof Pod) return change.removed() || endedNow(change) ? recreating(change, seen) : List.of();
        List<ObjectRef> owners = Ownership.owners(change, Deployment.class, seen);
        if (!owners.isEmpty() || change.removed()) return owners;
        return Ownership.suitors(change.object(), Deployment.class, deployment -> deployment.spec().selector(), seen);
    }

    /** Only a Recreate waits for pods (WRK-47). */
    private static List<ObjectRef> recreating(Entry.Change change, Snapshot seen) {
        return Ownership.owners(change, ReplicaSet.class, seen).stream().map(seen::get).map(set -> set.metadata().controllerRef())
                .filter(owner -> owner != null).map(owner -> seen.get(Deployment.class, change.object().namespace(), owner.name()))
                .filter(deployment -> deployment != null && !DeploymentMath.isRolling(deployment)).map(Deployment::ref).toList();
    }

    private static boolean endedNow(Entry.Change change) {
        return change.after() instanceof Pod after && after.isTerminal() && change.before() instanceof Pod before && !before.isTerminal();
    }

    @Override
    public List<ObjectRef> atStart(Snapshot seen) {
        return seen.list(Deployment.class).stream().map(Deployment::ref).toList();
    }

    @Override
    public Result reconcile(ObjectRef name, View view) {
        if (!(view.cache().get(name) instanceof Deployment deployment)) return Result.NOTHING;
        Plan plan = new Plan();
        if (deployment.spec().selector() == null || deployment.spec().selector().isEmpty()) {
            return plan.event(EventNote.warning(deployment, "SelectingAll", "This deployment is selecting all pods. A non-empty selector is required.")).result();
        }
        List<ReplicaSet> sets = Ownership.claim(deployment, deployment.spec().selector(), ReplicaSet.class, set -> true, view.cache(), plan);
        DeploymentSync sync = new DeploymentSync(deployment, sets, view, plan);
        run(sync); // WRK-21
        return plan.result();
    }

    private static void run(DeploymentSync sync) {
        Deployment deployment = sync.deployment();
        if (deployment.metadata().isTerminating()) {
            writeStatus(sync);
            return;
        }
        notePause(sync);
        if (sync.revise()) return;
        if (deployment.spec().paused() || isScaling(sync)) {
            DeploymentScaling.scale(sync);
            if (deployment.spec().paused()) cleanUp(sync);
            writeStatus(sync);
        } else {
            if (DeploymentMath.isRolling(deployment)) DeploymentRollout.rolling(sync);
            else DeploymentRollout.recreate(sync);
        }
    }

    /** WRK-48, WRK-49. */
    private static void notePause(DeploymentSync sync) {
        Deployment deployment = sync.deployment();
        if (!DeploymentConditions.hasDeadline(deployment) || DeploymentConditions.progressingFor(deployment, DeploymentConditions.LATE)) return;
        boolean noted = DeploymentConditions.progressingFor(deployment, "DeploymentPaused");
        boolean paused = deployment.spec().paused();
        if (noted == paused) return;
        DeploymentStatus status = DeploymentConditions.set(deployment.status(), DeploymentConditions.PROGRESSING, "Unknown",
                paused ? "DeploymentPaused" : "DeploymentResumed", paused ? "Deployment is paused" : "Deployment is resumed", sync.now());
        sync.writeDeployment(null, status);
    }

    /** WRK-44. */
    private static boolean isScaling(DeploymentSync sync) {
        int replicas = DeploymentMath.replicas(sync.deployment());
        return DeploymentSync.active(sync.all()).stream().map(set -> DeploymentAnnotations.number(set, DeploymentAnnotations.DESIRED))
                .anyMatch(noted -> noted != null && noted != replicas);
    }

    /** Counts only: a Deployment that is paused, scaled or deleted makes no progress. */
    private static void writeStatus(DeploymentSync sync) {
        sync.writeDeployment(null, DeploymentStatuses.counted(sync.deployment(), known(sync), knownNew(sync), sync.now()));
    }

    /** The status of a rollout, and when to look whether it is late (WRK-65). */
    static void writeRolloutStatus(DeploymentSync sync) {
        Deployment deployment = sync.deployment();
        Instant clock = sync.view().clock();
        DeploymentStatus status = DeploymentStatuses.ofRollout(deployment, known(sync), knownNew(sync), sync.now(), clock);
        sync.writeDeployment(null, status);
        Instant late = DeploymentStatuses.lateAt(deployment, status);
        if (late == null || DeploymentStatuses.isComplete(deployment, status)) return;
        if (DeploymentConditions.LATE.equals(status.condition(DeploymentConditions.PROGRESSING).reason())) return;
        sync.plan().again(sync.view(), late.plusSeconds(1), "T-progress");
    }

    /** The sets as this sync found them, without its own steps: their status is reckoned on what was. */
    private static List<ReplicaSet> known(DeploymentSync sync) {
        return sync.all().stream().map(set -> sync.view().cache().get(set.ref()) instanceof ReplicaSet found ? found : set).toList();
    }

    private static ReplicaSet knownNew(DeploymentSync sync) {
        ReplicaSet set = sync.newSet();
        return set == null ? null : sync.view().cache().get(set.ref()) instanceof ReplicaSet found ? found : set;
    }

    /** Deletes the oldest unused sets beyond the limit (WRK-31). */
    static void cleanUp(DeploymentSync sync) {
        Integer limit = sync.deployment().spec().revisionHistoryLimit();
        if (limit == null || limit == Integer.MAX_VALUE) return;
        List<ReplicaSet> old = sync.old().stream().filter(set -> !set.metadata().isTerminating())
                .sorted(Comparator.comparingInt(DeploymentAnnotations::revision)).toList();
        for (ReplicaSet set : old.subList(0, Math.max(0, old.size() - limit))) {
            boolean used = set.status().replicas() != 0 || DeploymentMath.wanted(set) != 0 || set.metadata().generation() > set.status().observedGeneration();
            if (!used) sync.plan().write(new Request.Delete(set.ref(), Request.DeleteOptions.DEFAULT));
        }
    }

    @Override
    public Result failed(ObjectRef name, Status refusal, View view) {
        if (refusal.is("Conflict") || refusal.is("AlreadyExists") || !(view.cache().get(name) instanceof Deployment deployment)) return Result.NOTHING;
        if (!DeploymentConditions.hasDeadline(deployment)) return Result.NOTHING;
        String set = deployment.name() + "-" + TemplateHash.of(deployment.spec().template(), deployment.status().collisionCount());
        if (view.cache().get(ReplicaSet.class, deployment.namespace(), set) != null) return Result.NOTHING;
        DeploymentStatus status = DeploymentConditions.set(deployment.status(), DeploymentConditions.PROGRESSING, "False", "ReplicaSetCreateError",
                "Failed to create new replica set \"" + set + "\": " + refusal.message(), view.second()); // WRK-27
        return status.equals(deployment.status()) ? Result.NOTHING : new Plan().write(new Request.UpdateStatus(deployment.withStatus(status))).result();
    }
}
