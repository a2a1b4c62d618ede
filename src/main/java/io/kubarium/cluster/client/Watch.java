package io.kubarium.cluster.client;

import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import org.jspecify.annotations.Nullable;

/** A watch on a kind (by its key), for pods optionally only on those bound to one node. */
public record Watch(String kind, @Nullable String node) {
    /** All objects of a kind. */
    public static Watch all(Class<? extends KubeObject> type) {
        return new Watch(Kinds.of(type).key(), null);
    }

    /** The pods bound to a node. */
    public static Watch podsOn(String node) {
        return new Watch("pods", node);
    }
}
