package io.kubarium.cluster.storage;

import io.kubarium.api.CSIDriver;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.StorageClass;
import io.kubarium.api.VolumeAttachment;
import io.kubarium.api.request.Request;
import io.kubarium.cluster.client.Disks;
import io.kubarium.cluster.client.EventNote;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes volumes for claims that ask its driver, and deletes those that nobody needs any more (STO-28, STO-31 to STO-33, STO-54). */
final class Provisioner {
    static final String FINALIZER = "external-provisioner.volume.kubernetes.io/finalizer";
    static final String PROVISIONED_BY = "pv.kubernetes.io/provisioned-by";
    private static final String ASKED = "volume.kubernetes.io/storage-provisioner";
    private static final String SELECTED_NODE = "volume.kubernetes.io/selected-node";

    private Provisioner() {}

    /** A claim that asks an installed driver. */
    private record Wish(PersistentVolumeClaim claim, CSIDriver driver, StorageClass storage, @Nullable String node) {
        static @Nullable Wish of(PersistentVolumeClaim claim, Call call) {
            CSIDriver driver = call.driver(claim.metadata().annotation(ASKED));
            String name = claim.spec().storageClassName();
            StorageClass storage = name == null ? null : call.seen().get(StorageClass.class, "", name);
            boolean open = claim.spec().volumeName() == null && !claim.metadata().isTerminating();
            if (!open || driver == null || storage == null || !storage.provisioner().equals(driver.name())) return null;
            String node = claim.metadata().annotation(SELECTED_NODE);
            boolean waits = "WaitForFirstConsumer".equals(storage.volumeBindingMode()) && node == null;
            return waits || call.seen().get(PersistentVolume.class, "", "pvc-" + claim.uid()) != null ? null : new Wish(claim, driver, storage, node);
        }
    }

    static void look(PersistentVolumeClaim claim, Call call) {
        Wish wish = Wish.of(claim, call);
        if (wish == null || !call.tasks().begin(Tasks.Work.MAKE, claim.ref(), "provision", "T-make", call.context())) return;
        String by = Call.provisioner(wish.driver());
        call.as(by).event(by, EventNote.normal(claim, "Provisioning", "External provisioner is provisioning volume for claim \"" + claim.ref().key() + "\""));
    }

    static void make(Tasks.Task task, Call call) {
        if (!(call.seen().get(task.about()) instanceof PersistentVolumeClaim claim)) return;
        Wish wish = Wish.of(claim, call);
        if (wish == null) return;
        String by = Call.provisioner(wish.driver());
        String error = Capacity.refusal(wish.driver(), claim, call.seen());
        if (error != null) {
            fail(wish, by, error, call.as(by));
            return;
        }
        call.tasks().succeeded(claim.ref());
        PersistentVolume volume = NewVolume.of(claim, wish.driver(), wish.storage(), wish.node(), call);
        call.as(by).write(new Request.Create(volume), claim.ref(), by, EventNote.normal(claim, "ProvisioningSucceeded", "Successfully provisioned volume " + volume.name()));
    }

    /** STO-33: tried again; if a node was chosen for it, the scheduler may choose another. */
    private static void fail(Wish wish, String by, String error, Call call) {
        PersistentVolumeClaim claim = wish.claim();
        call.event(by, EventNote.warning(claim, "ProvisioningFailed", "failed to provision volume with StorageClass \"" + wish.storage().name() + "\": " + error));
        call.tasks().pause(claim.ref(), call.context());
        if (wish.node() == null) return;
        TreeMap<String, String> annotations = new TreeMap<>(claim.metadata().annotations());
        annotations.remove(SELECTED_NODE);
        call.write(new Request.Update(claim.withMetadata(claim.metadata().withAnnotations(annotations))), claim.ref(), by);
    }

    static void look(PersistentVolume volume, Call call) {
        if (!isDoomed(volume, call)) return;
        String attachedTo = attachedTo(volume, call);
        CSIDriver driver = call.driver(volume.spec().csi().driver());
        if (attachedTo == null) {
            call.tasks().begin(Tasks.Work.DELETE, volume.ref(), "provision", "", call.context());
        } else if (call.tasks().tell(volume.ref())) {
            String by = Call.provisioner(driver);
            call.as(by).event(by, EventNote.warning(volume, "VolumeFailedDelete", "persistentvolume " + volume.name() + " is still attached to node " + attachedTo));
        }
    }

    private static boolean isDoomed(PersistentVolume volume, Call call) {
        return volume.spec().csi() != null && "Released".equals(volume.status().phase()) && "Delete".equals(volume.spec().persistentVolumeReclaimPolicy())
                && volume.spec().csi().driver().equals(volume.metadata().annotation(PROVISIONED_BY)) && call.driver(volume.spec().csi().driver()) != null;
    }

    private static @Nullable String attachedTo(PersistentVolume volume, Call call) {
        for (VolumeAttachment attachment : call.seen().list(VolumeAttachment.class)) {
            if (volume.name().equals(attachment.spec().source().persistentVolumeName())) return attachment.spec().nodeName();
        }
        return null;
    }

    /** The disk is gone with everything on it, then its object may go (STO-54). */
    static void delete(Tasks.Task task, Call call) {
        if (!(call.seen().get(task.about()) instanceof PersistentVolume volume) || !isDoomed(volume, call) || attachedTo(volume, call) != null) return;
        String by = Call.provisioner(call.driver(volume.spec().csi().driver()));
        call.context().disks().erase(Disks.disk(volume.spec().csi().driver(), volume.spec().csi().volumeHandle()));
        List<String> rest = new ArrayList<>(volume.metadata().finalizers());
        Call own = call.as(by);
        ObjectMeta meta = volume.metadata();
        if (rest.remove(FINALIZER)) own.write(new Request.Update(volume.withMetadata(meta.withFinalizers(rest))), volume.ref(), by);
        if (!meta.isTerminating()) own.write(new Request.Delete(volume.ref(), Request.DeleteOptions.DEFAULT), volume.ref(), by);
    }
}
