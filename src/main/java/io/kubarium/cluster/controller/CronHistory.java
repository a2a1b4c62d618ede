package io.kubarium.cluster.controller;

import io.kubarium.api.CronJob;
import io.kubarium.api.Job;
import io.kubarium.api.JobCondition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which finished Jobs of a CronJob are too many: the oldest, successes and failures apart (WRK-162). */
final class CronHistory {
    private static final Comparator<Job> OLDEST_FIRST = Comparator
            .comparing((Job job) -> job.status().startTime(), Comparator.nullsLast(Comparator.<Instant>naturalOrder())).thenComparing(Job::name);

    private CronHistory() {}

    static List<Job> surplus(CronJob cron, List<Job> jobs) {
        List<Job> surplus = new ArrayList<>(oldest(jobs, JobConditions.COMPLETE, cron.spec().successfulJobsHistoryLimit()));
        surplus.addAll(oldest(jobs, JobConditions.FAILED, cron.spec().failedJobsHistoryLimit()));
        return surplus;
    }

    private static List<Job> oldest(List<Job> jobs, String end, @Nullable Integer limit) {
        if (limit == null) return List.of();
        List<Job> ended = jobs.stream().filter(job -> {
            JobCondition condition = JobConditions.finished(job);
            return condition != null && condition.type().equals(end) && !job.metadata().isTerminating();
        }).sorted(OLDEST_FIRST).toList();
        return ended.subList(0, Math.max(0, ended.size() - limit));
    }
}
