package io.kubarium.api;

/** One header of an HTTP probe. */
public record HTTPHeader(@Shown String name, @Shown String value) {
    /** Nothing set. */
    public static final HTTPHeader EMPTY = new HTTPHeader(null, null);
}
