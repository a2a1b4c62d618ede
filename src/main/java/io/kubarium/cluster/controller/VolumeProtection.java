package io.kubarium.cluster.controller;

import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Request;
import io.kubarium.api.store.Snapshot;
import java.util.List;

/** Lets a deleted volume go only when it is not bound any more (STO-61). */
final class VolumeProtection implements Controller {
    private static final String FINALIZER = "kubernetes.io/pv-protection";

    @Override
    public String name() {
        return "persistentvolume-protection-controller";
    }

    @Override
    public List<Class<? extends KubeObject>> watches() {
        return List.of(PersistentVolume.class);
    }

    @Override
    public List<ObjectRef> concerned(Entry.Change change, Snapshot seen) {
        return change.object() instanceof PersistentVolume volume && isWaiting(volume) ? List.of(volume.ref()) : List.of();
    }

    @Override
    public List<ObjectRef> atStart(Snapshot seen) {
        return seen.list(PersistentVolume.class).stream().filter(VolumeProtection::isWaiting).map(PersistentVolume::ref).toList();
    }

    private static boolean isWaiting(PersistentVolume volume) {
        return volume.metadata().isTerminating() && volume.metadata().finalizers().contains(FINALIZER);
    }

    @Override
    public Result reconcile(ObjectRef name, View view) {
        if (!(view.cache().get(name) instanceof PersistentVolume volume) || !isWaiting(volume) || "Bound".equals(volume.status().phase())) return Result.NOTHING;
        return new Plan().write(new Request.Update(volume.withMetadata(volume.metadata().withFinalizers(
                volume.metadata().finalizers().stream().filter(finalizer -> !finalizer.equals(FINALIZER)).toList())))).result();
    }
}
