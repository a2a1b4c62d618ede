package io.kubarium.cluster.controller;

import io.kubarium.api.Job;
import io.kubarium.api.JobCondition;
import io.kubarium.api.JobStatus;
import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.OwnerReference;
import io.kubarium.api.Pod;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Status;
import io.kubarium.api.store.Snapshot;
import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.client.EventNote;
import io.kubarium.engine.Backoff;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Runs a Job's pods until enough have succeeded or too many have failed (WRK-120 to WRK-149). A sync reads the pods
 * ({@link JobFacts}), asks how it stands ({@link JobVerdict}), makes or deletes pods ({@link JobManagement}) and counts
 * those that have ended ({@link JobTracking}).
 */
final class JobController implements Controller {
    private static final long BATCH = Timing.SECOND;
    private static final String ITSELF = "kubernetes.io/job-controller";

    private final TreeMap<ObjectRef, JobBackoff> backoffs;

    JobController() {
        this(new TreeMap<>());
    }

    private JobController(TreeMap<ObjectRef, JobBackoff> backoffs) {
        this.backoffs = backoffs;
    }

    @Override
    public Controller copy() {
        return new JobController(new TreeMap<>(backoffs));
    }

    @Override
    public void stopped() {
        backoffs.clear();
    }

    @Override
    public String name() {
        return "job-controller";
    }

    @Override
    public List<Class<? extends KubeObject>> watches() {
        return List.of(Job.class, Pod.class);
    }

    /** Jobs, and by their own names the pods that no Job will count any more. */
    @Override
    public List<ObjectRef> concerned(Entry.Change change, Snapshot seen) {
        if (change.object() instanceof Job job) {
            List<ObjectRef> names = new ArrayList<>(List.of(job.ref()));
            if (change.removed() || JobConditions.finished(job) != null) names.addAll(left(job, seen));
            return names;
        }
        List<ObjectRef> owners = Ownership.owners(change, Job.class, seen);
        if (!change.removed() && isOrphan((Pod) change.object(), seen)) return List.of(change.ref());
        if (!owners.isEmpty() || change.removed()) return owners;
        return Ownership.suitors(change.object(), Job.class, job -> job.spec().selector(), seen);
    }

    private static List<ObjectRef> left(Job job, Snapshot seen) {
        return seen.controlledBy(Pod.class, job).stream().filter(JobPods::isTracked).map(Pod::ref).toList();
    }

    /** A pod of a Job that is gone or over, still with the tracking finalizer. */
    private static boolean isOrphan(Pod pod, Snapshot seen) {
        OwnerReference owner = pod.metadata().controllerRef();
        if (!JobPods.isTracked(pod) || owner == null || !owner.kind().equals("Job")) return false;
        Job job = seen.get(Job.class, pod.namespace(), owner.name());
        return job == null || !job.uid().equals(owner.uid()) || JobConditions.finished(job) != null;
    }

    @Override
    public List<ObjectRef> atStart(Snapshot seen) {
        List<ObjectRef> all = new ArrayList<>(seen.list(Job.class).stream().map(Job::ref).toList());
        for (Pod pod : seen.list(Pod.class)) if (isOrphan(pod, seen)) all.add(pod.ref());
        return all;
    }

    /** New Jobs and changes of the spec are looked at at once, everything else a second later (WRK-124). */
    @Override
    public long delay(Entry.Change change, ObjectRef name, Snapshot seen) {
        if (name.kindKey().equals("pods")) return 0;
        boolean wished = change.object() instanceof Job now && (!(change.before() instanceof Job before) || change.removed()
                || before.metadata().generation() != now.metadata().generation());
        return wished ? 0 : BATCH;
    }

    /** WRK-10. */
    @Override
    public Backoff<ObjectRef> pauses() {
        return new Backoff<>(Timing.SECOND, 60 * Timing.SECOND);
    }

    @Override
    public OnRefusal refused(Request request, Status status) {
        if (request instanceof Request.Patch && request.ref().kindKey().equals("pods") && status.is("NotFound")) return OnRefusal.GO_ON;
        return Controller.super.refused(request, status);
    }

    @Override
    public Result reconcile(ObjectRef name, View view) {
        if (view.cache().get(name) instanceof Pod pod) return isOrphan(pod, view.cache()) ? new Plan().write(JobPods.untrack(pod)).result() : Result.NOTHING;
        if (!(view.cache().get(name) instanceof Job job) || JobConditions.finished(job) != null || isManagedElsewhere(job)) {
            backoffs.remove(name);
            return Result.NOTHING;
        }
        Plan plan = new Plan();
        List<Pod> pods = Ownership.claim(job, job.spec().selector(), Pod.class, pod -> !pod.isTerminal(), view.cache(), plan);
        JobFacts facts = JobFacts.of(job, pods);
        JobBackoff backoff = backoffs.getOrDefault(name, JobBackoff.NONE).with(facts.newSucceeded(), facts.newFailed());
        backoffs.put(name, backoff);
        return sync(facts, backoff, true, view, plan);
    }

    /** A pod that could not be made does not keep those that were from being counted. */
    @Override
    public Result failed(ObjectRef name, Status refusal, View view) {
        if (!(view.cache().get(name) instanceof Job job) || refusal.is("Conflict") || refusal.is("NotFound")) return Result.NOTHING;
        return sync(JobFacts.of(job, view.cache().controlledBy(Pod.class, job)), JobBackoff.NONE, false, view, new Plan());
    }

    /** WRK-145. */
    private static boolean isManagedElsewhere(Job job) {
        return job.spec().managedBy() != null && !job.spec().managedBy().equals(ITSELF);
    }

    private static Result sync(JobFacts facts, JobBackoff backoff, boolean manages, View view, Plan plan) {
        Job job = facts.job();
        boolean suspended = JobVerdict.isSuspended(job);
        JobStatus status = job.status().startTime() == null && !suspended ? job.status().withStartTime(view.second()) : job.status();
        JobCondition end = JobVerdict.of(facts, view.second());
        JobManagement pods = new JobManagement(facts, view, plan);
        if (end != null) {
            pods.endAll();
        } else {
            boolean managed = manages && !job.metadata().isTerminating();
            if (managed) pods.manage(backoff);
            if (isComplete(facts, pods.active())) end = JobConditions.of(JobConditions.SUCCESS, "CompletionsReached", "Reached expected number of succeeded pods", view.second());
            else if (managed) status = suspension(job, status, suspended, view, plan);
            Instant deadline = JobVerdict.deadline(job.withStatus(status));
            if (end == null && deadline != null) plan.again(view, deadline, "T-deadline");
        }
        new JobTracking(facts, view.second()).write(status.withActive(pods.active()).withReady(pods.ready()).withTerminating(pods.terminating()), end, plan);
        return plan.result();
    }

    private static boolean isComplete(JobFacts facts, int active) {
        Integer completions = facts.job().spec().completions();
        if (completions == null) return facts.succeeded() > 0 && active == 0;
        return facts.succeeded() >= completions && active == 0;
    }

    /** WRK-142: the clock of the deadline stops, and starts anew. */
    private static JobStatus suspension(Job job, JobStatus status, boolean suspended, View view, Plan plan) {
        JobStatus now = JobConditions.suspended(status, suspended, view.second());
        if (now.equals(status)) return status;
        plan.then().event(EventNote.normal(job, suspended ? "Suspended" : "Resumed", suspended ? "Job suspended" : "Job resumed"));
        return now.withStartTime(suspended ? null : view.second());
    }
}
