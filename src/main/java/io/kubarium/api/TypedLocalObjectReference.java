package io.kubarium.api;

/** A kind and name in the same namespace. */
public record TypedLocalObjectReference(@EmptyMatters String apiGroup, @Shown String kind, @Shown String name) {
    /** Nothing set. */
    public static final TypedLocalObjectReference EMPTY = new TypedLocalObjectReference(null, null, null);
}
