package io.kubarium.api;

import java.time.Instant;

/** Pending, Available, Bound, Released or Failed. */
@Kept({"currentVolumeAttributesClassName", "modifyVolumeStatus"})
public record PersistentVolumeStatus(String phase, String message, String reason, Instant lastPhaseTransitionTime,
        Tree.Obj kept) {
    /** Nothing set. */
    public static final PersistentVolumeStatus EMPTY = new PersistentVolumeStatus(null, null, null, null, null);

    public PersistentVolumeStatus {
        kept = kept == null ? Tree.Obj.EMPTY : kept;
    }

    public PersistentVolumeStatus withPhase(String phase) {
        return new PersistentVolumeStatus(phase, message, reason, lastPhaseTransitionTime, kept);
    }

    public PersistentVolumeStatus withMessage(String message) {
        return new PersistentVolumeStatus(phase, message, reason, lastPhaseTransitionTime, kept);
    }

    public PersistentVolumeStatus withReason(String reason) {
        return new PersistentVolumeStatus(phase, message, reason, lastPhaseTransitionTime, kept);
    }

    public PersistentVolumeStatus withLastPhaseTransitionTime(Instant lastPhaseTransitionTime) {
        return new PersistentVolumeStatus(phase, message, reason, lastPhaseTransitionTime, kept);
    }
}
