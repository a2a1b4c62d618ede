package io.kubarium.cluster.controller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.Job;
import io.kubarium.api.JobStatus;
import io.kubarium.api.Pod;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Request.DeleteOptions;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class JobControllerTest {
    private final BatchHarness batch = new BatchHarness();

    @Test
    void pods_run_side_by_side_until_so_many_have_succeeded() { // WRK-123, WRK-134, WRK-136, WRK-16
        batch.job("five", "completions: 5; parallelism: 2");
        assertEquals("active 2, succeeded 0, failed 0", batch.status("five"));
        batch.run().endAll(0).run().endAll(0);
        assertEquals("active 1, succeeded 4, failed 0", batch.status("five"), "one is left to do");
        batch.run().endAll(0);
        assertEquals("active 0, succeeded 5, failed 0: SuccessCriteriaMet Complete", batch.status("five"));
        assertEquals("CompletionsReached: Reached expected number of succeeded pods", batch.end("five"));
        assertNotNull(batch.job("five").status().completionTime());
        assertEquals(List.of("Normal Completed: Job completed"), batch.events("Completed"));
        assertEquals(5, batch.cluster.list(Pod.class).size(), "the pods stay");
        assertEquals(5, batch.events("SuccessfulCreate").size());
    }

    @Test
    void a_pod_that_has_ended_is_noted_then_freed_then_counted() { // WRK-124, WRK-125, WRK-143
        batch.job("one", "completions: 1").run();
        Pod pod = batch.active().getFirst();
        assertEquals(List.of(JobPods.FINALIZER), pod.metadata().finalizers());
        double ended = batch.cluster.world.now();
        batch.ends(pod, 0);
        batch.pass(2);
        List<Entry.Change> changes = batch.cluster.world.changes().stream().filter(change -> change.time() / 1e9 > ended + 0.5).toList();
        List<String> told = changes.stream().map(change -> switch (change.after()) {
            case Job job -> "job succeeded " + job.status().succeeded() + " uncounted " + job.status().uncountedTerminatedPods().succeeded().size();
            case Pod now -> "pod " + now.metadata().finalizers().size() + " finalizers";
            default -> "event";
        }).filter(text -> !text.equals("event")).toList();
        assertEquals(List.of("job succeeded 0 uncounted 1", "pod 0 finalizers", "job succeeded 1 uncounted 0"), told);
        assertEquals(ended + 1.0, changes.getFirst().time() / 1e9, 0.05, "counted a second later");
        assertEquals(0, batch.job("one").status().terminating());
    }

    @Test
    void a_failed_pod_is_replaced_after_a_growing_pause() { // WRK-128, WRK-129
        batch.job("fails", "backoffLimit: 5").run().endAll(1);
        assertEquals("active 0, succeeded 0, failed 1", batch.status("fails"));
        assertEquals(List.of(10.0, 20.0, 40.0), pauses(3));
    }

    private List<Double> pauses(int count) {
        List<Double> pauses = new java.util.ArrayList<>();
        for (int i = 0; i < count; i++) {
            Pod failed = batch.cluster.list(Pod.class).stream().max(java.util.Comparator.comparing(pod -> JobPods.finishedAt(pod))).orElseThrow();
            while (batch.active().isEmpty()) batch.pass(0.1);
            pauses.add(Math.floor(batch.cluster.world.now() - java.time.Duration.between(java.time.Instant.parse("2026-11-24T15:18:15Z"), JobPods.finishedAt(failed)).toSeconds()));
            batch.run().endAll(1);
        }
        return pauses;
    }

    @Test
    void one_failure_more_than_the_limit_ends_the_job() { // WRK-130, WRK-131, WRK-132
        batch.job("fails", "backoffLimit: 1").run().endAll(3).pass(10).run().endAll(3);
        assertEquals("active 0, succeeded 0, failed 2: FailureTarget Failed", batch.status("fails"));
        assertEquals("BackoffLimitExceeded: Job has reached the specified backoff limit", batch.end("fails"));
        assertEquals(List.of("Warning BackoffLimitExceeded: Job has reached the specified backoff limit"), batch.events("BackoffLimitExceeded"));
        assertEquals(2, batch.cluster.list(Pod.class).size());
        assertNull(batch.job("fails").status().completionTime());
    }

    @Test
    void restarts_in_place_count_too_and_the_pod_is_deleted_in_the_end() { // WRK-130
        batch.job("restarts", "backoffLimit: 2", "OnFailure").run();
        batch.restarted(batch.active().getFirst(), 1);
        assertEquals("active 1, succeeded 0, failed 0", batch.status("restarts"));
        batch.restarted(batch.active().getFirst(), 2);
        assertEquals("active 0, succeeded 0, failed 1: FailureTarget", batch.status("restarts"));
        assertEquals(1, batch.events("SuccessfulDelete").size());
        batch.cluster.endPods();
        batch.pass(1.2);
        assertEquals("active 0, succeeded 0, failed 1: FailureTarget Failed", batch.status("restarts"), "only when nothing terminates any more");
        assertEquals(0, batch.cluster.list(Pod.class).size());
    }

    @Test
    void a_job_that_is_active_for_too_long_is_stopped() { // WRK-133
        batch.job("slow", "activeDeadlineSeconds: 8").run();
        long start = batch.job("slow").status().startTime().getEpochSecond();
        while (batch.status("slow").equals("active 1, succeeded 0, failed 0")) batch.pass(0.05);
        assertEquals(start + 8, batch.cluster.world.clock().getEpochSecond());
        assertTrue(batch.cluster.world.clock().getNano() < 150_000_000, "on the whole second: " + batch.cluster.world.clock());
        assertEquals("DeadlineExceeded: Job was active longer than specified deadline", batch.end("slow"));
    }

    @Test
    void a_pod_deleted_by_hand_counts_as_a_failure() { // WRK-126, WRK-147, WRK-6
        batch.job("one", "completions: 1").run();
        batch.cluster.delete(batch.active().getFirst(), DeleteOptions.DEFAULT);
        batch.pass(1.2);
        assertEquals("active 0, succeeded 0, failed 1", batch.status("one"));
        batch.pass(40); // the pod's deletion ends in the future: its grace is not waited for
        assertEquals(1, batch.active().size());
    }

    @Test
    void where_only_failed_pods_are_replaced_a_deleted_one_is_waited_for() { // WRK-127
        batch.job("one", "podReplacementPolicy: Failed").run();
        Pod pod = batch.active().getFirst();
        batch.cluster.delete(pod, DeleteOptions.DEFAULT);
        batch.pass(30);
        assertEquals("active 0, succeeded 0, failed 0", batch.status("one"));
        assertEquals(1, batch.job("one").status().terminating());
        batch.ends(pod, 137);
        batch.pass(1.2);
        assertEquals("active 0, succeeded 0, failed 1", batch.status("one"));
        assertEquals(0, batch.job("one").status().terminating());
        batch.pass(10);
        assertEquals(1, batch.active().size());
    }

    @Test
    void a_work_queue_makes_no_new_pods_once_one_has_succeeded() { // WRK-120, WRK-226
        batch.job("queue", "parallelism: 3").run();
        assertNull(batch.job("queue").spec().completions());
        batch.ends(batch.active().getFirst(), 0);
        batch.pass(1.2);
        assertEquals("active 2, succeeded 1, failed 0", batch.status("queue"));
        batch.endAll(0);
        assertEquals("active 0, succeeded 3, failed 0: SuccessCriteriaMet Complete", batch.status("queue"));
    }

    @Test
    void a_suspended_job_has_no_pods_and_its_clock_stands_still() { // WRK-142, WRK-122
        batch.job("work", "parallelism: 2; completions: 4").run();
        batch.change(Job.class, "work", "spec: {suspend: true}");
        assertEquals("active 0, succeeded 0, failed 0: Suspended", batch.status("work"));
        assertEquals(2, batch.job("work").status().terminating());
        assertNull(batch.job("work").status().startTime());
        assertEquals(List.of("Normal Suspended: Job suspended"), batch.events("Suspended"));
        batch.change(Job.class, "work", "spec: {suspend: false}");
        assertEquals("active 2, succeeded 0, failed 0", batch.status("work"), "at once, though the old ones still end");
        assertEquals("JobResumed: Job resumed", batch.end("work"));
        assertNotNull(batch.job("work").status().startTime());
        assertEquals(List.of("Normal Resumed: Job resumed"), batch.events("Resumed"));
        batch.cluster.endPods();
        batch.pass(1.2);
        assertEquals("active 2, succeeded 0, failed 0", batch.status("work"), "they were no failures");
    }

    @Test
    void a_job_created_suspended_waits() { // WRK-142
        batch.job("work", "suspend: true");
        assertEquals("active 0, succeeded 0, failed 0: Suspended", batch.status("work"));
        assertNull(batch.job("work").status().startTime());
    }

    @Test
    void fewer_side_by_side_deletes_pods_without_blame() { // WRK-123
        batch.job("work", "parallelism: 3; completions: 9").run();
        batch.change(Job.class, "work", "spec: {parallelism: 1}");
        assertEquals("active 1, succeeded 0, failed 0", batch.status("work"));
        assertEquals(2, batch.events("SuccessfulDelete").size());
    }

    @Test
    void indexes_name_the_pods_and_are_done_in_any_order() { // WRK-139, WRK-227
        batch.job("ix", "completionMode: Indexed; completions: 4; parallelism: 3").run();
        Pod first = batch.index(0);
        assertTrue(first.name().matches("ix-0-[a-z0-9]{5}"), first.name());
        assertEquals("ix-0", first.spec().hostname());
        assertEquals("0", first.metadata().label(JobPods.INDEX));
        assertEquals("JOB_COMPLETION_INDEX", first.spec().containers().getFirst().env().getLast().name());
        batch.ends(batch.index(2), 0);
        batch.ends(batch.index(0), 0);
        batch.pass(1.2);
        assertEquals("0,2", batch.job("ix").status().completedIndexes());
        assertEquals("ix-3", batch.index(3).spec().hostname());
        assertTrue(batch.job("ix").status().uncountedTerminatedPods().succeeded().isEmpty());
        batch.run().endAll(0);
        assertEquals("0-3", batch.job("ix").status().completedIndexes());
        assertEquals("active 0, succeeded 4, failed 0: SuccessCriteriaMet Complete", batch.status("ix"));
    }

    @Test
    void index_sets_have_a_short_form() { // WRK-139
        assertEquals("1,3-5,7", JobIndexes.text(new TreeSet<>(List.of(1, 3, 4, 5, 7))));
        assertEquals("1,2", JobIndexes.text(new TreeSet<>(List.of(1, 2))));
        assertEquals(new TreeSet<>(List.of(1, 3, 4, 5)), JobIndexes.parse("1,3-5,7", 6));
    }

    @Test
    void failures_count_per_index_and_the_others_go_on() { // WRK-140, WRK-227
        batch.job("ix", "completionMode: Indexed; completions: 2; parallelism: 2; backoffLimitPerIndex: 1").run();
        assertEquals(Integer.MAX_VALUE, batch.job("ix").spec().backoffLimit());
        assertEquals("", batch.job("ix").status().failedIndexes());
        batch.ends(batch.index(1), 1);
        batch.pass(5);
        assertEquals("active 1, succeeded 0, failed 0", batch.status("ix"), "it is not counted before its replacement is there");
        batch.pass(7);
        assertEquals("1", batch.index(1).metadata().annotation(JobPods.FAILURES));
        batch.run();
        batch.ends(batch.index(1), 1);
        batch.pass(1.2);
        assertEquals("1", batch.job("ix").status().failedIndexes());
        batch.ends(batch.index(0), 0);
        batch.pass(1.2);
        assertEquals("FailedIndexes: Job has failed indexes", batch.end("ix"));
        assertEquals("active 0, succeeded 1, failed 2: FailureTarget Failed", batch.status("ix"));
    }

    @Test
    void too_many_failed_indexes_end_the_job_at_once() { // WRK-140, WRK-132
        batch.job("ix", "completionMode: Indexed; completions: 3; parallelism: 3; backoffLimitPerIndex: 0; maxFailedIndexes: 0").run();
        batch.ends(batch.index(2), 1);
        batch.pass(1.2);
        assertEquals("MaxFailedIndexesExceeded: Job has exceeded the specified maximal number of failed indexes", batch.end("ix"));
        assertEquals(3, batch.job("ix").status().failed(), "the undecided ones count as failed");
    }

    @Test
    void a_success_policy_ends_the_job_before_all_are_done() { // WRK-141
        batch.job("ix", "completionMode: Indexed; completions: 3; parallelism: 3; successPolicy: {rules: [{succeededIndexes: '1'}]}").run();
        batch.ends(batch.index(1), 0);
        batch.pass(1.2);
        assertEquals("active 0, succeeded 1, failed 0: SuccessCriteriaMet", batch.status("ix"));
        assertEquals("SuccessPolicy: Matched rules at index 0", batch.end("ix"));
        batch.cluster.endPods();
        batch.pass(1.2);
        assertEquals("active 0, succeeded 1, failed 0: SuccessCriteriaMet Complete", batch.status("ix"));
    }

    @Test
    void a_failure_policy_overlooks_some_failures_and_ends_the_job_for_others() { // WRK-137, WRK-138
        batch.job("work", "backoffLimit: 3; podFailurePolicy: {rules: [{action: Ignore, onExitCodes: {operator: In, values: [7]}}, {action: FailJob, onExitCodes: {operator: In, values: [42]}}]}").run();
        batch.endAll(7);
        assertEquals("active 0, succeeded 0, failed 0", batch.status("work"));
        batch.pass(12).run();
        Pod pod = batch.active().getFirst();
        batch.endAll(42);
        assertEquals("PodFailurePolicy: Container work for pod default/" + pod.name() + " failed with exit code 42 matching FailJob rule at index 1", batch.end("work"));
        assertEquals("active 0, succeeded 0, failed 1: FailureTarget Failed", batch.status("work"));
    }

    @Test
    void a_finished_job_with_a_time_to_live_goes_with_its_pods() { // WRK-144
        batch.job("brief", "ttlSecondsAfterFinished: 10").run().endAll(0);
        long done = batch.job("brief").status().completionTime().getEpochSecond();
        batch.pass(6);
        assertEquals(1, batch.cluster.list(Job.class).size());
        batch.pass(6);
        assertEquals(0, batch.cluster.list(Job.class).size());
        Entry.Change marked = batch.cluster.world.changes().stream().filter(change -> change.after() instanceof Job job && job.metadata().isTerminating()).findFirst().orElseThrow();
        assertEquals(List.of("foregroundDeletion"), marked.after().metadata().finalizers());
        assertEquals(done + 10, marked.after().metadata().deletionTimestamp().getEpochSecond());
    }

    @Test
    void a_later_time_to_live_counts_too() { // WRK-144
        batch.job("brief", "completions: 1").run().endAll(0);
        batch.change(Job.class, "brief", "spec: {ttlSecondsAfterFinished: 0}");
        assertEquals(0, batch.cluster.list(Job.class).size());
    }

    @Test
    void deleting_a_job_frees_its_pods_and_they_go() { // WRK-146, API-160
        batch.job("work", "parallelism: 2; completions: 2").run();
        batch.cluster.delete(batch.job("work"), new DeleteOptions(null, "Background", null, null));
        assertEquals(List.of(true, true), batch.cluster.list(Pod.class).stream().map(Pod::isTerminating).toList());
        assertEquals(List.of(0, 0), batch.cluster.list(Pod.class).stream().map(pod -> pod.metadata().finalizers().size()).toList());
        batch.cluster.endPods();
        assertEquals(0, batch.cluster.list(Pod.class).size());
    }

    @Test
    void a_job_of_another_controller_is_left_alone() { // WRK-145
        batch.job("theirs", "managedBy: example.com/queue");
        assertEquals(JobStatus.EMPTY, batch.job("theirs").status());
        assertEquals(0, batch.cluster.list(Pod.class).size());
    }

    @Test
    void a_pod_that_is_refused_is_tried_again_after_one_two_and_four_seconds() { // WRK-10, WRK-16, WRK-15
        batch.job("work", "backoffLimit: 0", "Never, priorityClassName: nosuch");
        batch.pass(6.5);
        List<Long> times = batch.cluster.world.changes().stream().filter(change -> change.after() instanceof io.kubarium.api.Event event && event.reason().equals("FailedCreate"))
                .map(change -> Math.round(change.time() / 1e9)).toList();
        assertEquals(List.of(0L, 1L, 3L, 7L), times);
        assertTrue(batch.events("FailedCreate").getFirst().startsWith("Warning FailedCreate: Error creating: pods \"work-"), batch.events("FailedCreate").toString());
        assertEquals("active 0, succeeded 0, failed 0", batch.status("work"));
    }

    @Test
    void more_successes_than_wanted_are_told() { // WRK-135
        batch.job("ix", "completions: 1; parallelism: 1").run();
        Pod pod = batch.active().getFirst();
        Pod extra = pod.withMetadata(pod.metadata().withName("extra").withUid(null).withResourceVersion(null)).withSpec(pod.spec().withNodeName(null)).withStatus(null);
        batch.cluster.done(new Request.Create(extra));
        batch.ends(pod, 0);
        batch.ends(batch.cluster.get(Pod.class, "extra"), 0);
        batch.pass(2.5);
        assertEquals(List.of("Warning TooManySucceededPods: Too many succeeded pods running after completion count reached"), batch.events("TooManySucceededPods"));
    }

    @Test
    void a_deadline_beyond_all_time_never_comes() { // WRK-133
        batch.job("slow", "activeDeadlineSeconds: 9223372036854775807").run();
        assertEquals("active 1, succeeded 0, failed 0", batch.status("slow"));
    }
}
