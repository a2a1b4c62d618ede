package io.kubarium.cluster.controller;

import io.kubarium.api.Job;
import io.kubarium.api.JobSpec;
import io.kubarium.api.Pod;
import io.kubarium.api.UncountedTerminatedPods;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a Job's pods say at the start of a sync.
 *
 * @param succeeded all successes, those counted before included; of an Indexed Job the indexes that are done
 * @param done the indexes that are done; empty if there are none
 * @param failedIndexes the indexes that have failed for good; null where failures do not count per index
 * @param held the last failed pod of each index that waits for its next pod, which may not be counted yet (WRK-140)
 */
record JobFacts(Job job, List<Pod> pods, List<Pod> active, List<Pod> newSucceeded, List<Pod> newFailed, int succeeded, int failed,
        TreeSet<Integer> done, @Nullable TreeSet<Integer> failedIndexes, TreeMap<Integer, Pod> held) {
    static final UncountedTerminatedPods NONE_UNCOUNTED = new UncountedTerminatedPods(null, null);

    static JobFacts of(Job job, List<Pod> pods) {
        UncountedTerminatedPods uncounted = uncounted(job);
        List<Pod> open = pods.stream().filter(JobPods::isTracked).toList();
        List<Pod> newSucceeded = open.stream().filter(pod -> JobPods.succeeded(pod) && !uncounted.succeeded().contains(pod.uid())).toList();
        List<Pod> newFailed = open.stream().filter(pod -> JobPods.failed(pod, job) && !uncounted.failed().contains(pod.uid())).toList();
        int failed = job.status().failed() + uncounted.failed().size() + (int) newFailed.stream().filter(pod -> !"Ignore".equals(PodFailurePolicies.action(job, pod))).count();
        List<Pod> active = pods.stream().filter(Pod::isActive).toList();
        TreeSet<Integer> done = isIndexed(job) ? done(job, open) : new TreeSet<>();
        TreeSet<Integer> lost = isIndexed(job) && job.spec().backoffLimitPerIndex() != null ? lost(job, open) : null;
        int succeeded = isIndexed(job) ? done.size() : job.status().succeeded() + uncounted.succeeded().size() + newSucceeded.size();
        TreeMap<Integer, Pod> held = lost == null ? new TreeMap<>() : held(job, open, active, done, lost);
        return new JobFacts(job, pods, active, newSucceeded, newFailed, succeeded, failed, done, lost, held);
    }

    static boolean isIndexed(Job job) {
        return "Indexed".equals(job.spec().completionMode());
    }

    static UncountedTerminatedPods uncounted(Job job) {
        return job.status().uncountedTerminatedPods() == null ? NONE_UNCOUNTED : job.status().uncountedTerminatedPods();
    }

    int ready() {
        return (int) active.stream().filter(Pod::ready).count();
    }

    int terminating() {
        return (int) pods.stream().filter(JobPods::isTerminating).count();
    }

    /** WRK-130: restarts of containers count where they are restarted in place. */
    boolean hasTooManyRestarts() {
        JobSpec spec = job.spec();
        if (!"OnFailure".equals(spec.template().spec().restartPolicy())) return false;
        int restarts = 0;
        for (Pod pod : pods) {
            if (pod.isTerminal()) continue;
            restarts += pod.status().containerStatuses().stream().mapToInt(status -> status.restartCount()).sum();
            restarts += pod.status().initContainerStatuses().stream().mapToInt(status -> status.restartCount()).sum();
        }
        return spec.backoffLimit() == 0 ? restarts > 0 : restarts >= spec.backoffLimit();
    }

    private static TreeSet<Integer> done(Job job, List<Pod> open) {
        TreeSet<Integer> done = JobIndexes.parse(job.status().completedIndexes(), job.spec().completions());
        for (Pod pod : open) if (JobPods.succeeded(pod) && JobPods.index(pod, job) >= 0) done.add(JobPods.index(pod, job));
        return done;
    }

    private static TreeSet<Integer> lost(Job job, List<Pod> open) {
        TreeSet<Integer> lost = JobIndexes.parse(job.status().failedIndexes(), job.spec().completions());
        for (Pod pod : open) {
            if (!JobPods.failed(pod, job) || JobPods.index(pod, job) < 0) continue;
            String action = PodFailurePolicies.action(job, pod);
            boolean tooOften = !action.equals("Ignore") && JobPods.number(pod, JobPods.FAILURES, 0) >= job.spec().backoffLimitPerIndex();
            if (action.equals("FailIndex") || tooOften) lost.add(JobPods.index(pod, job));
        }
        return lost;
    }

    private static TreeMap<Integer, Pod> held(Job job, List<Pod> open, List<Pod> active, TreeSet<Integer> done, TreeSet<Integer> lost) {
        TreeSet<Integer> working = new TreeSet<>();
        for (Pod pod : active) working.add(JobPods.index(pod, job));
        TreeMap<Integer, Pod> held = new TreeMap<>();
        for (Pod pod : open) {
            int index = JobPods.index(pod, job);
            if (index < 0 || !JobPods.failed(pod, job) || done.contains(index) || lost.contains(index) || working.contains(index)) continue;
            Pod other = held.get(index);
            boolean later = other == null || failures(other) <= failures(pod) && !JobPods.finishedAt(other).isAfter(JobPods.finishedAt(pod));
            if (later) held.put(index, pod);
        }
        return held;
    }

    /** How often an index has failed, overlooked failures included. */
    static int failures(Pod pod) {
        return JobPods.number(pod, JobPods.FAILURES, 0) + JobPods.number(pod, JobPods.IGNORED_FAILURES, 0);
    }
}
