package io.kubarium.cluster.apiserver;

import io.kubarium.api.DaemonSet;
import io.kubarium.api.KubeObject;
import org.jspecify.annotations.Nullable;

/** Counts the templates of a DaemonSet in an annotation, whatever a client says of it (WRK-112). */
final class TemplateGeneration {
    private static final String ANNOTATION = "deprecated.daemonset.template.generation";

    private TemplateGeneration() {}

    static KubeObject counted(@Nullable KubeObject before, KubeObject after) {
        if (!(after instanceof DaemonSet now)) return after;
        long count = 1;
        if (before instanceof DaemonSet then) {
            String known = then.metadata().annotation(ANNOTATION);
            count = (known == null ? 0 : Long.parseLong(known)) + (then.spec().template().equals(now.spec().template()) ? 0 : 1);
        }
        return now.withMetadata(now.metadata().withAnnotation(ANNOTATION, Long.toString(count)));
    }
}
