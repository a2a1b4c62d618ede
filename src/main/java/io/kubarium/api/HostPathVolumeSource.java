package io.kubarium.api;

/** A path of the node. */
public record HostPathVolumeSource(@Shown String path, @EmptyMatters String type) {
    /** Nothing set. */
    public static final HostPathVolumeSource EMPTY = new HostPathVolumeSource(null, null);

    public HostPathVolumeSource withPath(String path) {
        return new HostPathVolumeSource(path, type);
    }

    public HostPathVolumeSource withType(String type) {
        return new HostPathVolumeSource(path, type);
    }
}
