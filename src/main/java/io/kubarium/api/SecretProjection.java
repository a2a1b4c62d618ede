package io.kubarium.api;

import java.util.List;

/** A Secret in a projected volume. */
public record SecretProjection(String name, List<KeyToPath> items, Boolean optional) {
    /** Nothing set. */
    public static final SecretProjection EMPTY = new SecretProjection(null, null, null);

    public SecretProjection {
        items = items == null ? List.of() : List.copyOf(items);
    }
}
