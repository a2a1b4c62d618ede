package io.kubarium.cluster.controller;

import io.kubarium.api.CronJob;
import io.kubarium.api.CronJobStatus;
import io.kubarium.api.CronSchedule;
import io.kubarium.api.Job;
import io.kubarium.api.JobCondition;
import io.kubarium.api.JobTemplateSpec;
import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.ObjectReference;
import io.kubarium.api.OwnerReference;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Status;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.EventNote;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes Jobs on a schedule and tidies up after them (WRK-150 to WRK-164). */
final class CronJobController implements Controller {
    private static final String SCHEDULED = "batch.kubernetes.io/cronjob-scheduled-timestamp";

    @Override
    public String name() {
        return "cronjob-controller";
    }

    @Override
    public List<Class<? extends KubeObject>> watches() {
        return List.of(CronJob.class, Job.class);
    }

    @Override
    public List<ObjectRef> concerned(Entry.Change change, Snapshot seen) {
        return change.object() instanceof CronJob cron ? List.of(cron.ref()) : Ownership.owners(change, CronJob.class, seen);
    }

    @Override
    public List<ObjectRef> atStart(Snapshot seen) {
        return seen.list(CronJob.class).stream().map(CronJob::ref).toList();
    }

    @Override
    public OnRefusal refused(Request request, Status status) {
        // Somebody else has made a Job of this name: the run counts as made (WRK-154).
        if (request instanceof Request.Create && status.is("AlreadyExists")) return OnRefusal.GIVE_UP;
        return Controller.super.refused(request, status);
    }

    @Override
    public Result reconcile(ObjectRef name, View view) {
        if (!(view.cache().get(name) instanceof CronJob cron)) return Result.NOTHING;
        Plan plan = new Plan();
        List<Job> jobs = view.cache().controlledBy(Job.class, cron);
        CronJob known = cron.withStatus(observed(cron, jobs, plan));
        if (!cron.metadata().isTerminating()) known = run(known, view, plan);
        for (Job old : CronHistory.surplus(cron, jobs)) known = delete(known, old, plan);
        plan.then();
        if (!known.status().equals(cron.status())) plan.write(new Request.UpdateStatus(known));
        return plan.result();
    }

    /** What its Jobs say: made ones are noted, finished and missing ones struck off (WRK-160, WRK-161, WRK-164). */
    private static CronJobStatus observed(CronJob cron, List<Job> jobs, Plan plan) {
        CronJobStatus status = cron.status();
        List<ObjectReference> active = new ArrayList<>(status.active());
        for (Job job : jobs) {
            boolean listed = active.stream().anyMatch(reference -> reference.uid().equals(job.uid()));
            JobCondition end = JobConditions.finished(job);
            if (!listed && end == null && isNewRun(cron, job)) {
                active.add(ObjectReference.to(job));
                status = status.withLastScheduleTime(scheduled(job));
            } else if (!listed && end == null) {
                plan.event(EventNote.warning(cron, "UnexpectedJob", "Saw a job that the controller did not create or forgot: " + job.name()));
            } else if (listed && end != null) {
                active.removeIf(reference -> reference.uid().equals(job.uid()));
                plan.event(EventNote.normal(cron, "SawCompletedJob", "Saw completed job: " + job.name() + ", condition: " + end.type()));
            }
            Instant done = job.status().completionTime();
            if (done != null && (status.lastSuccessfulTime() == null || done.isAfter(status.lastSuccessfulTime()))) status = status.withLastSuccessfulTime(done);
        }
        for (ObjectReference reference : status.active()) {
            if (jobs.stream().anyMatch(job -> job.uid().equals(reference.uid()))) continue;
            active.removeIf(reference::equals);
            plan.event(EventNote.normal(cron, "MissingJob", "Active job went missing: " + reference.name()));
        }
        return status.withActive(active);
    }

    /** A Job that was made here for a run later than the last one that is noted. */
    private static boolean isNewRun(CronJob cron, Job job) {
        Instant time = scheduled(job);
        Instant last = cron.status().lastScheduleTime();
        return time != null && (last == null || time.isAfter(last)) && job.name().equals(jobName(cron, time));
    }

