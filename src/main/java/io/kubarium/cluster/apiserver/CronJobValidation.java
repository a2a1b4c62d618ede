package io.kubarium.cluster.apiserver;

import io.kubarium.api.CronJob;
import io.kubarium.api.CronJobSpec;
import io.kubarium.api.CronSchedule;
import io.kubarium.api.JobSpec;
import java.util.List;

/** CronJob (API-22, API-122, WRK-152). */
final class CronJobValidation {
    private static final int LONGEST_NAME = 52;

    private CronJobValidation() {}

    static void check(CronJob cron, Problems problems) {
        CronJobSpec spec = cron.spec();
        if (cron.name() != null && cron.name().length() > LONGEST_NAME) {
            problems.invalid(Path.METADATA.field("name"), cron.name(), "must be no more than 52 characters");
        }
        schedule(spec, problems);
        Checks.notNegative(spec.startingDeadlineSeconds(), Path.SPEC.field("startingDeadlineSeconds"), problems);
        Checks.oneOf(spec.concurrencyPolicy(), List.of("Allow", "Forbid", "Replace"), Path.SPEC.field("concurrencyPolicy"), problems);
        JobSpec template = spec.jobTemplate().spec();
        if (template.selector() != null) problems.invalid(Path.SPEC.field("jobTemplate").field("spec").field("selector"), io.kubarium.api.Codec.toTree(template.selector()), "`selector` will be auto-generated");
        if (Boolean.TRUE.equals(template.manualSelector())) {
            problems.unsupported(Path.SPEC.field("jobTemplate").field("spec").field("manualSelector"), true, List.of("nil", "false"));
        }
        JobValidation.check(template, Path.SPEC.field("jobTemplate").field("spec"), problems);
        Checks.notNegative(spec.successfulJobsHistoryLimit(), Path.SPEC.field("successfulJobsHistoryLimit"), problems);
        Checks.notNegative(spec.failedJobsHistoryLimit(), Path.SPEC.field("failedJobsHistoryLimit"), problems);
    }

    private static void schedule(CronJobSpec spec, Problems problems) {
        Path path = Path.SPEC.field("schedule");
        String schedule = spec.schedule() == null ? "" : spec.schedule();
        if (schedule.isEmpty()) {
            problems.required(path);
        } else if (schedule.contains("TZ")) {
            problems.invalid(path, schedule, "cannot use TZ or CRON_TZ in schedule, use timeZone field instead");
        } else {
            try {
                CronSchedule.parse(schedule, null);
            } catch (IllegalArgumentException wrong) {
                problems.invalid(path, schedule, wrong.getMessage());
            }
        }
        zone(spec, problems);
    }

    private static void zone(CronJobSpec spec, Problems problems) {
        Path path = Path.SPEC.field("timeZone");
        if (spec.timeZone() == null) return;
        if (spec.timeZone().equalsIgnoreCase("local")) {
            problems.invalid(path, spec.timeZone(), "timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones");
            return;
        }
        try {
            CronSchedule.zone(spec.timeZone());
        } catch (IllegalArgumentException unknown) {
            problems.invalid(path, spec.timeZone(), unknown.getMessage());
        }
    }
}
