package io.kubarium.api;

import java.util.List;

/** Finalizers that hold a namespace. */
public record NamespaceSpec(List<String> finalizers) {
    /** Nothing set. */
    public static final NamespaceSpec EMPTY = new NamespaceSpec(null);

    public NamespaceSpec {
        finalizers = finalizers == null ? List.of() : List.copyOf(finalizers);
    }
}
