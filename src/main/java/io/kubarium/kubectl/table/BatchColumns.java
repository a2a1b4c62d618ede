package io.kubarium.kubectl.table;

import io.kubarium.api.CronJob;
import io.kubarium.api.Job;
import io.kubarium.api.JobCondition;
import io.kubarium.api.PodTemplateSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code get} of Jobs and CronJobs. */
final class BatchColumns {
    private BatchColumns() {}

    // CTL-35 … CTL-37, WRK-225
    static Table<Job> jobs() {
        return Table.of(Job.class, "NAME, STATUS, COMPLETIONS, DURATION, AGE, +CONTAINERS, +IMAGES, +SELECTOR", (job, now) -> List.of(
                job.name(), status(job), job.status().succeeded() + "/" + wanted(job), duration(job, now), Ages.since(job.metadata().creationTimestamp(), now),
                Cells.containers(job.spec().template()), Cells.images(job.spec().template()), Cells.selector(job.spec().selector())));
    }

    private static String status(Job job) {
        if (is(job, "Complete")) return "Complete";
        if (is(job, "Failed")) return "Failed";
        if (job.metadata().isTerminating()) return "Terminating";
        for (String type : List.of("Suspended", "FailureTarget", "SuccessCriteriaMet")) if (is(job, type)) return type;
        return "Running";
    }

    private static boolean is(Job job, String type) {
        for (JobCondition condition : job.status().conditions()) if (type.equals(condition.type())) return "True".equals(condition.status());
        return false;
    }

    private static String wanted(Job job) {
        if (job.spec().completions() != null) return job.spec().completions().toString();
        int parallel = job.spec().parallelism() == null ? 0 : job.spec().parallelism();
        return parallel > 1 ? "1 of " + parallel : "1";
    }

    private static String duration(Job job, Instant now) {
        Instant start = job.status().startTime();
        if (start == null) return "";
        return Ages.human(Duration.between(start, job.status().completionTime() == null ? now : job.status().completionTime()));
    }

    // CTL-38
    static Table<CronJob> cronJobs() {
        String columns = "NAME, SCHEDULE, TIMEZONE, SUSPEND, ACTIVE, LAST SCHEDULE, AGE, +CONTAINERS, +IMAGES, +SELECTOR";
        return Table.of(CronJob.class, columns, (cron, now) -> {
            PodTemplateSpec template = cron.spec().jobTemplate().spec().template();
            Instant last = cron.status().lastScheduleTime();
            return List.of(cron.name(), cron.spec().schedule(), Cells.orNone(cron.spec().timeZone()), suspended(cron.spec().suspend()),
                    Integer.toString(cron.status().active().size()), last == null ? "<none>" : Ages.since(last, now),
                    Ages.since(cron.metadata().creationTimestamp(), now), Cells.containers(template), Cells.images(template),
                    Cells.selector(cron.spec().jobTemplate().spec().selector()));
        });
    }

    private static String suspended(@Nullable Boolean suspend) {
        return suspend == null ? "<unset>" : suspend ? "True" : "False";
    }
}
