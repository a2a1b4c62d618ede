package io.kubarium.cluster.scheduler;

import io.kubarium.api.Node;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.Pod;
import io.kubarium.api.Quantity;
import io.kubarium.api.StorageClass;
import io.kubarium.api.Volume;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.NodeSelectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Volumes for claims that wait for their first pod: chosen with the node, out of those that are there (SCH-118, SCH-121, SCH-122). */
final class DelayedVolumes {
    /** A volume for a claim. */
    record Choice(PersistentVolumeClaim claim, PersistentVolume volume) {}

    private DelayedVolumes() {}

    /** Whether a claim is bound for good. */
    static boolean isBound(PersistentVolumeClaim claim) {
        return claim.spec().volumeName() != null && claim.metadata().annotation("pv.kubernetes.io/bind-completed") != null;
    }

    /** Whether a claim waits for its first pod. */
    static boolean isDelayed(PersistentVolumeClaim claim, Snapshot seen) {
        String name = claim.spec().storageClassName();
        StorageClass storage = name == null || name.isEmpty() ? null : seen.get(StorageClass.class, "", name);
        return storage != null && "WaitForFirstConsumer".equals(storage.volumeBindingMode());
    }

    /** The pod's claims that wait for it. */
    static List<PersistentVolumeClaim> of(Pod pod, Snapshot seen) {
        List<PersistentVolumeClaim> claims = new ArrayList<>();
        for (Volume volume : pod.spec().volumes()) {
            if (volume.persistentVolumeClaim() == null) continue;
            PersistentVolumeClaim claim = seen.get(PersistentVolumeClaim.class, pod.namespace(), volume.persistentVolumeClaim().claimName());
            if (claim != null && !isBound(claim) && isDelayed(claim, seen)) claims.add(claim);
        }
        return claims;
    }

    /** A volume for each claim that the node can reach, or null if there is not one for each. */
    static @Nullable List<Choice> choose(List<PersistentVolumeClaim> claims, Node node, Snapshot seen) {
        List<Choice> choices = new ArrayList<>();
        TreeSet<String> taken = new TreeSet<>();
        for (PersistentVolumeClaim claim : claims) {
            PersistentVolume best = null;
            for (PersistentVolume volume : seen.list(PersistentVolume.class)) {
                if (taken.contains(volume.name()) || !suits(volume, claim) || !isReachable(volume, node)) continue;
                if (best == null || size(volume).compareTo(size(best)) < 0) best = volume;
            }
            if (best == null) return null;
            taken.add(best.name());
            choices.add(new Choice(claim, best));
        }
        return choices;
    }

    /** SCH-120. */
    static boolean isReachable(PersistentVolume volume, Node node) {
        return volume.spec().nodeAffinity() == null || volume.spec().nodeAffinity().required() == null || NodeSelectors.matches(volume.spec().nodeAffinity().required(), node);
    }

    private static boolean suits(PersistentVolume volume, PersistentVolumeClaim claim) {
        var reserved = volume.spec().claimRef();
        boolean free = reserved == null || claim.name().equals(reserved.name()) && claim.namespace().equals(reserved.namespace());
        return free && "Available".equals(volume.status().phase()) && !volume.metadata().isTerminating()
                && Objects.equals(volume.spec().storageClassName(), claim.spec().storageClassName()) && Objects.equals(volume.spec().volumeMode(), claim.spec().volumeMode())
                && volume.spec().accessModes().containsAll(claim.spec().accessModes()) && size(volume).compareTo(size(claim)) >= 0
                && (claim.spec().selector() == null || claim.spec().selector().matches(volume.metadata().labels()));
    }

    private static Quantity size(PersistentVolume volume) {
        return volume.spec().capacity().getOrDefault("storage", Quantity.ZERO);
    }

    private static Quantity size(PersistentVolumeClaim claim) {
        return claim.spec().resources() == null ? Quantity.ZERO : claim.spec().resources().requests().getOrDefault("storage", Quantity.ZERO);
    }
}
