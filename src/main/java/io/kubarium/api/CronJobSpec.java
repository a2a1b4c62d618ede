package io.kubarium.api;

/** When a CronJob makes a Job, and which. */
public record CronJobSpec(@Shown String schedule, String timeZone, Long startingDeadlineSeconds,
        String concurrencyPolicy, Boolean suspend, @Shown JobTemplateSpec jobTemplate,
        Integer successfulJobsHistoryLimit, Integer failedJobsHistoryLimit) {
    /** Nothing set. */
    public static final CronJobSpec EMPTY = new CronJobSpec(null, null, null, null, null, null, null, null);

    public CronJobSpec {
        jobTemplate = jobTemplate == null ? JobTemplateSpec.EMPTY : jobTemplate;
    }

    public CronJobSpec withConcurrencyPolicy(String concurrencyPolicy) {
        return new CronJobSpec(schedule, timeZone, startingDeadlineSeconds, concurrencyPolicy, suspend, jobTemplate,
            successfulJobsHistoryLimit, failedJobsHistoryLimit);
    }

    public CronJobSpec withSuspend(Boolean suspend) {
        return new CronJobSpec(schedule, timeZone, startingDeadlineSeconds, concurrencyPolicy, suspend, jobTemplate,
            successfulJobsHistoryLimit, failedJobsHistoryLimit);
    }

    public CronJobSpec withJobTemplate(JobTemplateSpec jobTemplate) {
        return new CronJobSpec(schedule, timeZone, startingDeadlineSeconds, concurrencyPolicy, suspend, jobTemplate,
            successfulJobsHistoryLimit, failedJobsHistoryLimit);
    }

    public CronJobSpec withSuccessfulJobsHistoryLimit(Integer successfulJobsHistoryLimit) {
        return new CronJobSpec(schedule, timeZone, startingDeadlineSeconds, concurrencyPolicy, suspend, jobTemplate,
            successfulJobsHistoryLimit, failedJobsHistoryLimit);
    }

    public CronJobSpec withFailedJobsHistoryLimit(Integer failedJobsHistoryLimit) {
        return new CronJobSpec(schedule, timeZone, startingDeadlineSeconds, concurrencyPolicy, suspend, jobTemplate,
            successfulJobsHistoryLimit, failedJobsHistoryLimit);
    }
}
