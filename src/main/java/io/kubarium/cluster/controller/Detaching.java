package io.kubarium.cluster.controller;

import io.kubarium.api.Node;
import io.kubarium.api.VolumeAttachment;
import io.kubarium.api.request.Request;
import io.kubarium.api.timing.Timing;

/** Takes a volume from nodes that no pod wants it on (STO-78, STO-80 to STO-83). */
final class Detaching {
    private static final long FORCE = 360 * Timing.SECOND;

    private final AttachMemory memory;
    private final VolumePlaces places;
    private final Controller.View view;
    private final Plan plan;

    Detaching(AttachMemory memory, VolumePlaces places, Controller.View view, Plan plan) {
        this.memory = memory;
        this.places = places;
        this.view = view;
        this.plan = plan;
    }

    void all() {
        places.attachments().forEach((node, attachment) -> {
            AttachMemory.Key key = new AttachMemory.Key(places.name(), node);
            if (places.wanted().containsKey(node)) {
                memory.notDetaching(key);
            } else {
                memory.unwanted(key);
                if (!attachment.metadata().isTerminating() && mayGo(key, attachment)) detach(key, attachment);
            }
        });
    }

    /** The node must have let it go; one that cannot be asked any more is given six minutes, or a person's word. */
    private boolean mayGo(AttachMemory.Key key, VolumeAttachment attachment) {
        Node node = view.cache().get(Node.class, "", key.node());
        long force = memory.unwantedSince(key, view.now()) + FORCE;
        boolean held = attachment.status().attached() && (node == null || places.device() != null && node.status().volumesInUse().contains(places.device()));
        if (!held) return true;
        if (node != null && node.spec().taints().stream().anyMatch(taint -> taint.key().equals(NodeTaints.OUT_OF_SERVICE))) return true; // STO-83
        if (node != null && NodeTaints.isReady(node)) return false;
        if (view.now() >= force) return true;
        plan.again(force, "T-disk", true);
        return false;
    }

    /** The node is told first, so that a kubelet there mounts it no more. */
    private void detach(AttachMemory.Key key, VolumeAttachment attachment) {
        Node node = view.cache().get(Node.class, "", key.node());
        if (node != null && VolumePlaces.reports(node, places.device())) plan.write(new Request.UpdateStatus(VolumePlaces.without(node, places.device()))).then();
        plan.write(new Request.Delete(attachment.ref(), Request.DeleteOptions.DEFAULT));
        memory.notDetaching(key);
    }
}
