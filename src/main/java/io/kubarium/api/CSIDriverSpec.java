package io.kubarium.api;

import java.util.List;

/** What a storage driver asks of the cluster. */
@Kept({"tokenRequests", "nodeAllocatableUpdatePeriodSeconds", "serviceAccountTokenInSecrets", "preventPodSchedulingIfMissing"})
public record CSIDriverSpec(Boolean attachRequired, Boolean podInfoOnMount, List<String> volumeLifecycleModes, Boolean storageCapacity,
        String fsGroupPolicy, Boolean requiresRepublish, Boolean seLinuxMount, Tree.Obj kept) {
    /** Nothing set. */
    public static final CSIDriverSpec EMPTY = new CSIDriverSpec(null, null, null, null, null, null, null, null);

    public CSIDriverSpec {
        volumeLifecycleModes = volumeLifecycleModes == null ? List.of() : List.copyOf(volumeLifecycleModes);
        kept = kept == null ? Tree.Obj.EMPTY : kept;
    }

    /** Whether volumes of the driver are attached to a node before they are mounted. */
    public boolean attaches() {
        return !Boolean.FALSE.equals(attachRequired);
    }
}
