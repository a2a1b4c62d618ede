package io.kubarium.cluster.client;

import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import org.jspecify.annotations.Nullable;

/** A watch on a kind (by its key); optionally only on what belongs to one node: the pods bound to it, or its own Node. */
public record Watch(String kind, @Nullable String node) {
    /** All objects of a kind. */
    public static Watch all(Class<? extends KubeObject> type) {
        return new Watch(Kinds.of(type).key(), null);
    }

    /** The pods bound to a node. */
    public static Watch podsOn(String node) {
        return new Watch("pods", node);
    }

    /** One Node. */
    public static Watch node(String node) {
        return new Watch("nodes", node);
    }
}
