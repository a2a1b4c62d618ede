package io.kubarium.cluster.controller;

import io.kubarium.api.AttachedVolume;
import io.kubarium.api.ContainerStatus;
import io.kubarium.api.Node;
import io.kubarium.api.ObjectReference;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.Pod;
import io.kubarium.api.VolumeAttachment;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.PodClaims;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a volume is and where it shall be.
 *
 * @param volume the volume, null if its object is gone
 * @param wanted the nodes that run pods which use it, and those pods
 * @param attachments the nodes to which it is attached, or on its way to or from
 */
record VolumePlaces(String name, @Nullable PersistentVolume volume, TreeMap<String, List<Pod>> wanted, TreeMap<String, VolumeAttachment> attachments) {
    static VolumePlaces of(String name, Snapshot cache) {
        PersistentVolume volume = cache.get(PersistentVolume.class, "", name);
        TreeMap<String, VolumeAttachment> attachments = new TreeMap<>();
        for (VolumeAttachment attachment : cache.list(VolumeAttachment.class)) {
            if (name.equals(attachment.spec().source().persistentVolumeName())) attachments.put(attachment.spec().nodeName(), attachment);
        }
        return new VolumePlaces(name, volume, volume == null ? new TreeMap<>() : wanted(volume, cache), attachments);
    }

    private static TreeMap<String, List<Pod>> wanted(PersistentVolume volume, Snapshot cache) {
        TreeMap<String, List<Pod>> wanted = new TreeMap<>();
        ObjectReference ref = volume.spec().claimRef();
        PersistentVolumeClaim claim = ref == null ? null : cache.get(PersistentVolumeClaim.class, ref.namespace(), ref.name());
        if (claim == null || !volume.equals(PodClaims.volume(claim, cache)) || !AttachDetachController.isAttachable(volume, cache)) return wanted;
        for (Pod pod : cache.list(Pod.class, claim.namespace())) {
            if (pod.isScheduled() && !isOver(pod) && PodClaims.uses(pod, claim)) wanted.computeIfAbsent(pod.spec().nodeName(), node -> new ArrayList<>()).add(pod);
        }
        return wanted;
    }

    /** Whether a pod no longer counts: what its status says decides, even if nobody can say so any more (STO-78, STO-81). */
    private static boolean isOver(Pod pod) {
        if (pod.isTerminal()) return true;
        if (!pod.isTerminating()) return false;
        for (ContainerStatus status : pod.status().containerStatuses()) if (status.state().terminated() == null && status.state().waiting() == null) return false;
        return true;
    }

    /** What a node calls the volume; null if its object is gone. */
    @Nullable String device() {
        return volume == null || volume.spec().csi() == null ? null : PodClaims.deviceName(volume.spec().csi());
    }

    /** Whether several nodes may have it at a time (STO-71, STO-72). */
    boolean isShared() {
        return volume != null && (volume.spec().accessModes().contains("ReadWriteMany") || volume.spec().accessModes().contains("ReadOnlyMany"));
    }

    /** The names of the pods that use it on other nodes to which it is attached. */
    List<String> usersElsewhere(String node) {
        List<String> names = new ArrayList<>();
        for (String other : attachments.keySet()) {
            if (!other.equals(node)) for (Pod pod : wanted.getOrDefault(other, List.of())) names.add(pod.name());
        }
        return names;
    }

    /** Whether it is attached elsewhere, or not yet gone from there. */
    boolean isHeldElsewhere(String node) {
        return attachments.keySet().stream().anyMatch(other -> !other.equals(node));
    }

    static boolean reports(Node node, @Nullable String device) {
        return node.status().volumesAttached().stream().anyMatch(attached -> attached.name().equals(device));
    }

    /** The node with the volume among those that it is told to have. */
    static Node with(Node node, String device) {
        List<AttachedVolume> attached = new ArrayList<>(node.status().volumesAttached());
        attached.add(new AttachedVolume(device, ""));
        return node.withStatus(node.status().withVolumesAttached(attached));
    }

    /** The node without it. */
    static Node without(Node node, @Nullable String device) {
        return node.withStatus(node.status().withVolumesAttached(node.status().volumesAttached().stream().filter(attached -> !attached.name().equals(device)).toList()));
    }
}
