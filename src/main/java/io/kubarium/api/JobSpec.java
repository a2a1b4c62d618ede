package io.kubarium.api;

/** How many pods have to succeed, how many at a time, and what a failure means. */
public record JobSpec(Integer parallelism, Integer completions, Long activeDeadlineSeconds,
        PodFailurePolicy podFailurePolicy, SuccessPolicy successPolicy, Integer backoffLimit,
        Integer backoffLimitPerIndex, Integer maxFailedIndexes, LabelSelector selector, Boolean manualSelector,
        PodTemplateSpec template, Integer ttlSecondsAfterFinished, String completionMode, Boolean suspend,
        String podReplacementPolicy, String managedBy) {
    /** Nothing set. */
    public static final JobSpec EMPTY = new JobSpec(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    public JobSpec {
        template = template == null ? PodTemplateSpec.EMPTY : template;
    }

    public JobSpec withParallelism(Integer parallelism) {
        return new JobSpec(parallelism, completions, activeDeadlineSeconds, podFailurePolicy, successPolicy,
            backoffLimit, backoffLimitPerIndex, maxFailedIndexes, selector, manualSelector, template,
            ttlSecondsAfterFinished, completionMode, suspend, podReplacementPolicy, managedBy);
    }

    public JobSpec withCompletions(Integer completions) {
        return new JobSpec(parallelism, completions, activeDeadlineSeconds, podFailurePolicy, successPolicy,
            backoffLimit, backoffLimitPerIndex, maxFailedIndexes, selector, manualSelector, template,
            ttlSecondsAfterFinished, completionMode, suspend, podReplacementPolicy, managedBy);
    }

    public JobSpec withBackoffLimit(Integer backoffLimit) {
        return new JobSpec(parallelism, completions, activeDeadlineSeconds, podFailurePolicy, successPolicy,
            backoffLimit, backoffLimitPerIndex, maxFailedIndexes, selector, manualSelector, template,
            ttlSecondsAfterFinished, completionMode, suspend, podReplacementPolicy, managedBy);
    }

    public JobSpec withSelector(LabelSelector selector) {
        return new JobSpec(parallelism, completions, activeDeadlineSeconds, podFailurePolicy, successPolicy,
            backoffLimit, backoffLimitPerIndex, maxFailedIndexes, selector, manualSelector, template,
            ttlSecondsAfterFinished, completionMode, suspend, podReplacementPolicy, managedBy);
    }

    public JobSpec withManualSelector(Boolean manualSelector) {
        return new JobSpec(parallelism, completions, activeDeadlineSeconds, podFailurePolicy, successPolicy,
            backoffLimit, backoffLimitPerIndex, maxFailedIndexes, selector, manualSelector, template,
            ttlSecondsAfterFinished, completionMode, suspend, podReplacementPolicy, managedBy);
    }

    public JobSpec withTemplate(PodTemplateSpec template) {
        return new JobSpec(parallelism, completions, activeDeadlineSeconds, podFailurePolicy, successPolicy,
            backoffLimit, backoffLimitPerIndex, maxFailedIndexes, selector, manualSelector, template,
            ttlSecondsAfterFinished, completionMode, suspend, podReplacementPolicy, managedBy);
    }

    public JobSpec withCompletionMode(String completionMode) {
        return new JobSpec(parallelism, completions, activeDeadlineSeconds, podFailurePolicy, successPolicy,
            backoffLimit, backoffLimitPerIndex, maxFailedIndexes, selector, manualSelector, template,
            ttlSecondsAfterFinished, completionMode, suspend, podReplacementPolicy, managedBy);
    }

    public JobSpec withSuspend(Boolean suspend) {
        return new JobSpec(parallelism, completions, activeDeadlineSeconds, podFailurePolicy, successPolicy,
            backoffLimit, backoffLimitPerIndex, maxFailedIndexes, selector, manualSelector, template,
            ttlSecondsAfterFinished, completionMode, suspend, podReplacementPolicy, managedBy);
    }

    public JobSpec withPodReplacementPolicy(String podReplacementPolicy) {
        return new JobSpec(parallelism, completions, activeDeadlineSeconds, podFailurePolicy, successPolicy,
            backoffLimit, backoffLimitPerIndex, maxFailedIndexes, selector, manualSelector, template,
            ttlSecondsAfterFinished, completionMode, suspend, podReplacementPolicy, managedBy);
    }
}