    private static @Nullable Instant scheduled(Job job) {
        String text = job.metadata().annotation(SCHEDULED);
        return text == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from);
    }

    /** WRK-154. */
    private static String jobName(CronJob cron, Instant time) {
        return cron.name() + "-" + time.getEpochSecond() / 60;
    }

    /** Starts the latest run that is due, if nothing stands against it. */
    private static CronJob run(CronJob cron, View view, Plan plan) {
        CronSchedule schedule = schedule(cron, plan);
        if (schedule == null || Boolean.TRUE.equals(cron.spec().suspend())) return cron; // WRK-163
        CronTimes times = new CronTimes(cron, schedule, view.clock());
        CronTimes.Due due = times.due(true);
        if (due.isMany()) {
            plan.event(EventNote.warning(cron, "TooManyMissedTimes", "too many missed start times. Set or decrease .spec.startingDeadlineSeconds or check clock skew"));
        }
        Instant next = times.next();
        if (next != null) plan.again(view, next.isAfter(view.clock()) ? next : view.clock(), "T-cron");
        Instant time = due.latest();
        if (time == null || time.equals(cron.status().lastScheduleTime()) || isActive(cron, jobName(cron, time))) return cron;
        boolean busy = !cron.status().active().isEmpty();
        if (busy && "Forbid".equals(cron.spec().concurrencyPolicy())) { // WRK-158
            plan.event(EventNote.normal(cron, "JobAlreadyActive", "Not starting job because prior execution is running and concurrency policy is Forbid"));
            return cron;
        }
        CronJob free = cron;
        if (busy && "Replace".equals(cron.spec().concurrencyPolicy())) free = replace(cron, view, plan);
        create(free, time, plan);
        return free;
    }

    private static @Nullable CronSchedule schedule(CronJob cron, Plan plan) {
        try {
            CronSchedule.zone(cron.spec().timeZone());
        } catch (IllegalArgumentException unknown) { // WRK-152
            plan.event(EventNote.warning(cron, "UnknownTimeZone", "invalid timeZone: \"" + cron.spec().timeZone() + "\": " + unknown.getMessage()));
            return null;
        }
        try {
            return CronSchedule.parse(cron.spec().schedule(), cron.spec().timeZone());
        } catch (IllegalArgumentException wrong) {
            plan.event(EventNote.warning(cron, "UnparseableSchedule", "unparseable schedule: \"" + cron.spec().schedule() + "\" : " + wrong.getMessage()));
            return null;
        }
    }

    private static boolean isActive(CronJob cron, String job) {
        return cron.status().active().stream().anyMatch(reference -> reference.name().equals(job));
    }

    /** The running Jobs go first (WRK-159). */
    private static CronJob replace(CronJob cron, View view, Plan plan) {
        CronJob free = cron;
        for (ObjectReference reference : cron.status().active()) {
            Job job = view.cache().get(Job.class, cron.namespace(), reference.name());
            if (job != null) free = delete(free, job, plan);
        }
        plan.then();
        return free;
    }

    private static CronJob delete(CronJob cron, Job job, Plan plan) {
        plan.write(new Request.Delete(job.ref(), new Request.DeleteOptions(null, "Background", null, null)), EventNote.normal(cron, "SuccessfulDelete", "Deleted job " + job.name()));
        List<ObjectReference> rest = cron.status().active().stream().filter(reference -> !reference.uid().equals(job.uid())).toList();
        return cron.withStatus(cron.status().withActive(rest));
    }

    /** The Job joins {@code active} when it is seen, before anything else can happen to the CronJob. */
    private static void create(CronJob cron, Instant time, Plan plan) {
        JobTemplateSpec template = cron.spec().jobTemplate();
        String name = jobName(cron, time);
        ZoneId zone = CronSchedule.zone(cron.spec().timeZone());
        String at = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime());
        ObjectMeta meta = ObjectMeta.named(cron.namespace(), name).withLabels(template.metadata().labels()).withAnnotations(template.metadata().annotations())
                .withAnnotation(SCHEDULED, at).withOwnerReferences(List.of(OwnerReference.controllerOf(cron)));
        plan.write(new Result.Write(new Request.Create(new Job(meta, template.spec(), null)), List.of(EventNote.normal(cron, "SuccessfulCreate", "Created job " + name)),
                EventNote.warning(cron, "FailedCreate", "Error creating job: ")));
    }
}
