package io.kubarium.cluster.storage;

import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.PersistentVolumeClaimCondition;
import io.kubarium.api.PersistentVolumeClaimStatus;
import io.kubarium.api.Quantity;
import io.kubarium.api.Tree;
import io.kubarium.api.request.Request;
import io.kubarium.cluster.client.EventNote;
import io.kubarium.cluster.client.PodClaims;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the volume of a claim larger; if it carries a file system, the node that mounts it does the rest (STO-67, STO-68). */
final class Resizer {
    private static final String ASKED = "volume.kubernetes.io/storage-resizer";
    private static final String PENDING_TEXT = "Waiting for user to (re-)start a pod to finish file system resize of volume on node.";

    private Resizer() {}

    static void look(PersistentVolumeClaim claim, Call call) {
        PersistentVolume volume = grows(claim, call);
        if (volume == null || !call.tasks().begin(Tasks.Work.RESIZE, claim.ref(), "provision", "T-make", call.context())) return;
        if (state(claim) != null && size(claim).toString().equals(claim.status().kept().obj("allocatedResources").text("storage"))) return; // told before
        String by = "external-resizer " + volume.spec().csi().driver();
        PersistentVolumeClaimStatus status = with(claim, "ControllerResizeInProgress", condition("Resizing", null, call.context().clock()));
        call.as(by).write(new Request.UpdateStatus(claim.withStatus(status)), claim.ref(), by,
                EventNote.normal(claim, "Resizing", "External resizer is resizing volume " + volume.name()));
    }

    /** The volume of a claim that wants more than its volume has, and whose driver is installed; or null. */
    private static @Nullable PersistentVolume grows(PersistentVolumeClaim claim, Call call) {
        String driver = claim.metadata().annotation(ASKED);
        PersistentVolume volume = call.driver(driver) == null ? null : PodClaims.volume(claim, call.seen());
        if (volume == null || volume.spec().csi() == null || !volume.spec().csi().driver().equals(driver)) return null;
        Quantity has = claim.status().capacity().getOrDefault("storage", Quantity.ZERO);
        boolean waitsForNode = "NodeResizePending".equals(state(claim)) && size(claim).compareTo(volume.spec().capacity().getOrDefault("storage", Quantity.ZERO)) <= 0;
        return size(claim).compareTo(has) > 0 && !waitsForNode ? volume : null;
    }

    private static @Nullable String state(PersistentVolumeClaim claim) {
        return claim.status().kept().obj("allocatedResourceStatuses").text("storage");
    }

    private static Quantity size(PersistentVolumeClaim claim) {
        return claim.spec().resources().requests().getOrDefault("storage", Quantity.ZERO);
    }

    static void resize(Tasks.Task task, Call call) {
        if (!(call.seen().get(task.about()) instanceof PersistentVolumeClaim claim)) return;
        PersistentVolume volume = grows(claim, call);
        if (volume == null) return;
        String by = "external-resizer " + volume.spec().csi().driver();
        Call own = call.as(by);
        String error = Capacity.refusal(call.driver(volume.spec().csi().driver()), claim, call.seen());
        if (error != null) {
            own.write(new Request.UpdateStatus(claim.withStatus(with(claim, "ControllerResizeInfeasible", null))), claim.ref(), by,
                    EventNote.warning(claim, "VolumeResizeFailed", "resize volume \"" + volume.name() + "\" by resizer \"" + volume.spec().csi().driver() + "\" failed: " + error));
            call.tasks().pause(claim.ref(), call.context());
            return;
        }
        call.tasks().succeeded(claim.ref());
        TreeMap<String, Quantity> capacity = new TreeMap<>(volume.spec().capacity());
        capacity.put("storage", size(claim));
        own.write(new Request.Update(volume.withSpec(volume.spec().withCapacity(capacity))), claim.ref(), by);
        own.write(new Request.UpdateStatus(claim.withStatus(after(claim, call.context().clock()))), claim.ref(), by, "Block".equals(claim.spec().volumeMode())
                ? EventNote.normal(claim, "VolumeResizeSuccessful", "Resize volume succeeded")
                : EventNote.normal(claim, "FileSystemResizeRequired", "Require file system resize of volume on node"));
    }

    private static PersistentVolumeClaimStatus after(PersistentVolumeClaim claim, Instant now) {
        if (!"Block".equals(claim.spec().volumeMode())) return with(claim, "NodeResizePending", condition("FileSystemResizePending", PENDING_TEXT, now));
        TreeMap<String, Quantity> capacity = new TreeMap<>(claim.status().capacity());
        capacity.put("storage", size(claim));
        Tree.Obj kept = claim.status().kept().without("allocatedResources").without("allocatedResourceStatuses");
        return new PersistentVolumeClaimStatus(claim.status().phase(), claim.status().accessModes(), capacity, List.of(), kept);
    }

    private static PersistentVolumeClaimStatus with(PersistentVolumeClaim claim, String state, @Nullable PersistentVolumeClaimCondition condition) {
        Tree.Obj kept = claim.status().kept().with("allocatedResources", Tree.Obj.of("storage", size(claim).toString())).with("allocatedResourceStatuses", Tree.Obj.of("storage", state));
        return new PersistentVolumeClaimStatus(claim.status().phase(), claim.status().accessModes(), claim.status().capacity(),
                condition == null ? claim.status().conditions() : List.of(condition), kept);
    }

    private static PersistentVolumeClaimCondition condition(String type, @Nullable String message, Instant now) {
        return new PersistentVolumeClaimCondition(type, "True", null, now.truncatedTo(ChronoUnit.SECONDS), null, message);
    }
}
