package io.kubarium.cluster.node.runtime;

/** A line that a container has printed, and when. */
public record Spoken(long at, String line) {}
