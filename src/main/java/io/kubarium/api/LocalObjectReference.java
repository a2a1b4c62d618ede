package io.kubarium.api;

/** A name in the same namespace. */
public record LocalObjectReference(String name) {
    /** Nothing set. */
    public static final LocalObjectReference EMPTY = new LocalObjectReference(null);
}
