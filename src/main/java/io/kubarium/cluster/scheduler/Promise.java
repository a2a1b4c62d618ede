package io.kubarium.cluster.scheduler;

/** A node that one very pod is bound for: another pod of the same name has nothing of it. */
public record Promise(String uid, String node) {}
