package io.kubarium.cluster.controller;

import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.ObjectReference;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.PersistentVolumeClaimStatus;
import io.kubarium.api.StorageClass;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Request;
import io.kubarium.api.store.Snapshot;
import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.client.EventNote;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings claims and volumes together, and sees to volumes whose claim is gone (STO-3, STO-9 to STO-25, STO-51 to STO-56). */
final class VolumeBinder implements Controller {
    private static final Ticks TICKS = new Ticks(15 * Timing.SECOND);
    private static final String BOUND_BY = "pv.kubernetes.io/bound-by-controller";
    private static final String COMPLETED = "pv.kubernetes.io/bind-completed";

    @Override
    public String name() {
        return "persistentvolume-controller";
    }

    @Override
    public int workers() {
        return 1;
    }

    @Override
    public List<Class<? extends KubeObject>> watches() {
        return List.of(PersistentVolumeClaim.class, PersistentVolume.class, StorageClass.class);
    }

    /** A new volume wakes no waiting claim, only the one that it is reserved for (STO-9, STO-42). */
    @Override
    public List<ObjectRef> concerned(Entry.Change change, Snapshot seen) {
        if (change.object() instanceof StorageClass) return List.of();
        if (change.object() instanceof PersistentVolumeClaim claim) {
            String volume = claim.spec().volumeName();
            if (change.removed()) return volume == null ? List.of() : List.of(volume(volume));
            return List.of(claim.ref());
        }
        PersistentVolume volume = (PersistentVolume) change.object();
        ObjectReference ref = volume.spec().claimRef();
        ObjectRef claim = ref == null ? null : new ObjectRef("persistentvolumeclaims", ref.namespace(), ref.name());
        if (change.removed()) return claim == null ? List.of() : List.of(claim);
        boolean waits = claim != null && ref.uid() != null && seen.get(claim) instanceof PersistentVolumeClaim found && found.spec().volumeName() == null;
        return waits ? List.of(volume.ref(), claim) : List.of(volume.ref());
    }

    private static ObjectRef volume(String name) {
        return new ObjectRef("persistentvolumes", "", name);
    }

    @Override
    public List<ObjectRef> atStart(Snapshot seen) {
        List<ObjectRef> found = new java.util.ArrayList<>();
        seen.list(PersistentVolume.class).forEach(volume -> found.add(volume.ref()));
        seen.list(PersistentVolumeClaim.class).forEach(claim -> found.add(claim.ref()));
        return found;
    }

    @Override
    public Result reconcile(ObjectRef name, View view) {
        KubeObject object = view.cache().get(name);
        if (object instanceof PersistentVolume volume) return volume(volume, view);
        if (!(object instanceof PersistentVolumeClaim claim)) return Result.NOTHING;
        return claim.metadata().annotation(COMPLETED) == null ? unbound(claim, view) : bound(claim, view);
    }

    private static Result unbound(PersistentVolumeClaim claim, View view) {
        if (claim.spec().volumeName() != null) return named(claim, view);
        PersistentVolume found = VolumeMatch.best(claim, view.cache(), view.random());
        StorageClass storage = storageClass(claim, view.cache());
        boolean delayed = storage != null && "WaitForFirstConsumer".equals(storage.volumeBindingMode()) && claim.metadata().annotation("volume.kubernetes.io/selected-node") == null;
        if (found != null && (!delayed || VolumeMatch.isFor(found, claim))) return bind(found, claim, view);
        return wait(noVolume(claim, storage, delayed), view);
    }

    private static @Nullable StorageClass storageClass(PersistentVolumeClaim claim, Snapshot cache) {
        String name = claim.spec().storageClassName();
        return name == null || name.isEmpty() ? null : cache.get(StorageClass.class, "", name);
    }

    /** STO-17, STO-22, STO-24, STO-27. */
    private static EventNote noVolume(PersistentVolumeClaim claim, @Nullable StorageClass storage, boolean delayed) {
        String name = claim.spec().storageClassName();
        if (name == null || name.isEmpty()) return EventNote.normal(claim, "FailedBinding", "no persistent volumes available for this claim and no storage class is set");
        if (storage == null) return EventNote.warning(claim, "ProvisioningFailed", "storageclass.storage.k8s.io \"" + name + "\" not found");
        if (delayed) return EventNote.normal(claim, "WaitForFirstConsumer", "waiting for first consumer to be created before binding");
        if (storage.provisioner().startsWith("kubernetes.io/")) return EventNote.warning(claim, "ProvisioningFailed", "no volume plugin matched name: " + storage.provisioner());
        return EventNote.normal(claim, "ExternalProvisioning", "Waiting for a volume to be created either by the external provisioner '" + storage.provisioner()
                + "' or manually by the system administrator. If volume creation is delayed, please verify that the provisioner is running and correctly registered.");
    }

    /** The claim is looked at again in the next round, and says so again (STO-18). */
    private static Result wait(@Nullable EventNote note, View view) {
        Plan plan = new Plan();
        if (note != null) plan.event(note);
        return plan.again(TICKS.after(view.now()), "T-claim", true).result();
    }

    /** STO-19. */
    private static Result named(PersistentVolumeClaim claim, View view) {
        PersistentVolume volume = view.cache().get(PersistentVolume.class, "", claim.spec().volumeName());
        if (volume == null) return wait(null, view);
        if (VolumeMatch.isFor(volume, claim)) return bind(volume, claim, view);
        if (volume.spec().claimRef() != null) return wait(EventNote.warning(claim, "FailedBinding", "volume \"" + volume.name() + "\" already bound to a different claim."), view);
        String mismatch = VolumeMatch.mismatch(volume, claim);
        if (mismatch == null) return bind(volume, claim, view);
        return wait(EventNote.warning(claim, "VolumeMismatch", "Cannot bind to requested volume \"" + volume.name() + "\": " + mismatch), view);
    }

