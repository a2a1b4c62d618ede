package io.kubarium.kubectl.describe;

import io.kubarium.api.CronJob;
import io.kubarium.api.CronJobSpec;
import io.kubarium.api.Job;
import io.kubarium.api.JobSpec;
import io.kubarium.api.JobStatus;
import io.kubarium.api.ObjectReference;
import io.kubarium.api.OwnerReference;
import io.kubarium.kubectl.table.Ages;
import io.kubarium.kubectl.table.Cells;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code describe} of Jobs and CronJobs. */
final class BatchDescribers {
    private static final String UNSET = "<unset>";
    private static final int LONGEST_INDEXES = 50;

    private BatchDescribers() {}

    // CTL-108
    static void job(Job job, Surroundings around, Page page) {
        JobSpec spec = job.spec();
        JobStatus status = job.status();
        page.field("Name", job.name()).field("Namespace", job.namespace());
        if (spec.selector() != null) page.selector(spec.selector());
        page.labels("Labels", job.metadata().labels()).annotations("Annotations", job.metadata().annotations());
        OwnerReference owner = job.metadata().controllerRef();
        if (owner != null) page.field("Controlled By", owner.kind() + "/" + owner.name());
        if (spec.parallelism() != null) page.field("Parallelism", spec.parallelism());
        page.field("Completions", orUnset(spec.completions()));
        if (spec.completionMode() != null) page.field("Completion Mode", spec.completionMode());
        if (spec.suspend() != null) page.field("Suspend", spec.suspend());
        if (spec.backoffLimit() != null) page.field("Backoff Limit", spec.backoffLimit());
        if (spec.ttlSecondsAfterFinished() != null) page.field("TTL Seconds After Finished", spec.ttlSecondsAfterFinished());
        if (status.startTime() != null) page.field("Start Time", Page.time(status.startTime()));
        if (status.completionTime() != null) page.field("Completed At", Page.time(status.completionTime()));
        if (status.startTime() != null && status.completionTime() != null) {
            page.field("Duration", Ages.human(Duration.between(status.startTime(), status.completionTime())));
        }
        if (spec.activeDeadlineSeconds() != null) page.field("Active Deadline Seconds", spec.activeDeadlineSeconds() + "s");
        String ready = status.ready() == null ? "" : " (" + status.ready() + " Ready)";
        page.field("Pods Statuses", status.active() + " Active" + ready + " / " + status.succeeded() + " Succeeded / " + status.failed() + " Failed");
        if ("Indexed".equals(spec.completionMode())) page.field("Completed Indexes", indexes(Cells.or(status.completedIndexes(), "<none>")));
        PodTemplateBlock.write(page, spec.template());
        around.events(job, page);
    }

    /** Cut behind a whole number. */
    private static String indexes(String all) {
        if (all.length() <= LONGEST_INDEXES) return all;
        int comma = all.lastIndexOf(',', LONGEST_INDEXES - 1);
        return (comma < 0 ? all.substring(0, LONGEST_INDEXES) : all.substring(0, comma + 1)) + "...";
    }

    // CTL-109
    static void cronJob(CronJob cron, Surroundings around, Page page) {
        CronJobSpec spec = cron.spec();
        JobSpec job = spec.jobTemplate().spec();
        page.head(cron.metadata());
        page.field("Schedule", spec.schedule()).field("Concurrency Policy", spec.concurrencyPolicy());
        page.field("Suspend", Boolean.TRUE.equals(spec.suspend()) ? "True" : "False").field("Time Zone", orUnset(spec.timeZone()));
        page.field("Successful Job History Limit", orUnset(spec.successfulJobsHistoryLimit()));
        page.field("Failed Job History Limit", orUnset(spec.failedJobsHistoryLimit()));
        page.field("Starting Deadline Seconds", spec.startingDeadlineSeconds() == null ? UNSET : spec.startingDeadlineSeconds() + "s");
        page.field("Selector", job.selector() == null ? UNSET : Cells.selector(job.selector()));
        page.field("Parallelism", orUnset(job.parallelism())).field("Completions", orUnset(job.completions()));
        if (job.activeDeadlineSeconds() != null) page.field("Active Deadline Seconds", job.activeDeadlineSeconds() + "s");
        PodTemplateBlock.write(page, job.template());
        page.field("Last Schedule Time", cron.status().lastScheduleTime() == null ? UNSET : Page.time(cron.status().lastScheduleTime()));
        List<String> active = cron.status().active().stream().map(ObjectReference::name).toList();
        page.field("Active Jobs", active.isEmpty() ? "<none>" : String.join(", ", active));
        around.events(cron, page);
    }

    private static Object orUnset(@Nullable Object value) {
        return value == null ? UNSET : value;
    }
}
