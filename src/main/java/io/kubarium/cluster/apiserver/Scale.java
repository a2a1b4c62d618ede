package io.kubarium.cluster.apiserver;

import io.kubarium.api.Deployment;
import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.LabelSelector;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.OtherObject;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.Tree;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Status;

/** The {@code scale} subresource: the number of replicas as an object of its own (API-193). */
final class Scale {
    private Scale() {}

    /** Applies a patch to the Scale and so to its parent; answers the Scale as it now is. */
    static KubeObject patch(Exchange exchange, KubeObject parent, Request.Patch patch) {
        Tree.Obj scale = Patching.applied(patch, OtherObject.class, tree(parent));
        Tree wanted = scale.obj("spec").get("replicas");
        if (!(wanted instanceof Tree.Num number) || !number.isLong()) {
            throw new Refused(Status.badRequest("Scale in version \"v1\" cannot be handled as a Scale: spec.replicas is no number"));
        }
        if (number.asLong() != (int) number.asLong()) {
            throw new Refused(Status.badRequest("Scale in version \"v1\" cannot be handled as a Scale: json: cannot unmarshal number " + number.text()
                    + " into Go struct field ScaleSpec.spec.replicas of type int32"));
        }
        int replicas = (int) number.asLong();
        if (replicas < 0) {
            Problems problems = new Problems();
            problems.invalid(Path.SPEC.field("replicas"), replicas, "must be greater than or equal to 0");
            throw new Refused(problems.status("Scale.autoscaling", parent.name()));
        }
        String version = scale.obj("metadata").text("resourceVersion");
        KubeObject changed = withReplicas(parent, replicas);
        KubeObject stored = Update.main(exchange, changed.withMetadata(changed.metadata().withResourceVersion(version)));
        return of(stored == null ? changed : stored);
    }

    /** The Scale of a workload; refused for kinds that have none. */
    static OtherObject of(KubeObject parent) {
        ObjectMeta meta = parent.metadata();
        ObjectMeta shown = ObjectMeta.named(meta.namespace(), meta.name()).withUid(meta.uid()).withResourceVersion(meta.resourceVersion())
                .withCreationTimestamp(meta.creationTimestamp());
        Tree.Obj whole = tree(parent);
        return new OtherObject("autoscaling/v1", "Scale", shown, Tree.Obj.of("spec", whole.get("spec"), "status", whole.get("status")));
    }

    private static Tree.Obj tree(KubeObject parent) {
        return switch (parent) {
            case Deployment d -> tree(parent, d.spec().replicas(), d.status().replicas(), d.spec().selector());
            case ReplicaSet r -> tree(parent, r.spec().replicas(), r.status().replicas(), r.spec().selector());
            case StatefulSet s -> tree(parent, s.spec().replicas(), s.status().replicas(), s.spec().selector());
            default -> throw new Refused(Status.of(404, "NotFound", "the server could not find the requested resource"));
        };
    }

    private static Tree.Obj tree(KubeObject parent, Integer wanted, int actual, LabelSelector selector) {
        StringBuilder text = new StringBuilder();
        selector.matchLabels().forEach((key, value) -> text.append(text.isEmpty() ? "" : ",").append(key).append('=').append(value));
        return Tree.Obj.of("metadata", Tree.Obj.of("name", parent.name(), "namespace", parent.namespace(), "resourceVersion", parent.metadata().resourceVersion()),
                "spec", Tree.Obj.of("replicas", wanted), "status", Tree.Obj.of("replicas", actual, "selector", text.toString()));
    }

    private static KubeObject withReplicas(KubeObject parent, int replicas) {
        return switch (parent) {
            case Deployment d -> d.withSpec(d.spec().withReplicas(replicas));
            case ReplicaSet r -> r.withSpec(r.spec().withReplicas(replicas));
            case StatefulSet s -> s.withSpec(s.spec().withReplicas(replicas));
            default -> throw new IllegalArgumentException(Kinds.of(parent).kind());
        };
    }
}