    /** STO-23, and what a bind that was interrupted still lacks. */
    private static Result bound(PersistentVolumeClaim claim, View view) {
        String name = claim.spec().volumeName();
        if (name == null || name.isEmpty()) return lost(claim, "ClaimLost", "Bound claim has lost reference to PersistentVolume. Data on the volume is lost!");
        PersistentVolume volume = view.cache().get(PersistentVolume.class, "", name);
        if (volume == null) return lost(claim, "ClaimLost", "Bound claim has lost its PersistentVolume. Data on the volume is lost!");
        ObjectReference ref = volume.spec().claimRef();
        if (ref == null || claim.uid().equals(ref.uid())) return bind(volume, claim, view);
        return lost(claim, "ClaimMisbound", "Two claims are bound to the same volume, this one is bound incorrectly");
    }

    private static Result lost(PersistentVolumeClaim claim, String reason, String message) {
        if ("Lost".equals(claim.status().phase())) return Result.NOTHING;
        PersistentVolumeClaimStatus status = new PersistentVolumeClaimStatus("Lost", null, null, claim.status().conditions(), claim.status().kept());
        return new Plan().write(new Request.UpdateStatus(claim.withStatus(status)), EventNote.warning(claim, reason, message)).result();
    }

    /** Four writes, each half state to be seen (STO-15); those that are done are left out. */
    private static Result bind(PersistentVolume volume, PersistentVolumeClaim claim, View view) {
        Plan plan = new Plan();
        PersistentVolume taken = taken(volume, claim);
        if (!taken.equals(volume)) plan.write(new Request.Update(taken)).then();
        if (!"Bound".equals(volume.status().phase())) plan.write(new Request.UpdateStatus(inPhase(unversioned(taken), "Bound", null, view.second()))).then();
        PersistentVolumeClaim mine = given(claim, volume);
        if (!mine.equals(claim)) plan.write(new Request.Update(mine)).then();
        PersistentVolumeClaimStatus status = new PersistentVolumeClaimStatus("Bound", volume.spec().accessModes(), volume.spec().capacity(), claim.status().conditions(), claim.status().kept());
        if (!status.equals(claim.status())) plan.write(new Request.UpdateStatus(mine.withMetadata(mine.metadata().withResourceVersion(null)).withStatus(status)));
        return plan.result();
    }

    private static PersistentVolume taken(PersistentVolume volume, PersistentVolumeClaim claim) {
        ObjectReference ref = volume.spec().claimRef();
        if (ref != null && claim.uid().equals(ref.uid())) return volume;
        ObjectMeta meta = ref == null ? volume.metadata().withAnnotation(BOUND_BY, "yes") : volume.metadata();
        return volume.withMetadata(meta).withSpec(volume.spec().withClaimRef(ObjectReference.to(claim)));
    }

    private static PersistentVolumeClaim given(PersistentVolumeClaim claim, PersistentVolume volume) {
        boolean fresh = claim.spec().volumeName() == null || claim.spec().volumeName().isEmpty();
        ObjectMeta meta = claim.metadata().withAnnotation(COMPLETED, "yes");
        if (fresh) meta = meta.withAnnotation(BOUND_BY, "yes");
        return claim.withMetadata(meta).withSpec(claim.spec().withVolumeName(volume.name()));
    }

    private static PersistentVolume unversioned(PersistentVolume volume) {
        return volume.withMetadata(volume.metadata().withResourceVersion(null));
    }

    private static PersistentVolume inPhase(PersistentVolume volume, String phase, @Nullable String message, Instant now) {
        return volume.withStatus(volume.status().withPhase(phase).withMessage(message).withLastPhaseTransitionTime(now));
    }

    private static Result volume(PersistentVolume volume, View view) {
        ObjectReference ref = volume.spec().claimRef();
        if (ref == null || ref.uid() == null || ref.uid().isEmpty()) return phase(volume, "Available", null, view);
        PersistentVolumeClaim claim = view.cache().get(PersistentVolumeClaim.class, ref.namespace(), ref.name());
        if (claim == null || !claim.uid().equals(ref.uid())) return release(volume, view);
        boolean mutual = volume.name().equals(claim.spec().volumeName());
        return mutual ? phase(volume, "Bound", null, view) : Result.NOTHING;
    }

    /** STO-51, STO-52, STO-56. */
    private static Result release(PersistentVolume volume, View view) {
        if ("Failed".equals(volume.status().phase())) return Result.NOTHING;
        if (!"Released".equals(volume.status().phase())) return phase(volume, "Released", null, view);
        if (!"Delete".equals(volume.spec().persistentVolumeReclaimPolicy()) || volume.spec().csi() != null) return Result.NOTHING; // a driver deletes its own
        String path = volume.spec().hostPath() == null ? "" : volume.spec().hostPath().path();
        if (path.startsWith("/tmp/")) return new Plan().write(new Request.Delete(volume.ref(), Request.DeleteOptions.DEFAULT)).result();
        String error = volume.spec().hostPath() == null ? "error getting deleter volume plugin for volume \"" + volume.name() + "\": no deletable volume plugin matched"
                : "host_path deleter only supports /tmp/.+ but received provided " + path;
        return new Plan().write(new Request.UpdateStatus(inPhase(volume, "Failed", error, view.second())), EventNote.warning(volume, "VolumeFailedDelete", error)).result();
    }

    private static Result phase(PersistentVolume volume, String phase, @Nullable String message, View view) {
        return phase.equals(volume.status().phase()) ? Result.NOTHING : new Plan().write(new Request.UpdateStatus(inPhase(volume, phase, message, view.second()))).result();
    }
}
