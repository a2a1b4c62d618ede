package io.kubarium.cluster.apiserver;

import static io.kubarium.cluster.apiserver.Defaults.or;

import io.kubarium.api.CronJobSpec;
import io.kubarium.api.FrozenMap;
import io.kubarium.api.Job;
import io.kubarium.api.JobSpec;
import io.kubarium.api.JobTemplateSpec;
import io.kubarium.api.KubeObject;
import io.kubarium.api.LabelSelector;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.PodTemplateSpec;

/** Defaults of Job and CronJob (API-95, API-96). */
final class BatchDefaults {
    private static final String UID = "batch.kubernetes.io/controller-uid";
    private static final int LONGEST_LABEL = 63;

    private BatchDefaults() {}

    static JobSpec of(JobSpec given) {
        boolean none = given.completions() == null && given.parallelism() == null;
        JobSpec spec = none ? given.withCompletions(1) : given;
        int limit = spec.backoffLimitPerIndex() != null ? Integer.MAX_VALUE : 6;
        return spec.withParallelism(or(spec.parallelism(), 1)).withBackoffLimit(or(spec.backoffLimit(), limit)).withManualSelector(or(spec.manualSelector(), false))
                .withTemplate(PodDefaults.ofTemplate(spec.template())).withCompletionMode(or(spec.completionMode(), "NonIndexed")).withSuspend(or(spec.suspend(), false))
                .withPodReplacementPolicy(or(spec.podReplacementPolicy(), spec.podFailurePolicy() != null ? "Failed" : "TerminatingOrFailed"));
    }

    /** The template of a CronJob has a Job's defaults only where it needs them to be a whole one: the pods' (API-96). */
    static CronJobSpec of(CronJobSpec spec) {
        JobTemplateSpec template = spec.jobTemplate();
        JobSpec inner = template.spec().withTemplate(PodDefaults.ofTemplate(template.spec().template()));
        return spec.withConcurrencyPolicy(or(spec.concurrencyPolicy(), "Allow")).withSuspend(or(spec.suspend(), false))
                .withSuccessfulJobsHistoryLimit(or(spec.successfulJobsHistoryLimit(), 3)).withFailedJobsHistoryLimit(or(spec.failedJobsHistoryLimit(), 1))
                .withJobTemplate(new JobTemplateSpec(template.metadata(), inner));
    }

    /** A new Job gets a selector of its own, and labels for its pods and itself (WRK-121). */
    static KubeObject selected(KubeObject object) {
        if (!(object instanceof Job job) || Boolean.TRUE.equals(job.spec().manualSelector())) return object;
        PodTemplateSpec template = job.spec().template();
        ObjectMeta meta = template.metadata();
        String name = job.name() == null ? "" : job.name().length() > LONGEST_LABEL ? job.name().substring(0, LONGEST_LABEL) : job.name();
        for (String prefix : new String[] {"", "batch.kubernetes.io/"}) meta = meta.withLabel(prefix + "controller-uid", job.uid()).withLabel(prefix + "job-name", name);
        JobSpec spec = job.spec().withTemplate(new PodTemplateSpec(meta, template.spec()));
        if (spec.selector() == null) spec = spec.withSelector(LabelSelector.of(FrozenMap.of(UID, job.uid())));
        return labelled(job.withSpec(spec));
    }

    /** A Job without labels has those of its pods. */
    private static Job labelled(Job job) {
        return job.metadata().labels().isEmpty() ? job.withMetadata(job.metadata().withLabels(job.spec().template().metadata().labels())) : job;
    }
}
