package io.kubarium.api;

/** A mount as the kubelet made it. */
@Kept({"volumeStatus"})
public record VolumeMountStatus(@Shown String name, @Shown String mountPath, boolean readOnly, String recursiveReadOnly,
        Tree.Obj kept) {
    /** Nothing set. */
    public static final VolumeMountStatus EMPTY = new VolumeMountStatus(null, null, false, null, null);

    public VolumeMountStatus {
        kept = kept == null ? Tree.Obj.EMPTY : kept;
    }
}
