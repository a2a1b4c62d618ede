package io.kubarium.cluster.controller;

import io.kubarium.api.CrossVersionObjectReference;
import io.kubarium.api.Deployment;
import io.kubarium.api.KindInfo;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.LabelSelector;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.store.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** The workload that an autoscaler scales, as its {@code scale} subresource shows it (WRK-170). */
record ScaleTarget(ObjectRef ref, int replicas, LabelSelector selector) {
    /**
     * The target of a reference.
     *
     * @throws IllegalArgumentException with the server's words if it cannot be had
     */
    static ScaleTarget of(CrossVersionObjectReference reference, String namespace, Snapshot cache) {
        KindInfo kind = Kinds.of(reference.apiVersion(), reference.kind());
        if (kind == null) {
            String group = reference.apiVersion() == null ? "" : reference.apiVersion().replaceAll("/.*", "");
            throw new IllegalArgumentException("no matches for kind \"" + reference.kind() + "\" in group \"" + group + "\"");
        }
        ObjectRef ref = new ObjectRef(kind.key(), namespace, reference.name());
        KubeObject object = cache.get(ref);
        return switch (object) {
            case null -> throw new IllegalArgumentException(kind.key() + " \"" + reference.name() + "\" not found");
            case Deployment d -> new ScaleTarget(ref, d.spec().replicas(), d.spec().selector());
            case ReplicaSet r -> new ScaleTarget(ref, r.spec().replicas(), r.spec().selector());
            case StatefulSet s -> new ScaleTarget(ref, s.spec().replicas(), s.spec().selector());
            default -> throw new IllegalArgumentException("the server could not find the requested resource");
        };
    }

    /** The selector as the subresource writes it. */
    String text() {
        List<String> parts = new ArrayList<>();
        selector.matchLabels().forEach((key, value) -> parts.add(key + "=" + value));
        return String.join(",", parts);
    }
}
