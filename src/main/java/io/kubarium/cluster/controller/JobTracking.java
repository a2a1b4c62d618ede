package io.kubarium.cluster.controller;

import io.kubarium.api.Codec;
import io.kubarium.api.Job;
import io.kubarium.api.JobCondition;
import io.kubarium.api.JobStatus;
import io.kubarium.api.Pod;
import io.kubarium.api.Tree;
import io.kubarium.api.UncountedTerminatedPods;
import io.kubarium.api.request.Request;
import io.kubarium.cluster.client.EventNote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Counts pods that have ended, so that none is lost or counted twice: first their uids are noted in the status, then they
 * lose the tracking finalizer, then the counts move on (WRK-125). The end of the Job is written with the last of these.
 */
final class JobTracking {
    private final JobFacts facts;
    private final Job job;
    private final Instant now;
    private final List<String> succeeded;
    private final List<String> failed;
    private final List<Pod> counted = new ArrayList<>();

    JobTracking(JobFacts facts, Instant now) {
        this.facts = facts;
        this.job = facts.job();
        this.now = now;
        succeeded = new ArrayList<>(JobFacts.uncounted(job).succeeded());
        failed = new ArrayList<>(JobFacts.uncounted(job).failed());
    }

    /** Writes it all; {@code status} is what the sync has found so far, {@code end} how it ends, if it does. */
    void write(JobStatus status, @Nullable JobCondition end, Plan plan) {
        JobStatus settled = settled(status);
        collect(end);
        JobStatus first = withIndexes(settled).withUncountedTerminatedPods(new UncountedTerminatedPods(succeeded, failed));
        if (end != null && end.type().equals(JobConditions.FAILURE)) first = JobConditions.with(first, end);
        if (end != null && end.type().equals(JobConditions.SUCCESS) && JobConditions.find(first, JobConditions.SUCCESS) == null) first = JobConditions.with(first, end);
        boolean flush = !first.equals(job.status());
        if (flush) plan.then().write(new Request.UpdateStatus(job.withStatus(first)));
        plan.then();
        for (Pod pod : counted) plan.write(JobPods.untrack(pod));
        plan.then();
        JobStatus second = moved(first);
        JobCondition last = last(end);
        boolean over = last != null && second.terminating() == 0;
        if (over) second = over(second, last);
        if (second.equals(first)) return;
        plan.write(flush ? replaced(second) : new Request.UpdateStatus(job.withStatus(second)), over ? told(second, last) : new EventNote[0]);
    }

    /** Pods that lost the finalizer when a sync before was cut short count now. */
    private JobStatus settled(JobStatus status) {
        TreeSet<String> tracked = new TreeSet<>();
        for (Pod pod : facts.pods()) if (JobPods.isTracked(pod)) tracked.add(pod.uid());
        int successes = succeeded.size();
        int failures = failed.size();
        succeeded.retainAll(tracked);
        failed.retainAll(tracked);
        return status.withSucceeded(status.succeeded() + successes - succeeded.size()).withFailed(status.failed() + failures - failed.size());
    }

    /** Finds the pods that can be counted, and what as. */
    private void collect(@Nullable JobCondition end) {
        boolean failing = end != null && !end.type().equals(JobConditions.SUCCESS);
        for (Pod pod : facts.pods()) {
            if (!JobPods.isTracked(pod)) continue;
            boolean hasFailed = JobPods.failed(pod, job);
            boolean free = job.metadata().isTerminating() || end != null || JobPods.succeeded(pod) || hasFailed && !isHeld(pod);
            if (!free) continue;
            counted.add(pod);
            boolean hasIndex = !JobFacts.isIndexed(job) || JobPods.index(pod, job) >= 0;
            if (JobPods.succeeded(pod) && !failed.contains(pod.uid())) {
                if (!JobFacts.isIndexed(job) && !succeeded.contains(pod.uid())) succeeded.add(pod.uid()); // WRK-227
            } else if ((hasFailed || failing) && hasIndex && !failed.contains(pod.uid()) && !"Ignore".equals(PodFailurePolicies.action(job, pod))) {
                failed.add(pod.uid());
            }
        }
    }

    private boolean isHeld(Pod pod) {
        return facts.held().values().stream().anyMatch(other -> other.uid().equals(pod.uid()));
    }

    private JobStatus withIndexes(JobStatus status) {
        if (!JobFacts.isIndexed(job)) return status;
        String done = JobIndexes.text(facts.done());
        JobStatus with = status.withSucceeded(facts.done().size()).withCompletedIndexes(done.isEmpty() ? null : done);
        return facts.failedIndexes() == null ? with : with.withFailedIndexes(JobIndexes.text(facts.failedIndexes()));
    }

    private JobStatus moved(JobStatus first) {
        return first.withSucceeded(first.succeeded() + succeeded.size()).withFailed(first.failed() + failed.size())
                .withUncountedTerminatedPods(JobFacts.NONE_UNCOUNTED);
    }

    private @Nullable JobCondition last(@Nullable JobCondition end) {
        if (end == null) return null;
        return switch (end.type()) {
            case JobConditions.FAILURE -> JobVerdict.failed(end, now);
            case JobConditions.SUCCESS -> JobConditions.of(JobConditions.COMPLETE, end.reason(), end.message(), now);
            default -> end;
        };
    }

    private JobStatus over(JobStatus status, JobCondition last) {
        JobStatus with = JobConditions.with(status, last);
        return last.type().equals(JobConditions.COMPLETE) ? with.withCompletionTime(now) : with;
    }

    private EventNote[] told(JobStatus status, JobCondition last) {
        if (last.type().equals(JobConditions.FAILED)) return new EventNote[] {EventNote.warning(job, last.reason(), last.message())};
        EventNote done = EventNote.normal(job, "Completed", "Job completed");
        boolean tooMany = job.spec().completions() != null && status.succeeded() > job.spec().completions();
        if (!tooMany) return new EventNote[] {done};
        return new EventNote[] {EventNote.warning(job, "TooManySucceededPods", "Too many succeeded pods running after completion count reached"), done}; // WRK-135
    }

    /** The second status of a sync: the first has changed the version by which the Job was known. */
    private Request replaced(JobStatus status) {
        Tree operation = Tree.Obj.of("op", "replace", "path", "/status", "value", Codec.toTree(status));
        return new Request.Patch(job.ref(), Request.PatchType.JSON, new Tree.Arr(List.of(operation)), "status");
    }
}
