package io.kubarium.cluster.controller;

import io.kubarium.api.PersistentVolume;
import io.kubarium.api.request.Request;
import io.kubarium.cluster.client.EventNote;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of a volume whose claim is gone (STO-51 to STO-57, STO-62). */
final class VolumeRelease {
    private VolumeRelease() {}

    static Result release(PersistentVolume volume, Controller.View view) {
        String phase = volume.status().phase();
        if (!"Released".equals(phase) && !"Failed".equals(phase)) return VolumeBinder.phase(volume, "Released", view);
        return switch (volume.spec().persistentVolumeReclaimPolicy()) {
            case "Delete" -> delete(volume, view);
            case "Recycle" -> recycle(volume, view);
            default -> Result.NOTHING;
        };
    }

    private static Result delete(PersistentVolume volume, Controller.View view) {
        if (volume.spec().csi() != null) return Result.NOTHING; // a driver deletes its own
        String error = undeletable(volume);
        if (error != null) return failed(volume, "VolumeFailedDelete", error, view);
        if (!Provisioning.HOST_PATH.equals(volume.metadata().annotation(Provisioning.PROVISIONED_BY))) {
            return volume.metadata().isTerminating() ? Result.NOTHING : new Plan().write(new Request.Delete(volume.ref(), Request.DeleteOptions.DEFAULT)).result();
        }
        return builtIn(volume);
    }

    /**
     * As recorded: the asset is deleted and the finalizer removed; a sync in between puts it back before the object is
     * deleted, and the last sync takes it again (trace 11: 47.094 to 47.109).
     */
    private static Result builtIn(PersistentVolume volume) {
        boolean held = volume.metadata().finalizers().contains(Provisioning.FINALIZER);
        if (held) return new Plan().write(new Request.Update(without(volume))).result();
        if (volume.metadata().isTerminating()) return Result.NOTHING;
        return new Plan().write(new Request.Update(with(volume))).then().write(new Request.Delete(volume.ref(), Request.DeleteOptions.DEFAULT)).result();
    }

    private static PersistentVolume without(PersistentVolume volume) {
        return volume.withMetadata(volume.metadata().withFinalizers(volume.metadata().finalizers().stream().filter(finalizer -> !finalizer.equals(Provisioning.FINALIZER)).toList()));
    }

    private static PersistentVolume with(PersistentVolume volume) {
        List<String> finalizers = new ArrayList<>(volume.metadata().finalizers());
        finalizers.add(Provisioning.FINALIZER);
        return volume.withMetadata(volume.metadata().withFinalizers(finalizers));
    }

    /** Why nobody deletes what the volume is, or null (STO-56). */
    private static @Nullable String undeletable(PersistentVolume volume) {
        if (volume.spec().hostPath() == null) return "error getting deleter volume plugin for volume \"" + volume.name() + "\": no deletable volume plugin matched";
        String path = volume.spec().hostPath().path();
        return path.startsWith("/tmp/") && path.length() > 5 ? null : "host_path deleter only supports /tmp/.+ but received provided " + path;
    }

    /** STO-55: told again at each sync. */
    private static Result failed(PersistentVolume volume, String reason, String error, Controller.View view) {
        Plan plan = new Plan();
        EventNote note = EventNote.warning(volume, reason, error);
        if ("Failed".equals(volume.status().phase())) plan.event(note);
        else plan.write(new Request.UpdateStatus(VolumeBinder.inPhase(volume, "Failed", error, view.second())), note);
        return plan.again(VolumeBinder.TICKS.after(view.now()), null, true).result();
    }

    /** STO-57: only a scrub that nobody can do is told; there is no scrubbing pod here. */
    private static Result recycle(PersistentVolume volume, Controller.View view) {
        if (volume.spec().hostPath() != null || volume.spec().nfs() != null) return Result.NOTHING;
        return failed(volume, "VolumeFailedRecycle", "No recycler plugin found for the volume!", view);
    }
}
