package io.kubarium.cluster.controller;

import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.Quantity;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Request;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.EventNote;
import io.kubarium.cluster.client.PodClaims;
import java.util.List;

/** Hands a claim that wants to be larger to its driver (STO-67). */
final class VolumeExpandController implements Controller {
    private static final String RESIZER = "volume.kubernetes.io/storage-resizer";

    @Override
    public String name() {
        return "persistentvolume-expander-controller";
    }

    @Override
    public String component() {
        return "volume_expand";
    }

    @Override
    public List<Class<? extends KubeObject>> watches() {
        return List.of(PersistentVolumeClaim.class, PersistentVolume.class);
    }

    @Override
    public List<ObjectRef> concerned(Entry.Change change, Snapshot seen) {
        boolean grown = change.before() instanceof PersistentVolumeClaim before && change.after() instanceof PersistentVolumeClaim after
                && VolumeMatch.size(after).compareTo(VolumeMatch.size(before)) > 0;
        return grown ? List.of(change.ref()) : List.of();
    }

    @Override
    public List<ObjectRef> atStart(Snapshot seen) {
        return seen.list(PersistentVolumeClaim.class).stream().filter(VolumeExpandController::grows).map(PersistentVolumeClaim::ref).toList();
    }

    private static boolean grows(PersistentVolumeClaim claim) {
        Quantity has = claim.status().capacity().get("storage");
        return "Bound".equals(claim.status().phase()) && has != null && VolumeMatch.size(claim).compareTo(has) > 0;
    }

    @Override
    public Result reconcile(ObjectRef name, View view) {
        if (!(view.cache().get(name) instanceof PersistentVolumeClaim claim) || !grows(claim)) return Result.NOTHING;
        PersistentVolume volume = PodClaims.volume(claim, view.cache());
        if (volume == null) return Result.NOTHING;
        Plan plan = new Plan().event(EventNote.normal(claim, "ExternalExpanding", "waiting for an external controller to expand this PVC"));
        String driver = volume.spec().csi() == null ? null : volume.spec().csi().driver();
        boolean known = driver == null || driver.equals(claim.metadata().annotation(RESIZER));
        return known ? plan.result() : plan.write(new Request.Update(claim.withMetadata(claim.metadata().withAnnotation(RESIZER, driver)))).result();
    }
}
