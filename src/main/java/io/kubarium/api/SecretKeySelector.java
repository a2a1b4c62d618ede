package io.kubarium.api;

/** One key of a Secret. */
public record SecretKeySelector(String name, @Shown String key, Boolean optional) {
    /** Nothing set. */
    public static final SecretKeySelector EMPTY = new SecretKeySelector(null, null, null);
}
