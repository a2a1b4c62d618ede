package io.kubarium.cluster.controller;

import io.kubarium.api.Job;
import io.kubarium.api.JobCondition;
import io.kubarium.api.JobStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of a Job (WRK-131, WRK-132, WRK-134). */
final class JobConditions {
    static final String COMPLETE = "Complete";
    static final String FAILED = "Failed";
    static final String SUCCESS = "SuccessCriteriaMet";
    static final String FAILURE = "FailureTarget";

    private JobConditions() {}

    static JobCondition of(String type, String reason, String message, Instant now) {
        return new JobCondition(type, "True", now, now, reason, message);
    }

    /** The condition if it is true. */
    static @Nullable JobCondition find(JobStatus status, String type) {
        for (JobCondition condition : status.conditions()) if (type.equals(condition.type()) && "True".equals(condition.status())) return condition;
        return null;
    }

    /** Complete or Failed, or null while it goes on. */
    static @Nullable JobCondition finished(Job job) {
        JobCondition complete = find(job.status(), COMPLETE);
        return complete != null ? complete : find(job.status(), FAILED);
    }

    /** The status with one more condition. */
    static JobStatus with(JobStatus status, JobCondition condition) {
        List<JobCondition> all = new ArrayList<>(status.conditions());
        all.add(condition);
        return status.withConditions(all);
    }

    /** The status with the condition Suspended as it should be; the same one if it is already. */
    static JobStatus suspended(JobStatus status, boolean suspended, Instant now) {
        List<JobCondition> all = new ArrayList<>(status.conditions());
        String value = suspended ? "True" : "False";
        JobCondition made = new JobCondition("Suspended", value, now, now, suspended ? "JobSuspended" : "JobResumed", suspended ? "Job suspended" : "Job resumed");
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).type().equals("Suspended")) continue;
            if (all.get(i).status().equals(value)) return status;
            all.set(i, made);
            return status.withConditions(all);
        }
        return suspended ? with(status, made) : status;
    }
}
