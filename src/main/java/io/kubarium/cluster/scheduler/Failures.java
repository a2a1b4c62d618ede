package io.kubarium.cluster.scheduler;

import io.kubarium.api.Pod;
import io.kubarium.api.PodCondition;
import io.kubarium.api.Tree;
import io.kubarium.api.request.Request;
import io.kubarium.api.timing.Timing;
import io.kubarium.api.verdict.Placement;
import io.kubarium.cluster.client.Context;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What follows when a pod finds no node: back to the queue, an Event, a condition (SCH-161), and another try at the latest after five minutes (SCH-20). */
final class Failures {
    private static final long SWEEP_AGE = 300 * Timing.SECOND;
    private static final long SWEEP_PERIOD = 30 * Timing.SECOND;

    /** A pause in the queue is over. */
    record PauseOver() {}

    /** Some pod has waited five minutes for an event. */
    record Sweep() {}

    /** The token of a status that is written; nobody waits for it. */
    record Patched() {}

    private final SchedulingQueue queue;
    private final SchedulerEvents events;
    private final String machine;
    private long sweepTimer;

    Failures(SchedulingQueue queue, SchedulerEvents events, String machine, long sweepTimer) {
        this.queue = queue;
        this.events = events;
        this.machine = machine;
        this.sweepTimer = sweepTimer;
    }

    Failures copy(SchedulingQueue queueCopy, SchedulerEvents eventsCopy) {
        return new Failures(queueCopy, eventsCopy, machine, sweepTimer);
    }

    /** Plugins refused it; {@code nominated} is what it is promised now, null if that stays as it was (SCH-198, SCH-208). */
    void refused(SchedulingQueue.Waiting waiting, Pod pod, Placement placement, @Nullable String nominated, Context context) {
        if (placement.rejectedBy().isEmpty()) {
            context.timer("T-retry", pod.ref(), queue.failed(waiting, context.now()), true, new PauseOver());
        } else {
            queue.refused(waiting, placement.rejectedBy(), context.now());
            planSweep(context);
        }
        tell(pod, placement.message(), context);
        report(pod, "Unschedulable", placement.message(), nominated, context);
    }

    /** Its attempt failed for no fault of its own: it is tried again after a pause (SCH-31, SCH-66). */
    void failed(SchedulingQueue.Waiting tried, Pod pod, String message, Context context) {
        report(pod, "SchedulerError", message, null, context);
        context.timer("T-retry", pod.ref(), queue.failed(tried, context.now()), true, new PauseOver());
    }

    /** The Event of a failed attempt. */
    void tell(Pod pod, String message, Context context) {
        events.record(context, machine, SchedulerEvents.Note.warning(pod, "FailedScheduling", "Scheduling", message));
    }

    void swept(Context context) {
        sweepTimer = -1;
        queue.wake(w -> context.now() - w.since() > SWEEP_AGE && !w.rejectedBy().contains("SchedulingGates"), context.now(), context.cause());
        planSweep(context);
    }

    void forget() {
        sweepTimer = -1;
    }

    private void planSweep(Context context) {
        long oldest = queue.oldestRefused();
        if (oldest < 0 || sweepTimer >= 0) return;
        long due = ((oldest + SWEEP_AGE) / SWEEP_PERIOD + 1) * SWEEP_PERIOD;
        sweepTimer = context.timer("", null, Math.max(due, context.now() + SWEEP_PERIOD), true, new Sweep());
    }

    /** Patches condition and nomination together, if something in them changes (SCH-163). */
    private static void report(Pod pod, String reason, String message, @Nullable String nominated, Context context) {
        PodCondition before = pod.condition("PodScheduled");
        boolean same = before != null && "False".equals(before.status()) && reason.equals(before.reason()) && message.equals(before.message());
        String promised = nominated == null || nominated.isEmpty() ? null : nominated;
        boolean moved = nominated != null && !Objects.equals(promised, pod.status().nominatedNodeName());
        if (same && !moved) return;
        boolean since = before != null && "False".equals(before.status()) && before.lastTransitionTime() != null;
        String transition = (since ? before.lastTransitionTime() : context.clock()).truncatedTo(ChronoUnit.SECONDS).toString();
        Tree condition = Tree.Obj.of("type", "PodScheduled", "status", "False", "reason", reason, "message", message, "lastProbeTime", null, "lastTransitionTime", transition);
        Tree.Obj status = Tree.Obj.of("conditions", List.of(condition));
        if (moved) status = status.with("nominatedNodeName", promised == null ? Tree.NULL : new Tree.Str(promised));
        context.request(new Request.Patch(pod.ref(), Request.PatchType.STRATEGIC, Tree.Obj.of("status", status), "status"), new Patched());
    }
}
