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
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Brings claims and volumes together, and says in which phase each volume is (STO-3, STO-4, STO-9 to STO-23). */
final class VolumeBinder implements Controller {
    static final Ticks TICKS = new Ticks(15 * Timing.SECOND);
    static final String BOUND_BY = "pv.kubernetes.io/bound-by-controller";
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
        List<ObjectRef> found = new ArrayList<>();
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
        // A class that waits for the first pod leaves the choice to the scheduler (STO-42).
        boolean delayed = Provisioning.isDelayed(Provisioning.storageClass(claim, view.cache()));
        PersistentVolume found = delayed ? VolumeMatch.reserved(claim, view.cache()) : VolumeMatch.best(claim, view.cache(), view.random());
        if (found != null) return bind(found, claim, view);
        return Provisioning.plan(claim, view).again(TICKS.after(view.now()), "T-claim", true).result();
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
        // What a claim may use grows by itself once it is bound (STO-67).
        boolean fresh = !"Bound".equals(claim.status().phase());
        PersistentVolumeClaimStatus status = new PersistentVolumeClaimStatus("Bound", volume.spec().accessModes(), fresh ? volume.spec().capacity() : claim.status().capacity(),
                claim.status().conditions(), claim.status().kept());
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

    private static Result volume(PersistentVolume volume, View view) {
        ObjectReference ref = volume.spec().claimRef();
        if (ref == null || ref.uid() == null || ref.uid().isEmpty()) return phase(volume, "Available", view); // STO-20
        PersistentVolumeClaim claim = view.cache().get(PersistentVolumeClaim.class, ref.namespace(), ref.name());
        if (claim == null || !claim.uid().equals(ref.uid())) return VolumeRelease.release(volume, view);
        String chosen = claim.spec().volumeName();
        if (volume.name().equals(chosen)) return phase(volume, "Bound", view);
        if (chosen != null && !chosen.isEmpty()) return boundElsewhere(volume, view);
        return Objects.equals(volume.spec().volumeMode(), claim.spec().volumeMode()) ? Result.NOTHING : modesDiffer(volume, claim);
    }

    /** STO-21. */
    private static Result modesDiffer(PersistentVolume volume, PersistentVolumeClaim claim) {
        return new Plan().event(EventNote.warning(volume, "VolumeMismatch", "Cannot bind PersistentVolume to requested PersistentVolumeClaim \"" + claim.name() + "\" due to incompatible volumeMode."))
                .event(EventNote.warning(claim, "VolumeMismatch", "Cannot bind PersistentVolume \"" + volume.name() + "\" to requested PersistentVolumeClaim due to incompatible volumeMode.")).result();
    }

    /** A volume made for a claim that took another is not needed; any other is free again. */
    private static Result boundElsewhere(PersistentVolume volume, View view) {
        boolean made = volume.metadata().annotation(Provisioning.PROVISIONED_BY) != null && "Delete".equals(volume.spec().persistentVolumeReclaimPolicy());
        if (made) return VolumeRelease.release(volume, view);
        boolean chosenHere = volume.metadata().annotation(BOUND_BY) != null;
        ObjectReference ref = volume.spec().claimRef();
        ObjectReference freed = chosenHere ? null : new ObjectReference(ref.kind(), ref.namespace(), ref.name(), null, ref.apiVersion(), null, null);
        return new Plan().write(new Request.Update(volume.withSpec(volume.spec().withClaimRef(freed)))).result();
    }

    static Result phase(PersistentVolume volume, String phase, View view) {
        return phase.equals(volume.status().phase()) ? Result.NOTHING : new Plan().write(new Request.UpdateStatus(inPhase(volume, phase, null, view.second()))).result();
    }

    static PersistentVolume inPhase(PersistentVolume volume, String phase, @Nullable String message, Instant now) {
        return volume.withStatus(volume.status().withPhase(phase).withMessage(message).withLastPhaseTransitionTime(now));
    }
}
