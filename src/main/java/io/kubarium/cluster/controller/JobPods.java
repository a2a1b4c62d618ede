package io.kubarium.cluster.controller;

import io.kubarium.api.Container;
import io.kubarium.api.ContainerStatus;
import io.kubarium.api.EnvVar;
import io.kubarium.api.EnvVarSource;
import io.kubarium.api.Job;
import io.kubarium.api.ObjectFieldSelector;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.Pod;
import io.kubarium.api.PodCondition;
import io.kubarium.api.PodSpec;
import io.kubarium.api.PodTemplateSpec;
import io.kubarium.api.Tree;
import io.kubarium.api.request.Request;
import io.kubarium.engine.RandomStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a Job sees in its pods, and how it makes them. */
final class JobPods {
    static final String FINALIZER = "batch.kubernetes.io/job-tracking";
    static final String INDEX = "batch.kubernetes.io/job-completion-index";
    static final String FAILURES = "batch.kubernetes.io/job-index-failure-count";
    static final String IGNORED_FAILURES = "batch.kubernetes.io/job-index-ignored-failure-count";
    private static final String INDEX_VARIABLE = "JOB_COMPLETION_INDEX";

    private JobPods() {}

    /** Whether it still has to be counted (WRK-125). */
    static boolean isTracked(Pod pod) {
        return pod.metadata().finalizers().contains(FINALIZER);
    }

    /** Whether it is being deleted but has not ended. */
    static boolean isTerminating(Pod pod) {
        return pod.isTerminating() && !pod.isTerminal();
    }

    static boolean succeeded(Pod pod) {
        return "Succeeded".equals(pod.status().phase());
    }

    /** Whether it counts as failed: deleted pods do too, unless only failed ones are replaced (WRK-126). */
    static boolean failed(Pod pod, Job job) {
        if ("Failed".equals(pod.status().phase())) return true;
        return !onlyFailedAreReplaced(job) && pod.isTerminating() && !succeeded(pod);
    }

    /** WRK-127. */
    static boolean onlyFailedAreReplaced(Job job) {
        return "Failed".equals(job.spec().podReplacementPolicy());
    }

    /** Its completion index, -1 if it has none of this Job's. */
    static int index(Pod pod, Job job) {
        int index = number(pod, INDEX, -1);
        return index < job.spec().completions() ? index : -1;
    }

    static int number(Pod pod, String annotation, int otherwise) {
        String text = pod.metadata().annotation(annotation);
        return text == null || !text.matches("\\d{1,9}") ? otherwise : Integer.parseInt(text);
    }

    /** When it ended: by its containers, else its readiness, its deletion, its creation (WRK-128). */
    static Instant finishedAt(Pod pod) {
        Instant last = null;
        for (ContainerStatus status : pod.status().containerStatuses()) {
            if (status.state().terminated() == null || status.state().terminated().finishedAt() == null) return withoutContainers(pod);
            Instant at = status.state().terminated().finishedAt();
            if (last == null || at.isAfter(last)) last = at;
        }
        return last == null ? withoutContainers(pod) : last;
    }

    private static Instant withoutContainers(Pod pod) {
        PodCondition ready = pod.condition("Ready");
        if (ready != null && "False".equals(ready.status()) && ready.lastTransitionTime() != null) return ready.lastTransitionTime();
        ObjectMeta meta = pod.metadata();
        if (meta.deletionTimestamp() == null) return meta.creationTimestamp();
        Long grace = meta.deletionGracePeriodSeconds();
        return meta.deletionTimestamp().minusSeconds(grace == null ? 0 : grace);
    }

    /** Takes the tracking finalizer off a pod. */
    static Request untrack(Pod pod) {
        List<String> rest = pod.metadata().finalizers().stream().filter(name -> !name.equals(FINALIZER)).toList();
        Tree finalizers = rest.isEmpty() ? Tree.NULL : Tree.of(rest);
        return new Request.Patch(pod.ref(), Request.PatchType.MERGE, Tree.Obj.of("metadata", Tree.Obj.of("uid", pod.uid(), "finalizers", finalizers)), "");
    }

    /** A new pod without an index. */
    static Pod make(Job job, RandomStream random) {
        return tracked(PodTemplates.pod(job.spec().template(), job, random));
    }

    /** A new pod for an index (WRK-139); {@code replaced} is the failed one before it, where failures count per index (WRK-140). */
    static Pod make(Job job, int index, @Nullable Pod replaced, RandomStream random) {
        PodTemplateSpec template = job.spec().template();
        String base = PodTemplates.base(job.name(), "-" + index + "-");
        Pod pod = tracked(PodTemplates.named(template, job, PodTemplates.generated(base, random), base));
        String number = Integer.toString(index);
        ObjectMeta meta = pod.metadata().withAnnotation(INDEX, number).withLabel(INDEX, number);
        if (job.spec().backoffLimitPerIndex() != null) meta = counted(job, meta, replaced);
        PodSpec spec = template.spec();
        return pod.withMetadata(meta).withSpec(spec.withHostname(job.name() + "-" + index).withContainers(withIndex(spec.containers()))
                .withInitContainers(withIndex(spec.initContainers())));
    }

    private static Pod tracked(Pod pod) {
        List<String> finalizers = new ArrayList<>(pod.metadata().finalizers());
        finalizers.add(FINALIZER);
        return pod.withMetadata(pod.metadata().withFinalizers(finalizers));
    }

    private static ObjectMeta counted(Job job, ObjectMeta meta, @Nullable Pod replaced) {
        if (replaced == null) return meta.withAnnotation(FAILURES, "0");
        boolean ignored = "Ignore".equals(PodFailurePolicies.action(job, replaced));
        int failures = number(replaced, FAILURES, 0) + (ignored ? 0 : 1);
        int overlooked = number(replaced, IGNORED_FAILURES, 0) + (ignored ? 1 : 0);
        ObjectMeta with = meta.withAnnotation(FAILURES, Integer.toString(failures));
        return overlooked == 0 ? with : with.withAnnotation(IGNORED_FAILURES, Integer.toString(overlooked));
    }

    private static List<Container> withIndex(List<Container> containers) {
        EnvVarSource label = new EnvVarSource(new ObjectFieldSelector("v1", "metadata.labels['" + INDEX + "']"), null, null, null, null);
        List<Container> all = new ArrayList<>();
        for (Container container : containers) {
            List<EnvVar> env = new ArrayList<>(container.env());
            if (env.stream().noneMatch(variable -> variable.name().equals(INDEX_VARIABLE))) env.add(new EnvVar(INDEX_VARIABLE, null, label));
            all.add(container.withEnv(env));
        }
        return all;
    }
}
