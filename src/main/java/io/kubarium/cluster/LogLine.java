package io.kubarium.cluster;

/** A line of a container's log, with the virtual time at which it was printed. */
public record LogLine(long time, String text) {}
