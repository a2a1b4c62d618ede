package io.kubarium.api;

/** Where a volume appears in a container. */
public record VolumeMount(@Shown String name, boolean readOnly, String recursiveReadOnly, @Shown String mountPath,
        String subPath, String mountPropagation, String subPathExpr) {
    /** Nothing set. */
    public static final VolumeMount EMPTY = new VolumeMount(null, false, null, null, null, null, null);
}
