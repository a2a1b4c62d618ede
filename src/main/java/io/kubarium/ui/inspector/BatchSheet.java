package io.kubarium.ui.inspector;

import io.kubarium.api.CronJob;
import io.kubarium.api.Job;
import io.kubarium.api.JobCondition;
import io.kubarium.api.ObjectReference;
import io.kubarium.api.OwnerReference;
import io.kubarium.ui.inspector.InspectorModel.Status;

/** The sheet of what ends: a Job, and the CronJob that makes Jobs. */
final class BatchSheet {
    private BatchSheet() {
    }

    static Sheet of(Job job) {
        Integer completions = job.spec().completions();
        Sheet.Rows rows = new Sheet.Rows().text("Succeeded", job.status().succeeded() + (completions == null ? "" : " of " + completions)).text("Active", job.status().active())
                .text("Failed", job.status().failed()).text("At a time", job.spec().parallelism()).text("Retries", job.spec().backoffLimit()).text("Order", job.spec().completionMode());
        if (job.spec().activeDeadlineSeconds() != null) rows.text("Must end within", job.spec().activeDeadlineSeconds() + " s");
        if (job.spec().ttlSecondsAfterFinished() != null) rows.text("Removed after its end", job.spec().ttlSecondsAfterFinished() + " s");
        OwnerReference owner = job.metadata().controllerRef();
        if (owner != null) rows.link("Owner", owner.kind() + " " + owner.name(), owner.kind() + "/" + job.namespace() + "/" + owner.name());
        for (JobCondition condition : job.status().conditions()) {
            if ("True".equals(condition.status())) rows.text(condition.type(), condition.message() == null || condition.message().isEmpty() ? condition.reason() : condition.message());
        }
        return new Sheet("Job", status(job), rows.text("Namespace", job.namespace()).list());
    }

    /** What {@code kubectl get jobs} prints as STATUS. */
    private static Status status(Job job) {
        for (JobCondition condition : job.status().conditions()) {
            if (!"True".equals(condition.status())) continue;
            if (condition.type().equals("Complete")) return new Status("Complete", "good");
            if (condition.type().equals("Failed")) return new Status("Failed", "bad");
            if (condition.type().equals("Suspended")) return new Status("Suspended", "muted");
        }
        return new Status("Running", job.status().failed() > 0 ? "warn" : "accent");
    }

    static Sheet of(CronJob cron) {
        Sheet.Rows rows = new Sheet.Rows().mono("Schedule", cron.spec().schedule()).text("Time zone", cron.spec().timeZone()).text("If one still runs", cron.spec().concurrencyPolicy())
                .mono("Last run", cron.status().lastScheduleTime()).mono("Last success", cron.status().lastSuccessfulTime());
        for (ObjectReference job : cron.status().active()) rows.link("Active", job.name(), "Job/" + cron.namespace() + "/" + job.name());
        rows.text("Keeps succeeded", cron.spec().successfulJobsHistoryLimit()).text("Keeps failed", cron.spec().failedJobsHistoryLimit());
        boolean off = Boolean.TRUE.equals(cron.spec().suspend());
        int active = cron.status().active().size();
        return new Sheet("CronJob", off ? new Status("Suspended", "muted") : new Status(active + " active", active > 0 ? "accent" : "muted"), rows.text("Namespace", cron.namespace()).list());
    }
}
