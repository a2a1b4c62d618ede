package io.kubarium.api;

/** Which key becomes which file. */
public record KeyToPath(@Shown String key, @Shown String path, Integer mode) {
    /** Nothing set. */
    public static final KeyToPath EMPTY = new KeyToPath(null, null, null);
}
