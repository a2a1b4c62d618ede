package io.kubarium.cluster.storage;

import io.kubarium.api.CSIDriver;
import io.kubarium.api.KubeObject;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.StorageClass;
import io.kubarium.api.VolumeAttachment;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Answer;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.Component;
import io.kubarium.cluster.client.Context;
import io.kubarium.cluster.client.EventRecorder;
import io.kubarium.cluster.client.Watch;
import java.util.List;

/** The controller part of all installed storage drivers: provisioner, attacher and resizer (STO-105). */
public final class CsiController extends Component {
    /** Its name, also as {@code kubarium stop process/…} takes it. */
    public static final String NAME = "csi-controller";

    private final EventRecorder events;
    private final Tasks tasks;
    private Snapshot seen;

    /** On a machine. */
    public CsiController(String machine) {
        this(machine, new EventRecorder(), new Tasks(), Snapshot.empty());
    }

    private CsiController(String machine, EventRecorder events, Tasks tasks, Snapshot seen) {
        super(NAME, machine);
        this.events = events;
        this.tasks = tasks;
        this.seen = seen;
    }

    @Override
    public Component copy() {
        return new CsiController(machine(), events.copy(), tasks.copy(), seen);
    }

    @Override
    public List<Watch> watches() {
        return List.of(Watch.all(CSIDriver.class), Watch.all(StorageClass.class), Watch.all(PersistentVolumeClaim.class), Watch.all(PersistentVolume.class),
                Watch.all(VolumeAttachment.class));
    }

    @Override
    public void started(Snapshot listed, Context context) {
        seen = listed;
        lookAtAll(context);
    }

    private void lookAtAll(Context context) {
        for (Class<? extends KubeObject> type : List.of(PersistentVolumeClaim.class, PersistentVolume.class, VolumeAttachment.class)) {
            for (KubeObject object : seen.list(type)) look(object, context);
        }
    }

    @Override
    public void changed(Entry.Change change, Snapshot now, Context context) {
        seen = now;
        if (change.object() instanceof CSIDriver || change.object() instanceof StorageClass) lookAtAll(context);
        else if (!change.removed()) look(change.object(), context);
        else if (change.object() instanceof VolumeAttachment gone) free(gone, context);
    }

    /** A volume that waited for its detachment may go now. */
    private void free(VolumeAttachment gone, Context context) {
        String volume = gone.spec().source().persistentVolumeName();
        if (volume != null && seen.get(PersistentVolume.class, "", volume) instanceof PersistentVolume freed) look(freed, context);
    }

    private void look(KubeObject object, Context context) {
        Call call = call(context);
        switch (object) {
            case PersistentVolumeClaim claim -> {
                Provisioner.look(claim, call);
                Resizer.look(claim, call);
            }
            case PersistentVolume volume -> Provisioner.look(volume, call);
            case VolumeAttachment attachment -> Attacher.look(attachment, call);
            default -> { }
        }
    }

    private Call call(Context context) {
        return new Call(context, events, seen, tasks);
    }

    @Override
    public void told(Object message, Context context) {
        if (events.told(message, context)) return;
        Tasks.Due due = (Tasks.Due) message;
        Call call = call(context);
        tasks.ended(due.task());
        switch (due.task().work()) {
            case MAKE -> Provisioner.make(due.task(), call);
            case DELETE -> Provisioner.delete(due.task(), call);
            case ATTACH -> Attacher.attach(due.task(), call);
            case DETACH -> Attacher.detach(due.task(), call);
            case RESIZE -> Resizer.resize(due.task(), call);
            case PAUSE -> again(due.task(), context);
        }
    }

    private void again(Tasks.Task task, Context context) {
        KubeObject object = seen.get(task.about());
        if (object != null) look(object, context);
    }

    @Override
    public void answered(Object token, Answer answer, Context context) {
        events.answered(token, answer, context);
        if (!(token instanceof Tasks.Sent sent)) return;
        if (answer.ok()) sent.then().forEach(note -> events.record(context, sent.by(), null, note));
        else if (!answer.refusal().is("NotFound")) tasks.pause(sent.about(), context);
    }

    @Override
    public void stopped(boolean killed, Context context) {
        tasks.clear();
        events.forget();
        seen = Snapshot.empty();
    }
}
