package io.kubarium.api;

/** One field of the pod as a file. */
public record DownwardAPIVolumeFile(@Shown String path, ObjectFieldSelector fieldRef, ResourceFieldSelector resourceFieldRef,
        Integer mode) {
    /** Nothing set. */
    public static final DownwardAPIVolumeFile EMPTY = new DownwardAPIVolumeFile(null, null, null, null);
}
