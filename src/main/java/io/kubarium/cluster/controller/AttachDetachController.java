package io.kubarium.cluster.controller;

import io.kubarium.api.CSIDriver;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Node;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.Pod;
import io.kubarium.api.VolumeAttachment;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.store.Snapshot;
import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.client.PodClaims;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Has volumes of drivers attached to the nodes whose pods use them, and detached from all others (STO-75 to STO-83). It
 * works on one volume at a time; what it cannot read from the API is in {@link AttachMemory}.
 */
final class AttachDetachController implements Controller {
    private static final Ticks LOOP = new Ticks(100 * Timing.MS);

    private final AttachMemory memory;

    AttachDetachController() {
        this(new AttachMemory());
    }

    private AttachDetachController(AttachMemory memory) {
        this.memory = memory;
    }

    @Override
    public String name() {
        return "attachdetach-controller";
    }

    @Override
    public Controller copy() {
        return new AttachDetachController(memory.copy());
    }

    @Override
    public void stopped() {
        memory.clear();
    }

    @Override
    public List<Class<? extends KubeObject>> watches() {
        return List.of(Pod.class, Node.class, PersistentVolumeClaim.class, PersistentVolume.class, VolumeAttachment.class, CSIDriver.class);
    }

    @Override
    public List<ObjectRef> concerned(Entry.Change change, Snapshot seen) {
        TreeSet<ObjectRef> found = new TreeSet<>();
        switch (change.object()) {
            case Pod _ -> {
                if (change.before() instanceof Pod before) ofPod(before, seen, found);
                if (change.after() instanceof Pod after) ofPod(after, seen, found);
            }
            case Node _ -> {
                if (matters((Node) change.before(), (Node) change.after())) ofNode(change.ref().name(), seen, found);
            }
            case PersistentVolumeClaim claim -> add(claim.spec().volumeName(), found);
            case PersistentVolume volume -> {
                if (isAttachable(volume, seen) || change.removed()) found.add(volume.ref());
            }
            case VolumeAttachment attachment -> add(attachment.spec().source().persistentVolumeName(), found);
            default -> { }
        }
        found.removeIf(ref -> seen.get(ref) instanceof PersistentVolume volume && !isAttachable(volume, seen));
        return new ArrayList<>(found);
    }

    /** Heartbeats and the like change nothing here. */
    private static boolean matters(@Nullable Node before, @Nullable Node after) {
        return before == null || after == null || !before.status().volumesInUse().equals(after.status().volumesInUse())
                || !before.status().volumesAttached().equals(after.status().volumesAttached()) || NodeTaints.isReady(before) != NodeTaints.isReady(after)
                || !before.spec().taints().equals(after.spec().taints());
    }

    private static void ofPod(Pod pod, Snapshot seen, TreeSet<ObjectRef> found) {
        if (!pod.isScheduled() || pod.spec().volumes().isEmpty()) return;
        for (PersistentVolume volume : PodClaims.volumes(pod, seen)) found.add(volume.ref());
    }

    private static void ofNode(String node, Snapshot seen, TreeSet<ObjectRef> found) {
        for (VolumeAttachment attachment : seen.list(VolumeAttachment.class)) {
            if (attachment.spec().nodeName().equals(node)) add(attachment.spec().source().persistentVolumeName(), found);
        }
    }

    private static void add(@Nullable String volume, TreeSet<ObjectRef> found) {
        if (volume != null && !volume.isEmpty()) found.add(new ObjectRef("persistentvolumes", "", volume));
    }

    /** STO-75: nothing but disks of drivers that want it is attached. */
    static boolean isAttachable(PersistentVolume volume, Snapshot seen) {
        if (volume.spec().csi() == null) return false;
        CSIDriver driver = seen.get(CSIDriver.class, "", volume.spec().csi().driver());
        return driver == null || driver.spec().attaches();
    }

    @Override
    public List<ObjectRef> atStart(Snapshot seen) {
        TreeSet<ObjectRef> found = new TreeSet<>();
        for (PersistentVolume volume : seen.list(PersistentVolume.class)) if (isAttachable(volume, seen)) found.add(volume.ref());
        for (VolumeAttachment attachment : seen.list(VolumeAttachment.class)) add(attachment.spec().source().persistentVolumeName(), found);
        return new ArrayList<>(found);
    }

    @Override
    public Result reconcile(ObjectRef name, View view) {
        VolumePlaces places = VolumePlaces.of(name.name(), view.cache());
        if (places.wanted().isEmpty() && places.attachments().isEmpty()) {
            memory.forget(name.name());
            return Result.NOTHING;
        }
        if (!LOOP.now(view.now())) return Result.NOTHING.again(LOOP.after(view.now()), null, true);
        Plan plan = new Plan();
        new Detaching(memory, places, view, plan).all();
        if (places.volume() != null) new Attaching(memory, places, places.volume(), view, plan).all();
        return plan.result();
    }
}
