package io.kubarium.api;

import java.time.Instant;
import java.util.List;

/** How far a Job is. */
public record JobStatus(@MergeKey("type") List<JobCondition> conditions, Instant startTime, Instant completionTime,
        int active, int succeeded, int failed, Integer terminating, String completedIndexes,
        @EmptyMatters String failedIndexes, UncountedTerminatedPods uncountedTerminatedPods, Integer ready) {
    /** Nothing set. */
    public static final JobStatus EMPTY = new JobStatus(null, null, null, 0, 0, 0, null, null, null, null, null);

    public JobStatus {
        conditions = conditions == null ? List.of() : List.copyOf(conditions);
    }

    public JobStatus withConditions(List<JobCondition> conditions) {
        return new JobStatus(conditions, startTime, completionTime, active, succeeded, failed, terminating,
            completedIndexes, failedIndexes, uncountedTerminatedPods, ready);
    }

    public JobStatus withStartTime(Instant startTime) {
        return new JobStatus(conditions, startTime, completionTime, active, succeeded, failed, terminating,
            completedIndexes, failedIndexes, uncountedTerminatedPods, ready);
    }

    public JobStatus withCompletionTime(Instant completionTime) {
        return new JobStatus(conditions, startTime, completionTime, active, succeeded, failed, terminating,
            completedIndexes, failedIndexes, uncountedTerminatedPods, ready);
    }

    public JobStatus withActive(int active) {
        return new JobStatus(conditions, startTime, completionTime, active, succeeded, failed, terminating,
            completedIndexes, failedIndexes, uncountedTerminatedPods, ready);
    }

    public JobStatus withSucceeded(int succeeded) {
        return new JobStatus(conditions, startTime, completionTime, active, succeeded, failed, terminating,
            completedIndexes, failedIndexes, uncountedTerminatedPods, ready);
    }

    public JobStatus withFailed(int failed) {
        return new JobStatus(conditions, startTime, completionTime, active, succeeded, failed, terminating,
            completedIndexes, failedIndexes, uncountedTerminatedPods, ready);
    }

    public JobStatus withTerminating(Integer terminating) {
        return new JobStatus(conditions, startTime, completionTime, active, succeeded, failed, terminating,
            completedIndexes, failedIndexes, uncountedTerminatedPods, ready);
    }

    public JobStatus withCompletedIndexes(String completedIndexes) {
        return new JobStatus(conditions, startTime, completionTime, active, succeeded, failed, terminating,
            completedIndexes, failedIndexes, uncountedTerminatedPods, ready);
    }

    public JobStatus withFailedIndexes(String failedIndexes) {
        return new JobStatus(conditions, startTime, completionTime, active, succeeded, failed, terminating,
            completedIndexes, failedIndexes, uncountedTerminatedPods, ready);
    }

    public JobStatus withUncountedTerminatedPods(UncountedTerminatedPods uncountedTerminatedPods) {
        return new JobStatus(conditions, startTime, completionTime, active, succeeded, failed, terminating,
            completedIndexes, failedIndexes, uncountedTerminatedPods, ready);
    }

    public JobStatus withReady(Integer ready) {
        return new JobStatus(conditions, startTime, completionTime, active, succeeded, failed, terminating,
            completedIndexes, failedIndexes, uncountedTerminatedPods, ready);
    }
}
