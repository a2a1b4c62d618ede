package io.kubarium.cluster.controller;

import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.Pod;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Request;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.PodClaims;
import java.util.List;

/** Lets a deleted claim go only when no pod on a node refers to it any more (STO-58, STO-59). */
final class ClaimProtection implements Controller {
    private static final String FINALIZER = "kubernetes.io/pvc-protection";

    @Override
    public String name() {
        return "persistentvolumeclaim-protection-controller";
    }

    @Override
    public List<Class<? extends KubeObject>> watches() {
        return List.of(PersistentVolumeClaim.class, Pod.class);
    }

    @Override
    public List<ObjectRef> concerned(Entry.Change change, Snapshot seen) {
        if (change.object() instanceof PersistentVolumeClaim claim) return isWaiting(claim) ? List.of(claim.ref()) : List.of();
        if (!change.removed()) return List.of();
        return PodClaims.names((Pod) change.object()).stream().map(name -> seen.get(PersistentVolumeClaim.class, change.ref().namespace(), name))
                .filter(claim -> claim != null && isWaiting(claim)).map(PersistentVolumeClaim::ref).toList();
    }

    @Override
    public List<ObjectRef> atStart(Snapshot seen) {
        return seen.list(PersistentVolumeClaim.class).stream().filter(ClaimProtection::isWaiting).map(PersistentVolumeClaim::ref).toList();
    }

    private static boolean isWaiting(PersistentVolumeClaim claim) {
        return claim.metadata().isTerminating() && claim.metadata().finalizers().contains(FINALIZER);
    }

    @Override
    public Result reconcile(ObjectRef name, View view) {
        if (!(view.cache().get(name) instanceof PersistentVolumeClaim claim) || !isWaiting(claim)) return Result.NOTHING;
        if (view.cache().list(Pod.class, claim.namespace()).stream().anyMatch(pod -> pod.isScheduled() && PodClaims.uses(pod, claim))) return Result.NOTHING;
        return new Plan().write(new Request.Update(claim.withMetadata(claim.metadata().withFinalizers(
                claim.metadata().finalizers().stream().filter(finalizer -> !finalizer.equals(FINALIZER)).toList())))).result();
    }
}
