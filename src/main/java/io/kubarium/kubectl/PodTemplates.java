package io.kubarium.kubectl;

import io.kubarium.api.Container;
import io.kubarium.api.CronJob;
import io.kubarium.api.DaemonSet;
import io.kubarium.api.Deployment;
import io.kubarium.api.Job;
import io.kubarium.api.JobTemplateSpec;
import io.kubarium.api.KubeObject;
import io.kubarium.api.Pod;
import io.kubarium.api.PodSpec;
import io.kubarium.api.PodTemplateSpec;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.StatefulSet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes what pods an object makes, or the pod itself. */
final class PodTemplates {
    private PodTemplates() {}

    /** The pod spec of an object, null for kinds that have none. */
    static @Nullable PodSpec spec(KubeObject object) {
        if (object instanceof Pod pod) return pod.spec();
        PodTemplateSpec template = template(object);
        return template == null ? null : template.spec();
    }

    static @Nullable PodTemplateSpec template(KubeObject object) {
        return switch (object) {
            case Deployment d -> d.spec().template();
            case ReplicaSet r -> r.spec().template();
            case StatefulSet s -> s.spec().template();
            case DaemonSet d -> d.spec().template();
            case Job j -> j.spec().template();
            case CronJob c -> c.spec().jobTemplate().spec().template();
            default -> null;
        };
    }

    static KubeObject withTemplate(KubeObject object, PodTemplateSpec template) {
        return switch (object) {
            case Deployment d -> d.withSpec(d.spec().withTemplate(template));
            case ReplicaSet r -> r.withSpec(r.spec().withTemplate(template));
            case StatefulSet s -> s.withSpec(s.spec().withTemplate(template));
            case DaemonSet d -> d.withSpec(d.spec().withTemplate(template));
            case Job j -> j.withSpec(j.spec().withTemplate(template));
            case CronJob c -> c.withSpec(c.spec().withJobTemplate(new JobTemplateSpec(c.spec().jobTemplate().metadata(), c.spec().jobTemplate().spec().withTemplate(template))));
            default -> object;
        };
    }

    static KubeObject withSpec(KubeObject object, PodSpec spec) {
        if (object instanceof Pod pod) return pod.withSpec(spec);
        PodTemplateSpec template = template(object);
        return template == null ? object : withTemplate(object, new PodTemplateSpec(template.metadata(), spec));
    }

    /** A copy with every container changed that has that name ({@code *} for all). */
    static KubeObject withContainers(KubeObject object, String name, UnaryOperator<Container> change) {
        PodSpec spec = spec(object);
        if (spec == null) return object;
        PodSpec changed = spec.withContainers(changed(spec.containers(), name, change)).withInitContainers(changed(spec.initContainers(), name, change));
        return withSpec(object, changed);
    }

    private static List<Container> changed(List<Container> containers, String name, UnaryOperator<Container> change) {
        List<Container> all = new ArrayList<>();
        for (Container container : containers) all.add(name.equals("*") || name.equals(container.name()) ? change.apply(container) : container);
        return all;
    }
}
