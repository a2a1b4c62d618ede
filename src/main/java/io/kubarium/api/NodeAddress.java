package io.kubarium.api;

/** An address of a node. */
public record NodeAddress(@Shown String type, @Shown String address) {
    /** Nothing set. */
    public static final NodeAddress EMPTY = new NodeAddress(null, null);
}
