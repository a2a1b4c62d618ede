package io.kubarium.cluster.controller;

import io.kubarium.api.ObjectReference;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.PersistentVolumeClaimSpec;
import io.kubarium.api.Quantity;
import io.kubarium.api.store.Snapshot;
import io.kubarium.engine.RandomStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which volume suits a claim best (STO-11 to STO-14). */
final class VolumeMatch {
    private VolumeMatch() {}

    static Quantity size(PersistentVolume volume) {
        return volume.spec().capacity().getOrDefault("storage", Quantity.ZERO);
    }

    static Quantity size(PersistentVolumeClaim claim) {
        return claim.spec().resources() == null ? Quantity.ZERO : claim.spec().resources().requests().getOrDefault("storage", Quantity.ZERO);
    }

    static String className(@Nullable String name) {
        return name == null ? "" : name;
    }

    /** Whether the volume is reserved for, or bound to, this very claim (STO-20). */
    static boolean isFor(PersistentVolume volume, PersistentVolumeClaim claim) {
        ObjectReference ref = volume.spec().claimRef();
        return ref != null && claim.name().equals(ref.name()) && claim.namespace().equals(ref.namespace()) && (ref.uid() == null || ref.uid().isEmpty() || ref.uid().equals(claim.uid()));
    }

    /** The volume for a claim that names none, or null: groups with the fewest access modes first, the smallest that fits in a group. */
    static @Nullable PersistentVolume best(PersistentVolumeClaim claim, Snapshot cache, RandomStream random) {
        TreeMap<String, List<PersistentVolume>> groups = new TreeMap<>();
        for (PersistentVolume volume : cache.list(PersistentVolume.class)) {
            if (!volume.spec().accessModes().containsAll(claim.spec().accessModes())) continue;
            TreeSet<String> modes = new TreeSet<>(volume.spec().accessModes());
            groups.computeIfAbsent(modes.size() + " " + modes, key -> new ArrayList<>()).add(volume);
        }
        for (List<PersistentVolume> group : groups.values()) {
            PersistentVolume found = inGroup(claim, group, random);
            if (found != null) return found;
        }
        return null;
    }

    /** The volume that is reserved for a claim, or null: all that a claim may take that waits for its first pod. */
    static @Nullable PersistentVolume reserved(PersistentVolumeClaim claim, Snapshot cache) {
        for (PersistentVolume volume : cache.list(PersistentVolume.class)) {
            if (isFor(volume, claim) && mayServe(volume, claim) && volume.spec().accessModes().containsAll(claim.spec().accessModes())) return volume;
        }
        return null;
    }

    private static @Nullable PersistentVolume inGroup(PersistentVolumeClaim claim, List<PersistentVolume> group, RandomStream random) {
        List<PersistentVolume> smallest = new ArrayList<>();
        for (PersistentVolume volume : group) {
            if (!mayServe(volume, claim)) continue;
            if (isFor(volume, claim)) return volume;
            if (volume.spec().claimRef() != null || !isFree(volume, claim)) continue;
            int order = smallest.isEmpty() ? -1 : size(volume).compareTo(size(smallest.getFirst()));
            if (order < 0) smallest.clear();
            if (order <= 0) smallest.add(volume);
        }
        return smallest.isEmpty() ? null : smallest.get(smallest.size() == 1 ? 0 : random.nextInt(smallest.size()));
    }

    private static boolean mayServe(PersistentVolume volume, PersistentVolumeClaim claim) {
        return size(volume).compareTo(size(claim)) >= 0 && Objects.equals(volume.spec().volumeMode(), claim.spec().volumeMode())
                && Objects.equals(volume.spec().volumeAttributesClassName(), claim.spec().volumeAttributesClassName()) && !volume.metadata().isTerminating();
    }

    private static boolean isFree(PersistentVolume volume, PersistentVolumeClaim claim) {
        PersistentVolumeClaimSpec wish = claim.spec();
        boolean selected = wish.selector() == null || wish.selector().matches(volume.metadata().labels());
        return "Available".equals(volume.status().phase()) && selected && className(volume.spec().storageClassName()).equals(className(wish.storageClassName()));
    }

    /** Why a volume that the claim names does not suit it, or null (STO-19). */
    static @Nullable String mismatch(PersistentVolume volume, PersistentVolumeClaim claim) {
        if (size(volume).compareTo(size(claim)) < 0) return "requested PV is too small";
        if (!className(volume.spec().storageClassName()).equals(className(claim.spec().storageClassName()))) return "storageClassName does not match";
        if (!Objects.equals(volume.spec().volumeAttributesClassName(), claim.spec().volumeAttributesClassName())) return "volumeAttributesClassName does not match";
        if (!Objects.equals(volume.spec().volumeMode(), claim.spec().volumeMode())) return "incompatible volumeMode";
        return volume.spec().accessModes().containsAll(claim.spec().accessModes()) ? null : "incompatible accessMode";
    }
}
