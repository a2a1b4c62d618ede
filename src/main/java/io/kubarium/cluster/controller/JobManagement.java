package io.kubarium.cluster.controller;

import io.kubarium.api.Job;
import io.kubarium.api.JobSpec;
import io.kubarium.api.Pod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Makes and deletes the pods of a Job that goes on (WRK-123); at the end it knows how many there are. */
final class JobManagement {
    private static final int BURST = 500;

    private final JobFacts facts;
    private final Job job;
    private final Controller.View view;
    private final Plan plan;
    private int active;
    private int ready;
    private int terminating;

    JobManagement(JobFacts facts, Controller.View view, Plan plan) {
        this.facts = facts;
        this.job = facts.job();
        this.view = view;
        this.plan = plan;
        active = facts.active().size();
        ready = facts.ready();
        terminating = facts.terminating();
    }

    int active() {
        return active;
    }

    int ready() {
        return ready;
    }

    int terminating() {
        return terminating;
    }

    /** The Job is over: what still runs is deleted, and will be counted (WRK-131). */
    void endAll() {
        for (Pod pod : facts.active()) plan.write(ReplicaSetController.delete(job, pod));
        removed(facts.active());
        plan.then();
    }

    /** As many pods as are wanted; either some are deleted or some are made. */
    void manage(JobBackoff backoff) {
        if (JobVerdict.isSuspended(job)) {
            delete(facts.active());
            return;
        }
        int wanted = wanted();
        List<Pod> surplus = surplus(Math.max(0, active - wanted));
        if (!surplus.isEmpty()) {
            delete(surplus.subList(0, Math.min(BURST, surplus.size())));
            return;
        }
        int missing = wanted - active - (JobPods.onlyFailedAreReplaced(job) ? terminating : 0);
        if (missing <= 0) return;
        boolean perIndex = job.spec().backoffLimitPerIndex() != null;
        Instant due = perIndex ? null : backoff.due(view.clock());
        if (due != null) {
            plan.again(view, due, "T-job");
            active = 0; // WRK-129
            return;
        }
        if (JobFacts.isIndexed(job)) createIndexed(Math.min(missing, BURST));
        else create(missing);
    }

    private int wanted() {
        JobSpec spec = job.spec();
        if (spec.completions() == null) return facts.succeeded() > 0 ? active : spec.parallelism(); // WRK-226
        return Math.max(0, Math.min(spec.parallelism(), spec.completions() - facts.succeeded()));
    }

    /** At least so many pods too many: of an Indexed Job first those whose index is taken or too high (WRK-139). */
    private List<Pod> surplus(int least) {
        List<Pod> out = new ArrayList<>();
        List<Pod> rest = new ArrayList<>();
        TreeSet<Integer> taken = new TreeSet<>();
        for (Pod pod : facts.active()) {
            boolean bad = JobFacts.isIndexed(job) && (JobPods.index(pod, job) < 0 || facts.done().contains(JobPods.index(pod, job)) || !taken.add(JobPods.index(pod, job)));
            (bad ? out : rest).add(pod);
        }
        if (out.size() < least) out.addAll(new DeletionRanking(List.of(), view.clock()).choose(rest, least - out.size()));
        return out;
    }

    /** These do not count as failures: they lose the tracking finalizer first (WRK-142). */
    private void delete(List<Pod> pods) {
        for (Pod pod : pods) if (JobPods.isTracked(pod)) plan.write(JobPods.untrack(pod));
        plan.then();
        for (Pod pod : pods) plan.write(ReplicaSetController.delete(job, pod));
        removed(pods);
        plan.then();
    }

    private void removed(List<Pod> pods) {
        active -= pods.size();
        terminating += pods.size();
        ready -= (int) pods.stream().filter(Pod::ready).count();
    }

    private void create(int count) {
        List<Result.Write> writes = new ArrayList<>();
        for (int i = 0; i < Math.min(count, BURST); i++) writes.add(ReplicaSetController.create(job, JobPods.make(job, view.random())));
        plan.slowStart(writes);
        active += writes.size();
    }

    /** The lowest missing indexes first, each after the pause of its own failures (WRK-139, WRK-140). */
    private void createIndexed(int count) {
        List<Result.Write> writes = new ArrayList<>();
        Instant next = null;
        for (int index : missing(count)) {
            Pod before = facts.held().get(index);
            Instant due = before == null ? null : JobBackoff.due(JobFacts.failures(before) + 1, JobPods.finishedAt(before), view.clock());
            if (due == null) writes.add(ReplicaSetController.create(job, JobPods.make(job, index, before, view.random())));
            else if (next == null || due.isBefore(next)) next = due;
        }
        if (next != null) plan.again(view, next, "T-job");
        plan.slowStart(writes);
        active += writes.size();
    }

    private List<Integer> missing(int count) {
        TreeSet<Integer> taken = new TreeSet<>(facts.done());
        if (facts.failedIndexes() != null) taken.addAll(facts.failedIndexes());
        for (Pod pod : facts.pods()) {
            if (pod.isActive() || JobPods.onlyFailedAreReplaced(job) && JobPods.isTerminating(pod)) taken.add(JobPods.index(pod, job));
        }
        List<Integer> found = new ArrayList<>();
        for (int index = 0; index < job.spec().completions() && found.size() < count; index++) if (!taken.contains(index)) found.add(index);
        return found;
    }
}
