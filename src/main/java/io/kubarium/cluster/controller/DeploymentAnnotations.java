package io.kubarium.cluster.controller;

import io.kubarium.api.Deployment;
import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.ReplicaSet;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a Deployment notes on its ReplicaSets: revision, former revisions, the sizes a step was reckoned with. */
final class DeploymentAnnotations {
    static final String REVISION = "deployment.kubernetes.io/revision";
    static final String HISTORY = "deployment.kubernetes.io/revision-history";
    static final String DESIRED = "deployment.kubernetes.io/desired-replicas";
    static final String MAX = "deployment.kubernetes.io/max-replicas";

    /** WRK-30: what is not copied from a Deployment to its newest set. */
    private static final Set<String> OWN = new TreeSet<>(java.util.List.of("kubectl.kubernetes.io/last-applied-configuration", REVISION, HISTORY, DESIRED, MAX,
            "deprecated.deployment.rollback.to"));

    private DeploymentAnnotations() {}

    static @Nullable Integer number(KubeObject object, String annotation) {
        String text = object.metadata().annotation(annotation);
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    static int revision(KubeObject object) {
        Integer revision = number(object, REVISION);
        return revision == null ? 0 : revision;
    }

    static int maxRevision(Collection<ReplicaSet> sets) {
        return sets.stream().mapToInt(DeploymentAnnotations::revision).max().orElse(0);
    }

    /** The set's metadata as the newest set of the Deployment with at least that revision (WRK-28, WRK-30). */
    static ObjectMeta newest(ObjectMeta set, Deployment deployment, int revision) {
        ObjectMeta meta = set;
        for (Map.Entry<String, String> annotation : deployment.metadata().annotations().entrySet()) {
            if (!OWN.contains(annotation.getKey())) meta = meta.withAnnotation(annotation.getKey(), annotation.getValue());
        }
        String before = meta.annotation(REVISION);
        if (before != null && Integer.parseInt(before) >= revision) return meta;
        meta = meta.withAnnotation(REVISION, Integer.toString(revision));
        if (before == null) return meta;
        String history = meta.annotation(HISTORY);
        return meta.withAnnotation(HISTORY, history == null || history.isEmpty() ? before : history + "," + before);
    }

    /** The set's metadata with the sizes this step was reckoned with (WRK-24, WRK-46). */
    static ObjectMeta sized(ObjectMeta set, Deployment deployment) {
        int replicas = DeploymentMath.replicas(deployment);
        return set.withAnnotation(DESIRED, Integer.toString(replicas)).withAnnotation(MAX, Integer.toString(replicas + DeploymentMath.maxSurge(deployment)));
    }
}
