package io.kubarium.cluster.storage;

import io.kubarium.api.ObjectMeta;
import io.kubarium.api.VolumeAttachment;
import io.kubarium.api.request.Request;
import java.util.ArrayList;
import java.util.List;

/** Plugs volumes into nodes and out again, as VolumeAttachments say (STO-76). */
final class Attacher {
    private static final String NAME = "external-attacher";

    private Attacher() {}

    static void look(VolumeAttachment attachment, Call call) {
        if (call.driver(attachment.spec().attacher()) == null) return;
        if (attachment.metadata().isTerminating()) {
            if (attachment.metadata().finalizers().contains(finalizer(attachment))) call.tasks().begin(Tasks.Work.DETACH, attachment.ref(), "detach", "", call.context());
        } else if (!attachment.status().attached()) {
            call.tasks().begin(Tasks.Work.ATTACH, attachment.ref(), "attach", "T-attach", call.context());
            if (!attachment.metadata().finalizers().contains(finalizer(attachment))) hold(attachment, call.as(NAME));
        }
    }

    /** It must not vanish before the volume is plugged out. */
    private static void hold(VolumeAttachment attachment, Call call) {
        List<String> finalizers = new ArrayList<>(attachment.metadata().finalizers());
        finalizers.add(finalizer(attachment));
        ObjectMeta meta = attachment.metadata().withAnnotation("csi.alpha.kubernetes.io/node-id", attachment.spec().nodeName()).withFinalizers(finalizers);
        call.write(new Request.Update(attachment.withMetadata(meta)), attachment.ref(), NAME);
    }

    private static String finalizer(VolumeAttachment attachment) {
        return "external-attacher/" + attachment.spec().attacher().replace('.', '-');
    }

    static void attach(Tasks.Task task, Call call) {
        if (!(call.seen().get(task.about()) instanceof VolumeAttachment attachment) || attachment.metadata().isTerminating() || call.driver(attachment.spec().attacher()) == null) return;
        call.as(NAME).write(new Request.UpdateStatus(attachment.withStatus(attachment.status().withAttached(true))), attachment.ref(), NAME);
    }

    static void detach(Tasks.Task task, Call call) {
        if (!(call.seen().get(task.about()) instanceof VolumeAttachment attachment) || !attachment.metadata().isTerminating() || call.driver(attachment.spec().attacher()) == null) return;
        List<String> rest = attachment.metadata().finalizers().stream().filter(finalizer -> !finalizer.equals(finalizer(attachment))).toList();
        call.as(NAME).write(new Request.Update(attachment.withMetadata(attachment.metadata().withFinalizers(rest))), attachment.ref(), NAME);
    }
}
