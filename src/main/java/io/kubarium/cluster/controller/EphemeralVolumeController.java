package io.kubarium.cluster.controller;

import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.OwnerReference;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.PersistentVolumeClaimStatus;
import io.kubarium.api.PersistentVolumeClaimTemplate;
import io.kubarium.api.Pod;
import io.kubarium.api.Volume;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Request;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.EventNote;
import io.kubarium.cluster.client.PodClaims;
import java.util.List;

/** Makes the claims of volumes that live as long as their pod; as these belong to the pod, they go with it (STO-102). */
final class EphemeralVolumeController implements Controller {
    @Override
    public String name() {
        return "ephemeral-volume-controller";
    }

    @Override
    public String component() {
        return "ephemeral_volume";
    }

    @Override
    public List<Class<? extends KubeObject>> watches() {
        return List.of(Pod.class, PersistentVolumeClaim.class);
    }

    @Override
    public List<ObjectRef> concerned(Entry.Change change, Snapshot seen) {
        if (change.created() && change.after() instanceof Pod pod) return isConcerned(pod) ? List.of(pod.ref()) : List.of();
        if (!change.removed() || !(change.before() instanceof PersistentVolumeClaim claim)) return List.of();
        return seen.list(Pod.class, claim.namespace()).stream().filter(pod -> isConcerned(pod) && PodClaims.uses(pod, claim)).map(Pod::ref).toList();
    }

    private static boolean isConcerned(Pod pod) {
        return !pod.isTerminating() && pod.spec().volumes().stream().anyMatch(volume -> volume.ephemeral() != null);
    }

    @Override
    public List<ObjectRef> atStart(Snapshot seen) {
        return seen.list(Pod.class).stream().filter(EphemeralVolumeController::isConcerned).map(Pod::ref).toList();
    }

    @Override
    public Result reconcile(ObjectRef name, View view) {
        if (!(view.cache().get(name) instanceof Pod pod) || !isConcerned(pod)) return Result.NOTHING;
        Plan plan = new Plan();
        for (Volume volume : pod.spec().volumes()) {
            if (volume.ephemeral() == null || volume.ephemeral().volumeClaimTemplate() == null) continue;
            PersistentVolumeClaim there = view.cache().get(PersistentVolumeClaim.class, pod.namespace(), PodClaims.name(pod, volume));
            if (there == null) plan.write(new Request.Create(claim(pod, volume)));
            else if (!PodClaims.isOwn(there, pod)) {
                plan.event(EventNote.warning(pod, "FailedBinding", "ephemeral volume " + volume.name() + ": PVC " + there.ref().key() + " was not created for pod " + pod.ref().key() + " (pod is not owner)"));
            }
        }
        return plan.result();
    }

    private static PersistentVolumeClaim claim(Pod pod, Volume volume) {
        PersistentVolumeClaimTemplate template = volume.ephemeral().volumeClaimTemplate();
        ObjectMeta meta = ObjectMeta.named(pod.namespace(), PodClaims.name(pod, volume)).withLabels(template.metadata().labels())
                .withAnnotations(template.metadata().annotations()).withOwnerReferences(List.of(OwnerReference.controllerOf(pod)));
        return new PersistentVolumeClaim(meta, template.spec(), PersistentVolumeClaimStatus.EMPTY);
    }
}
