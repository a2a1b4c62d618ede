package io.kubarium.cluster.controller;

import static io.kubarium.cluster.controller.JobConditions.FAILURE;
import static io.kubarium.cluster.controller.JobConditions.SUCCESS;

import io.kubarium.api.Job;
import io.kubarium.api.JobCondition;
import io.kubarium.api.JobSpec;
import io.kubarium.api.SuccessPolicyRule;
import io.kubarium.api.timing.Timing;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whether a Job has failed, or has succeeded before all its completions, in the order in which that is asked. */
final class JobVerdict {
    private JobVerdict() {}

    /** The condition that says so, or null while it goes on. */
    static @Nullable JobCondition of(JobFacts facts, Instant now) {
        Job job = facts.job();
        JobCondition success = JobConditions.find(job.status(), SUCCESS);
        if (success != null) return success;
        JobCondition failing = JobConditions.find(job.status(), FAILURE);
        if (failing != null) return failed(failing, now);
        String policy = PodFailurePolicies.failsJob(job, facts.pods());
        if (policy != null) return JobConditions.of(FAILURE, "PodFailurePolicy", policy, now);
        if (facts.failed() > job.spec().backoffLimit() || facts.hasTooManyRestarts()) { // WRK-130
            return JobConditions.of(FAILURE, "BackoffLimitExceeded", "Job has reached the specified backoff limit", now);
        }
        Instant deadline = deadline(job);
        if (deadline != null && !deadline.isAfter(now)) return JobConditions.of(FAILURE, "DeadlineExceeded", "Job was active longer than specified deadline", now);
        JobCondition indexes = byIndexes(facts, now);
        return indexes != null ? indexes : bySuccessPolicy(facts, now);
    }

    /** Failed, for the same reason as the condition that announced it (WRK-131). */
    static JobCondition failed(JobCondition target, Instant now) {
        return JobConditions.of(JobConditions.FAILED, target.reason(), target.message(), now);
    }

    /** When it has been active for too long, counted from whole seconds (WRK-133). */
    static @Nullable Instant deadline(Job job) {
        Long limit = job.spec().activeDeadlineSeconds();
        return limit == null || job.status().startTime() == null || isSuspended(job) ? null : job.status().startTime().plusSeconds(Math.min(limit, Timing.FOR_EVER));
    }

    static boolean isSuspended(Job job) {
        return Boolean.TRUE.equals(job.spec().suspend());
    }

    private static @Nullable JobCondition byIndexes(JobFacts facts, Instant now) { // WRK-140
        TreeSet<Integer> failed = facts.failedIndexes();
        JobSpec spec = facts.job().spec();
        if (failed == null || failed.isEmpty()) return null;
        if (spec.maxFailedIndexes() != null && failed.size() > spec.maxFailedIndexes()) {
            return JobConditions.of(FAILURE, "MaxFailedIndexesExceeded", "Job has exceeded the specified maximal number of failed indexes", now);
        }
        boolean decided = failed.size() + facts.done().size() >= spec.completions();
        return decided ? JobConditions.of(FAILURE, "FailedIndexes", "Job has failed indexes", now) : null;
    }

    private static @Nullable JobCondition bySuccessPolicy(JobFacts facts, Instant now) { // WRK-141
        JobSpec spec = facts.job().spec();
        if (spec.successPolicy() == null) return null;
        List<SuccessPolicyRule> rules = spec.successPolicy().rules();
        for (int i = 0; i < rules.size(); i++) {
            SuccessPolicyRule rule = rules.get(i);
            TreeSet<Integer> wanted = rule.succeededIndexes() == null ? facts.done() : JobIndexes.parse(rule.succeededIndexes(), spec.completions());
            TreeSet<Integer> reached = new TreeSet<>(wanted);
            reached.retainAll(facts.done());
            int needed = rule.succeededCount() != null ? rule.succeededCount() : wanted.size();
            if (reached.size() >= needed) return JobConditions.of(SUCCESS, "SuccessPolicy", "Matched rules at index " + i, now);
        }
        return null;
    }
}
