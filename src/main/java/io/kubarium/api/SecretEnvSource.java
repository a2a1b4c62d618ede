package io.kubarium.api;

/** The Secret of an envFrom. */
public record SecretEnvSource(String name, Boolean optional) {
    /** Nothing set. */
    public static final SecretEnvSource EMPTY = new SecretEnvSource(null, null);
}
