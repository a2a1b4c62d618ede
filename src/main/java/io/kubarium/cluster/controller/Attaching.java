package io.kubarium.cluster.controller;

import io.kubarium.api.Node;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.Pod;
import io.kubarium.api.VolumeAttachment;
import io.kubarium.api.VolumeAttachmentSource;
import io.kubarium.api.VolumeAttachmentSpec;
import io.kubarium.api.VolumeAttachmentStatus;
import io.kubarium.api.request.Request;
import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.client.EventNote;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Has a volume attached to the nodes whose pods want it (STO-76, STO-77, STO-79). */
final class Attaching {
    private static final long TIMEOUT = 120 * Timing.SECOND;

    private final AttachMemory memory;
    private final VolumePlaces places;
    private final PersistentVolume volume;
    private final Controller.View view;
    private final Plan plan;
    private boolean asked;

    Attaching(AttachMemory memory, VolumePlaces places, PersistentVolume volume, Controller.View view, Plan plan) {
        this.memory = memory;
        this.places = places;
        this.volume = volume;
        this.view = view;
        this.plan = plan;
    }

    void all() {
        places.wanted().forEach((node, pods) -> {
            VolumeAttachment attachment = places.attachments().get(node);
            if (attachment == null) ask(node, pods);
            else if (attachment.metadata().isTerminating()) return; // first it goes, then it may come again
            else if (attachment.status().attached()) report(node, pods);
            else await(node, pods, attachment);
        });
    }

    private void ask(String node, List<Pod> pods) {
        AttachMemory.Key key = new AttachMemory.Key(places.name(), node);
        // STO-79: while it is on its way to one node, nobody else asks for it.
        if (!places.isShared() && asked) return;
        if (!places.isShared() && places.isHeldElsewhere(node)) {
            if (memory.tellOnce(key)) tell(pods, multiAttach(node));
            return;
        }
        String driver = volume.spec().csi().driver();
        VolumeAttachmentSpec spec = new VolumeAttachmentSpec(driver, new VolumeAttachmentSource(volume.name(), null), node);
        asked = true;
        memory.attachingSince(key, view.now());
        plan.write(new Request.Create(new VolumeAttachment(ObjectMeta.named(null, name(volume.spec().csi().volumeHandle() + driver + node)), spec, VolumeAttachmentStatus.EMPTY)));
    }

    private String multiAttach(String node) {
        List<String> users = places.usersElsewhere(node);
        String why = users.isEmpty() ? "Volume is already exclusively attached to one node and can't be attached to another"
                : "Volume is already used by pod(s) " + String.join(", ", users);
        return "Multi-Attach error for volume \"" + volume.name() + "\" " + why;
    }

    private static String name(String of) {
        try {
            return "csi-" + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(of.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The driver has done it: the node is told, and the pods. */
    private void report(String name, List<Pod> pods) {
        AttachMemory.Key key = new AttachMemory.Key(places.name(), name);
        boolean fresh = memory.isAttaching(key);
        memory.attached(key);
        if (fresh) for (Pod pod : pods) plan.event(EventNote.normal(pod, "SuccessfulAttachVolume", "AttachVolume.Attach succeeded for volume \"" + volume.name() + "\""));
        Node node = view.cache().get(Node.class, "", name);
        if (node != null && !VolumePlaces.reports(node, places.device())) plan.write(new Request.UpdateStatus(VolumePlaces.with(node, places.device())));
    }

    private void await(String node, List<Pod> pods, VolumeAttachment attachment) {
        AttachMemory.Key key = new AttachMemory.Key(places.name(), node);
        Long paused = memory.pausedUntil(key);
        if (paused != null && view.now() < paused) {
            plan.again(paused, "T-retry", true);
            return;
        }
        long due = memory.attachingSince(key, view.now()) + TIMEOUT;
        boolean failed = attachment.status().attachError() != null;
        if (!failed && view.now() < due) {
            plan.again(due, null, true);
            return;
        }
        String error = failed ? attachment.status().attachError().message()
                : "timed out waiting for external-attacher of " + attachment.spec().attacher() + " CSI driver to attach volume " + volume.spec().csi().volumeHandle();
        tell(pods, "AttachVolume.Attach failed for volume \"" + volume.name() + "\" : " + error);
        plan.again(memory.failed(key, view.now()), "T-retry", true);
    }

    private void tell(List<Pod> pods, String message) {
        for (Pod pod : pods) plan.event(EventNote.warning(pod, "FailedAttachVolume", message));
    }
}
