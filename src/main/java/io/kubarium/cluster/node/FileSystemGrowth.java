package io.kubarium.cluster.node;

import io.kubarium.api.ObjectReference;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.PersistentVolumeClaimStatus;
import io.kubarium.api.Pod;
import io.kubarium.api.Quantity;
import io.kubarium.api.Tree;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.cluster.client.EventNote;
import io.kubarium.cluster.client.PodClaims;
import java.util.List;
import java.util.TreeMap;

/** Makes the file system of a mounted volume as large as the volume has become, while the pod runs (STO-67). */
final class FileSystemGrowth {
    /** The claim was told of its new size. */
    record Grown(ObjectReference pod, ObjectReference claim, String volume) {}

    private FileSystemGrowth() {}

    static void check(Pod pod, Call call) {
        for (String name : PodClaims.names(pod)) {
            PersistentVolumeClaim claim = call.seen().get(PersistentVolumeClaim.class, pod.namespace(), name);
            boolean pending = claim != null && "NodeResizePending".equals(claim.status().kept().obj("allocatedResourceStatuses").text("storage"));
            PersistentVolume volume = pending ? PodClaims.volume(claim, call.seen()) : null;
            if (volume != null) grow(pod, claim, volume, call);
        }
    }

    private static void grow(Pod pod, PersistentVolumeClaim claim, PersistentVolume volume, Call call) {
        TreeMap<String, Quantity> capacity = new TreeMap<>(claim.status().capacity());
        capacity.put("storage", volume.spec().capacity().getOrDefault("storage", Quantity.ZERO));
        Tree.Obj kept = claim.status().kept().without("allocatedResources").without("allocatedResourceStatuses");
        PersistentVolumeClaimStatus status = new PersistentVolumeClaimStatus(claim.status().phase(), claim.status().accessModes(), capacity, List.of(), kept);
        call.context().request(new Request.UpdateStatus(claim.withStatus(status)), new Grown(ObjectReference.to(pod), ObjectReference.to(claim), volume.name()));
    }

    static void grown(Grown grown, Answer answer, Call call) {
        if (!answer.ok()) return;
        String message = "MountVolume.NodeExpandVolume succeeded for volume \"" + grown.volume() + "\" " + call.node().name();
        for (ObjectReference about : List.of(grown.pod(), grown.claim())) {
            call.events().record(call.context(), "kubelet", call.node().name(), new EventNote(about, "Normal", "FileSystemResizeSuccessful", message));
        }
    }
}
