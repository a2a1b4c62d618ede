package io.kubarium.cluster.apiserver;

import io.kubarium.api.KindInfo;
import io.kubarium.api.KubeObject;

/** Refuses what is wrong with an object, all of it at once (API section I). */
final class Validation {
    private Validation() {}

    static void create(KindInfo kind, KubeObject object) {
        Problems problems = new Problems();
        if (object.name() == null || object.name().isEmpty()) problems.required(Path.METADATA.field("name"), "name or generateName is required");
        problems.refuse(kind, object.name());
    }

    static void update(KindInfo kind, KubeObject before, KubeObject after) {}

    static void updateStatus(KindInfo kind, KubeObject before, KubeObject after) {}
}
