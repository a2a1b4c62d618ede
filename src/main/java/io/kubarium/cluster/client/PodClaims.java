package io.kubarium.cluster.client;

import io.kubarium.api.CSIPersistentVolumeSource;
import io.kubarium.api.KubeObject;
import io.kubarium.api.OwnerReference;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.Pod;
import io.kubarium.api.Volume;
import io.kubarium.api.store.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The claims that a pod's volumes refer to, and the volumes behind them. */
public final class PodClaims {
    private PodClaims() {}

    /** The name of the claim of a pod's volume, or null; one that is made for the pod is called after both (STO-102). */
    public static @Nullable String name(Pod pod, Volume volume) {
        if (volume.persistentVolumeClaim() != null) return volume.persistentVolumeClaim().claimName();
        return volume.ephemeral() != null ? pod.name() + "-" + volume.name() : null;
    }

    /** The names of all claims of a pod. */
    public static List<String> names(Pod pod) {
        List<String> names = new ArrayList<>();
        for (Volume volume : pod.spec().volumes()) {
            String name = name(pod, volume);
            if (name != null) names.add(name);
        }
        return names;
    }

    /** Whether a pod refers to a claim. */
    public static boolean uses(Pod pod, PersistentVolumeClaim claim) {
        return pod.namespace().equals(claim.namespace()) && names(pod).contains(claim.name());
    }

    /** The volumes that a pod's claims are bound to. */
    public static List<PersistentVolume> volumes(Pod pod, Snapshot seen) {
        List<PersistentVolume> volumes = new ArrayList<>();
        for (String name : names(pod)) {
            PersistentVolumeClaim claim = seen.get(PersistentVolumeClaim.class, pod.namespace(), name);
            PersistentVolume volume = claim == null ? null : volume(claim, seen);
            if (volume != null) volumes.add(volume);
        }
        return volumes;
    }

    /** The volume that a claim is bound to, both ways; or null. */
    public static @Nullable PersistentVolume volume(PersistentVolumeClaim claim, Snapshot seen) {
        if (!"Bound".equals(claim.status().phase()) || claim.spec().volumeName() == null) return null;
        return seen.get(PersistentVolume.class, "", claim.spec().volumeName());
    }

    /** Whether a claim was made for this very pod. */
    public static boolean isOwn(KubeObject claim, Pod pod) {
        for (OwnerReference owner : claim.metadata().ownerReferences()) if (owner.uid().equals(pod.uid())) return true;
        return false;
    }

    /** What a node calls a volume of a driver, in {@code volumesInUse} and {@code volumesAttached}. */
    public static String deviceName(CSIPersistentVolumeSource source) {
        return "kubernetes.io/csi/" + source.driver() + "^" + source.volumeHandle();
    }
}
