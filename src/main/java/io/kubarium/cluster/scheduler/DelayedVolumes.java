package io.kubarium.cluster.scheduler;

import io.kubarium.api.Node;
import io.kubarium.api.ObjectReference;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.Pod;
import io.kubarium.api.Quantity;
import io.kubarium.api.StorageClass;
import io.kubarium.api.Tree;
import io.kubarium.api.request.Request;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.NodeSelectors;
import io.kubarium.cluster.client.PodClaims;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Volumes for claims that wait for their first pod: chosen with the node, one of those that are there or one to be made (SCH-118, SCH-121, SCH-122). */
final class DelayedVolumes {
    private static final String SELECTED_NODE = "volume.kubernetes.io/selected-node";
    private static final String NO_PROVISIONER = "kubernetes.io/no-provisioner";

    /** A volume for a claim; null if it is to be made. */
    record Choice(PersistentVolumeClaim claim, @Nullable PersistentVolume volume) {
        /** The write that says so (SCH-124): the volume is reserved, or the claim tells where its volume is wanted. */
        Request write(String node) {
            if (volume == null) return new Request.Update(claim.withMetadata(claim.metadata().withAnnotation(SELECTED_NODE, node)));
            return new Request.Update(volume.withMetadata(volume.metadata().withAnnotation("pv.kubernetes.io/bound-by-controller", "yes"))
                    .withSpec(volume.spec().withClaimRef(ObjectReference.to(claim))));
        }
    }

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
        for (String name : PodClaims.names(pod)) {
            PersistentVolumeClaim claim = seen.get(PersistentVolumeClaim.class, pod.namespace(), name);
            if (claim != null && !isBound(claim) && isDelayed(claim, seen)) claims.add(claim);
        }
        return claims;
    }

    /** For each claim a volume that the node can reach, or that one can be made there; null if some claim would have none. */
    static @Nullable List<Choice> choose(List<PersistentVolumeClaim> claims, Node node, Snapshot seen) {
        List<Choice> choices = new ArrayList<>();
        TreeSet<String> taken = new TreeSet<>();
        for (PersistentVolumeClaim claim : claims) {
            String selected = claim.metadata().annotation(SELECTED_NODE);
            if (selected != null) {
                if (!selected.equals(node.name())) return null;
                choices.add(new Choice(claim, null));
                continue;
            }
            PersistentVolume best = null;
            for (PersistentVolume volume : seen.list(PersistentVolume.class)) {
                if (taken.contains(volume.name()) || !suits(volume, claim) || !isReachable(volume, node)) continue;
                if (best == null || size(volume).compareTo(size(best)) < 0) best = volume;
            }
            if (best == null && !canBeMade(claim, node, seen)) return null;
            if (best != null) taken.add(best.name());
            choices.add(new Choice(claim, best));
        }
        return choices;
    }

    /** Whether the class has somebody make the volume where this node reaches it (STO-41). */
    private static boolean canBeMade(PersistentVolumeClaim claim, Node node, Snapshot seen) {
        StorageClass storage = seen.get(StorageClass.class, "", claim.spec().storageClassName());
        if (storage == null || storage.provisioner().isEmpty() || storage.provisioner().equals(NO_PROVISIONER)) return false;
        List<Tree.Obj> terms = storage.kept().objects("allowedTopologies");
        return terms.isEmpty() || terms.stream().anyMatch(term -> matches(term, node));
    }

    private static boolean matches(Tree.Obj term, Node node) {
        for (Tree.Obj expression : term.objects("matchLabelExpressions")) {
            String key = expression.text("key");
            String value = key == null ? null : node.metadata().label(key);
            if (value == null || !expression.texts("values").contains(value)) return false;
        }
        return true;
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
