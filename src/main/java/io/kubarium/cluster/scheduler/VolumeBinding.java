package io.kubarium.cluster.scheduler;

import io.kubarium.api.CSINode;
import io.kubarium.api.Node;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.Pod;
import io.kubarium.api.StorageClass;
import io.kubarium.api.Volume;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.PodClaims;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pod's claims must exist and be bound or wait for it, and their volumes be reachable from the node (SCH-117..121). */
final class VolumeBinding implements FilterPlugin {
    @Override
    public String name() {
        return "VolumeBinding";
    }

    /** One of its claims, any volume, class or driver, a node that comes or is labelled (SCH-40). */
    @Override
    public boolean helps(Entry.Change change, Snapshot seen, Pod waiting) {
        return !change.removed() && switch (change.after()) {
            case PersistentVolumeClaim claim -> PodClaims.uses(waiting, claim);
            case PersistentVolume _, StorageClass _, CSINode _ -> true;
            case Node after -> !(change.before() instanceof Node before && before.metadata().labels().equals(after.metadata().labels()));
            default -> false;
        };
    }

    @Override
    public @Nullable Prepared prepare(Attempt attempt) {
        Pod pod = attempt.pod();
        List<PersistentVolume> volumes = new ArrayList<>();
        boolean unbound = false;
        boolean missing = false;
        for (Volume volume : pod.spec().volumes()) {
            String name = PodClaims.name(pod, volume);
            if (name == null) continue;
            PersistentVolumeClaim claim = attempt.seen().get(PersistentVolumeClaim.class, pod.namespace(), name);
            if (claim == null && volume.ephemeral() != null) return new RefusedAll("waiting for ephemeral volume controller to create the persistentvolumeclaim \"" + name + "\"");
            if (claim == null) return new RefusedAll("persistentvolumeclaim \"" + name + "\" not found");
            if (volume.ephemeral() != null && !PodClaims.isOwn(claim, pod)) return new RefusedAll("PVC " + claim.ref().key() + " was not created for pod " + pod.ref().key() + " (pod is not owner)"); // STO-102
            if (claim.metadata().isTerminating()) return new RefusedAll("persistentvolumeclaim \"" + name + "\" is being deleted");
            String bound = claim.spec().volumeName();
            if (claim.status() != null && "Lost".equals(claim.status().phase())) {
                return new RefusedAll("persistentvolumeclaim \"" + name + "\" bound to non-existent persistentvolume \"" + bound + "\"");
            }
            if (!DelayedVolumes.isBound(claim)) {
                unbound |= !DelayedVolumes.isDelayed(claim, attempt.seen());
                continue;
            }
            PersistentVolume pv = attempt.seen().get(PersistentVolume.class, "", bound);
            if (pv == null) missing = true;
            else volumes.add(pv);
        }
        if (unbound) return new RefusedAll("pod has unbound immediate PersistentVolumeClaims");
        List<PersistentVolumeClaim> delayed = DelayedVolumes.of(pod, attempt.seen());
        if (missing) return (Filter) node -> FilterPlugin.Refusal.unresolvable("node(s) unavailable due to one or more pvc(s) bound to non-existent pv(s)");
        if (volumes.isEmpty() && delayed.isEmpty()) return null;
        return (Filter) node -> {
            for (PersistentVolume volume : volumes) {
                if (!DelayedVolumes.isReachable(volume, node.existing())) return FilterPlugin.Refusal.unresolvable("node(s) didn't match PersistentVolume's node affinity");
            }
            boolean found = DelayedVolumes.choose(delayed, node.existing(), attempt.seen()) != null;
            return found ? null : FilterPlugin.Refusal.unresolvable("node(s) didn't find available persistent volumes to bind");
        };
    }
}
