package io.kubarium.api;

import java.util.List;
import java.util.Map;

/** What storage was given. */
@Kept({"allocatedResources", "allocatedResourceStatuses", "currentVolumeAttributesClassName", "modifyVolumeStatus"})
public record PersistentVolumeClaimStatus(String phase, List<String> accessModes, Map<String, Quantity> capacity,
        @MergeKey("type") List<PersistentVolumeClaimCondition> conditions, Tree.Obj kept) {
    /** Nothing set. */
    public static final PersistentVolumeClaimStatus EMPTY = new PersistentVolumeClaimStatus(null, null, null, null, null);

    public PersistentVolumeClaimStatus {
        accessModes = accessModes == null ? List.of() : List.copyOf(accessModes);
        capacity = FrozenMap.copyOf(capacity);
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
        kept = kept == null ? Tree.Obj.EMPTY : kept;
    }

    public PersistentVolumeClaimStatus withPhase(String phase) {
        return new PersistentVolumeClaimStatus(phase, accessModes, capacity, conditions, kept);
    }

    public PersistentVolumeClaimStatus withAccessModes(List<String> accessModes) {
        return new PersistentVolumeClaimStatus(phase, accessModes, capacity, conditions, kept);
    }

    public PersistentVolumeClaimStatus withCapacity(Map<String, Quantity> capacity) {
        return new PersistentVolumeClaimStatus(phase, accessModes, capacity, conditions, kept);
    }

    public PersistentVolumeClaimStatus withConditions(List<PersistentVolumeClaimCondition> conditions) {
        return new PersistentVolumeClaimStatus(phase, accessModes, capacity, conditions, kept);
    }
}
