package io.kubarium.api;

/** A volume attached to a node. */
public record AttachedVolume(@Shown String name, @Shown String devicePath) {
    /** Nothing set. */
    public static final AttachedVolume EMPTY = new AttachedVolume(null, null);
}
