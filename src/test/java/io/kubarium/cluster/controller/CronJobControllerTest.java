package io.kubarium.cluster.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.Codec;
import io.kubarium.api.CronJob;
import io.kubarium.api.Job;
import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectReference;
import io.kubarium.api.Pod;
import io.kubarium.api.Tree;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Request.DeleteOptions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CronJobControllerTest {
    private final BatchHarness batch = new BatchHarness(); // it is 15:18:15

    private void cron(String fields) {
        batch.cluster.apply("""
                apiVersion: batch/v1
                kind: CronJob
                metadata: {name: tick, namespace: default}
                spec:
                  %s
                  jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: work, image: busybox}]}}}}
                """.formatted(fields.replace("; ", "\n  ")));
    }

    /** Lets time pass until the clocks show this. */
    private void at(String time) {
        long seconds = Instant.parse("2026-11-24T" + time + "Z").getEpochSecond() - batch.cluster.world.clock().getEpochSecond();
        batch.pass(seconds + 1 - batch.cluster.world.clock().getNano() / 1e9);
    }

    private List<String> jobs() {
        return batch.cluster.list(Job.class).stream().map(KubeObject::name).toList();
    }

    private List<String> active() {
        return batch.cluster.get(CronJob.class, "tick").status().active().stream().map(ObjectReference::name).toList();
    }

    @Test
    void a_job_is_made_a_tenth_of_a_second_after_the_minute() { // WRK-153, WRK-154, WRK-160, WRK-164
        cron("schedule: '* * * * *'");
        at("15:19:00");
        assertEquals(List.of("tick-29925559"), jobs());
        Entry.Change made = batch.cluster.world.changes().stream().filter(change -> change.created() && change.after() instanceof Job).findFirst().orElseThrow();
        assertEquals(45.1, made.time() / 1e9, 0.02, "15:18:15 + 45.1 s");
        Job job = batch.job("tick-29925559");
        assertEquals("2026-11-24T15:19:00Z", job.metadata().annotation("batch.kubernetes.io/cronjob-scheduled-timestamp"));
        CronJob cron = batch.cluster.get(CronJob.class, "tick");
        assertEquals(List.of("tick-29925559"), active());
        assertEquals(Instant.parse("2026-11-24T15:19:00Z"), cron.status().lastScheduleTime());
        assertEquals(List.of("Normal SuccessfulCreate: Created job tick-29925559"), batch.events("SuccessfulCreate").subList(0, 1));
        batch.run().endAll(0).pass(0.5);
        assertEquals(List.of("Normal SawCompletedJob: Saw completed job: tick-29925559, condition: Complete"), batch.events("SawCompletedJob"));
        assertEquals(List.of(), active());
        assertEquals(batch.job("tick-29925559").status().completionTime(), batch.cluster.get(CronJob.class, "tick").status().lastSuccessfulTime());
    }

    @Test
    void the_minute_is_that_of_the_time_zone() { // WRK-152, WRK-154
        cron("schedule: '19 16 * * *'; timeZone: Europe/Berlin");
        at("15:19:00");
        assertEquals("2026-11-24T16:19:00+01:00", batch.job("tick-29925559").metadata().annotation("batch.kubernetes.io/cronjob-scheduled-timestamp"));
    }

    @Test
    void where_runs_may_not_overlap_one_is_skipped_and_made_up_for_later() { // WRK-158
        cron("schedule: '* * * * *'; concurrencyPolicy: Forbid");
        at("15:19:00");
        batch.run();
        at("15:20:20");
        assertEquals(List.of("tick-29925559"), jobs());
        assertEquals(List.of("Normal JobAlreadyActive: Not starting job because prior execution is running and concurrency policy is Forbid"), batch.events("JobAlreadyActive"));
        batch.endAll(0).pass(0.5);
        assertEquals(List.of("tick-29925559", "tick-29925560"), jobs(), "the missed run starts at once");
    }

    @Test
    void a_run_later_than_its_deadline_is_not_seen_at_all() { // WRK-157, WRK-158, WRK-155
        cron("schedule: '* * * * *'; concurrencyPolicy: Forbid; startingDeadlineSeconds: 30");
        at("15:19:00");
        batch.run();
        at("15:20:35");
        batch.endAll(0).pass(1);
        assertEquals(List.of("tick-29925559"), jobs());
        assertEquals(List.of(), batch.events("MissSchedule"));
        at("15:21:00");
        assertEquals(List.of("tick-29925559", "tick-29925561"), jobs());
    }

    @Test
    void a_deadline_beyond_all_time_excludes_nothing() { // WRK-157
        cron("schedule: '* * * * *'; startingDeadlineSeconds: 9223372036854775807");
        at("15:19:00");
        assertEquals(List.of("tick-29925559"), jobs());
    }

    @Test
    void where_the_new_run_replaces_the_old_one_that_is_deleted_first() { // WRK-159
        cron("schedule: '* * * * *'; concurrencyPolicy: Replace");
        at("15:19:00");
        batch.run();
        at("15:20:00");
        assertEquals(List.of("tick-29925560"), jobs());
        assertEquals(List.of("Normal SuccessfulDelete: Deleted job tick-29925559"), batch.events("SuccessfulDelete"));
        assertEquals(List.of("tick-29925560"), active());
        assertEquals(1, batch.active().size(), "the old pod ends in the background");
    }

    @Test
    void runs_may_overlap_by_default() { // WRK-159, WRK-150
        cron("schedule: '* * * * *'");
        at("15:19:00");
        batch.run();
        at("15:20:00");
        assertEquals(List.of("tick-29925559", "tick-29925560"), active());
    }

    @Test
    void finished_jobs_beyond_the_limit_go_oldest_first() { // WRK-162
        cron("schedule: '* * * * *'; successfulJobsHistoryLimit: 1");
        for (String minute : List.of("15:19:00", "15:20:00", "15:21:00")) {
            at(minute);
            batch.run().endAll(0).pass(1);
        }
        assertEquals(List.of("tick-29925561"), jobs());
        assertEquals(2, batch.events("SuccessfulDelete").size());
    }

    @Test
    void a_job_made_by_hand_is_unexpected_but_its_success_counts() { // WRK-161
        cron("schedule: '0 0 1 1 *'");
        CronJob tick = batch.cluster.get(CronJob.class, "tick");
        batch.cluster.apply("""
                apiVersion: batch/v1
                kind: Job
                metadata:
                  name: manual
                  namespace: default
                  annotations: {cronjob.kubernetes.io/instantiate: manual}
                  ownerReferences: [{apiVersion: batch/v1, kind: CronJob, name: tick, uid: %s, controller: true}]
                spec: {template: {spec: {restartPolicy: Never, containers: [{name: work, image: busybox}]}}}
                """.formatted(tick.uid()));
        assertTrue(batch.events("UnexpectedJob").getFirst().endsWith("Saw a job that the controller did not create or forgot: manual"));
        assertEquals(List.of(), active());
        batch.run().endAll(0).pass(1);
        assertEquals(batch.job("manual").status().completionTime(), batch.cluster.get(CronJob.class, "tick").status().lastSuccessfulTime());
    }

    @Test
    void a_job_that_is_gone_is_missed() { // WRK-160
        cron("schedule: '* * * * *'");
        at("15:19:00");
        batch.cluster.delete(batch.job("tick-29925559"), new DeleteOptions(null, "Background", null, null));
        assertEquals(List.of("Normal MissingJob: Active job went missing: tick-29925559"), batch.events("MissingJob"));
        assertEquals(List.of(), active());
        assertEquals(List.of(), jobs(), "that run is over");
    }

    @Test
    void a_suspended_cronjob_makes_nothing_and_makes_up_for_the_latest_run() { // WRK-163, WRK-155
        cron("schedule: '* * * * *'; suspend: true");
        at("15:21:30");
        assertEquals(List.of(), jobs());
        batch.change(CronJob.class, "tick", "spec: {suspend: false}");
        assertEquals(List.of("tick-29925561"), jobs());
    }

    @Test
    void more_than_a_hundred_missed_runs_are_told_and_the_latest_is_made() { // WRK-156
        cron("schedule: '* * * * *'; suspend: true");
        batch.pass(60 * 105);
        batch.change(CronJob.class, "tick", "spec: {suspend: false}");
        assertEquals(List.of("Warning TooManyMissedTimes: too many missed start times. Set or decrease .spec.startingDeadlineSeconds or check clock skew"), batch.events("TooManyMissedTimes"));
        assertEquals(1, jobs().size());
    }

    @Test
    void the_jobs_go_with_the_cronjob() { // WRK-164, WRK-19
        cron("schedule: '* * * * *'");
        at("15:19:00");
        batch.run().endAll(0);
        batch.cluster.done(new Request.Delete(ControllerHarness.ref(CronJob.class, "tick"), DeleteOptions.DEFAULT));
        batch.pass(1);
        assertEquals(List.of(), jobs());
        assertEquals(0, batch.cluster.list(Pod.class).size());
    }

    @Test
    void what_the_server_would_refuse_is_told_where_it_is_there_already() { // WRK-152, WRK-160
        cron("schedule: '0 0 1 1 *'");
        CronJob cron = batch.cluster.get(CronJob.class, "tick");
        var fresh = io.kubarium.api.ObjectMeta.named("default", "moon");
        batch.cluster.world.seed(new CronJob(fresh, Codec.fromTree(io.kubarium.api.CronJobSpec.class, ((Tree.Obj) Codec.toTree(cron.spec())).with("timeZone", new Tree.Str("Mars/Base"))), null));
        batch.cluster.world.seed(new CronJob(fresh.withName("soon"), Codec.fromTree(io.kubarium.api.CronJobSpec.class, ((Tree.Obj) Codec.toTree(cron.spec())).with("schedule", new Tree.Str("soon"))), null));
        batch.pass(1);
        assertEquals(List.of("Warning UnknownTimeZone: invalid timeZone: \"Mars/Base\": unknown time zone Mars/Base"), batch.events("UnknownTimeZone"));
        assertEquals(List.of("Warning UnparseableSchedule: unparseable schedule: \"soon\" : expected exactly 5 fields, found 1: [soon]"), batch.events("UnparseableSchedule"));
    }

    @Test
    void between_runs_nothing_happens() { // idle costs nothing
        cron("schedule: '0 0 1 1 *'");
        int before = batch.cluster.world.journal().size();
        batch.pass(86_400);
        assertEquals(before, batch.cluster.world.journal().size());
    }
}
