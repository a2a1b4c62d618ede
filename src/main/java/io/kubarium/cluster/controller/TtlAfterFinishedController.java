package io.kubarium.cluster.controller;

import io.kubarium.api.Job;
import io.kubarium.api.JobCondition;
import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Request;
import io.kubarium.api.store.Snapshot;
import java.time.Instant;
import java.util.List;

/** Deletes a finished Job, its pods first, so many seconds after its end (WRK-144). */
final class TtlAfterFinishedController implements Controller {
    @Override
    public String name() {
        return "ttl-after-finished-controller";
    }

    @Override
    public List<Class<? extends KubeObject>> watches() {
        return List.of(Job.class);
    }

    @Override
    public List<ObjectRef> concerned(Entry.Change change, Snapshot seen) {
        return !change.removed() && isDue((Job) change.object()) ? List.of(change.ref()) : List.of();
    }

    @Override
    public List<ObjectRef> atStart(Snapshot seen) {
        return seen.list(Job.class).stream().filter(TtlAfterFinishedController::isDue).map(Job::ref).toList();
    }

    private static boolean isDue(Job job) {
        return job.spec().ttlSecondsAfterFinished() != null && JobConditions.finished(job) != null && !job.metadata().isTerminating();
    }

    @Override
    public Result reconcile(ObjectRef name, View view) {
        if (!(view.cache().get(name) instanceof Job job) || !isDue(job)) return Result.NOTHING;
        JobCondition end = JobConditions.finished(job);
        Instant due = end.lastTransitionTime().plusSeconds(job.spec().ttlSecondsAfterFinished());
        if (due.isAfter(view.clock())) return new Plan().again(view, due, "T-ttl").result();
        Plan plan = new Plan();
        plan.write(new Request.Get(job.ref())).then(); // it is read live before it is deleted
        return plan.write(new Request.Delete(job.ref(), new Request.DeleteOptions(null, "Foreground", job.uid(), null))).result();
    }
}
