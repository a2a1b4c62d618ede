package io.kubarium.cluster.controller;

import io.kubarium.api.KubeObject;
import io.kubarium.api.OwnerReference;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.Pod;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.request.Request;
import io.kubarium.api.store.Snapshot;
import java.util.ArrayList;
import java.util.List;

/**
 * Whose dependents the claims of a StatefulSet are (WRK-92): the set's, if they go with it; a condemned pod's, if they go when
 * the set shrinks; else nobody's, so that they outlive both.
 */
final class ClaimRetention {
    private final StatefulSet set;
    private final boolean withSet;
    private final boolean withPod;

    ClaimRetention(StatefulSet set) {
        this.set = set;
        var policy = set.spec().persistentVolumeClaimRetentionPolicy();
        withSet = policy != null && "Delete".equals(policy.whenDeleted());
        withPod = policy != null && "Delete".equals(policy.whenScaled());
    }

    /** Plans the references that a pod's claims lack or should not have. */
    void apply(Pod pod, boolean condemned, Snapshot cache, Plan plan) {
        for (PersistentVolumeClaim claim : StatefulPods.claims(set, StatefulPods.ordinal(set, pod), cache)) {
            if (claim.metadata().isTerminating()) continue;
            List<OwnerReference> owners = new ArrayList<>(claim.metadata().ownerReferences());
            owners.removeIf(owner -> isOf(owner, set) || owner.kind().equals(pod.kind()) && owner.name().equals(pod.name()));
            if (withPod && condemned) owners.add(reference(pod));
            else if (withSet) owners.add(reference(set));
            if (owners.equals(claim.metadata().ownerReferences())) continue;
            plan.write(new Request.Update(claim.withMetadata(claim.metadata().withOwnerReferences(owners))));
        }
    }

    private static boolean isOf(OwnerReference owner, KubeObject object) {
        return owner.uid().equals(object.uid());
    }

    private static OwnerReference reference(KubeObject owner) {
        return new OwnerReference(owner.apiVersion(), owner.kind(), owner.name(), owner.uid(), null, null);
    }
}
