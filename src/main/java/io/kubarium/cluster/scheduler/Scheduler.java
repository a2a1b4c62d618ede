package io.kubarium.cluster.scheduler;

import io.kubarium.api.CSINode;
import io.kubarium.api.Namespace;
import io.kubarium.api.Node;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.Pod;
import io.kubarium.api.PodDisruptionBudget;
import io.kubarium.api.ReplicaSet;
import io.kubarium.api.Service;
import io.kubarium.api.StatefulSet;
import io.kubarium.api.StorageClass;
import io.kubarium.api.Tree;
import io.kubarium.api.VolumeAttachment;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.store.Snapshot;
import io.kubarium.api.verdict.Placement;
import io.kubarium.cluster.client.Component;
import io.kubarium.cluster.client.Context;
import io.kubarium.cluster.client.Leadership;
import io.kubarium.cluster.client.Watch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives pods without a node a node: one at a time, binding while the next is looked at (SCH-1). Decides on its own cache
 * only, in which a pod counts on its node from the decision on (SCH-60).
 */
public final class Scheduler extends Component {
    /** Its name, also as {@code kubarium stop process/…} takes it. */
    public static final String NAME = "kube-scheduler";

    private static final String PROFILE = "default-scheduler";
    private static final long CYCLE = 300_000;

    /** Time for the next pod. */
    private record Cycle() {}

    private final Framework framework = Framework.standard();
    private final Hints hints = new Hints(Plugins.standard());
    private final SchedulingQueue queue;
    private final NodeCache cache;
    private final SchedulerEvents events;
    private final Failures failures;
    private final BindingCycle bindings;
    private final Preemptor preemptor;
    private final Leadership leadership;
    private Nominations nominations = Nominations.NONE;
    private Snapshot seen = Snapshot.empty();
    private boolean busy;

    public Scheduler(String machine) {
        super(NAME, machine);
        queue = new SchedulingQueue();
        cache = new NodeCache();
        events = new SchedulerEvents();
        failures = new Failures(queue, events, machine, -1);
        bindings = new BindingCycle(cache, events, failures, machine);
        preemptor = new Preemptor(events, machine);
        leadership = new Leadership(NAME, machine, PROFILE, true);
    }

    private Scheduler(Scheduler original) {
        super(NAME, original.machine());
        queue = original.queue.copy();
        cache = original.cache.copy();
        events = original.events.copy();
        failures = original.failures.copy(queue, events);
        bindings = original.bindings.copy(cache, events, failures);
        preemptor = original.preemptor.copy(events);
        leadership = original.leadership.copy();
        nominations = original.nominations;
        seen = original.seen;
        busy = original.busy;
    }

    @Override
    public Component copy() {
        return new Scheduler(this);
    }

    @Override
    public List<Watch> watches() {
        return List.of(Watch.all(Pod.class), Watch.all(Node.class), Watch.all(PersistentVolumeClaim.class), Watch.all(PersistentVolume.class), Watch.all(StorageClass.class),
                Watch.all(CSINode.class), Watch.all(VolumeAttachment.class), Watch.all(Service.class), Watch.all(ReplicaSet.class), Watch.all(StatefulSet.class),
                Watch.all(Namespace.class), Watch.all(PodDisruptionBudget.class));
    }

    @Override
    public void started(Snapshot listed, Context context) {
        seen = listed;
        for (Node node : listed.list(Node.class)) cache.put(node);
        for (Pod pod : listed.list(Pod.class)) {
            cache.put(pod);
            if (wants(pod)) queue.add(pod, context.now(), context.cause());
        }
        nominations = SchedulerMemory.fresh(listed).nominations();
        leadership.started(listed, context);
        goOn(context);
    }

    @Override
    public void connected(boolean answered, Context context) {
        leadership.connected(answered, context);
    }

    @Override
    public void changed(Entry.Change change, Snapshot now, Context context) {
        seen = now;
        switch (change.object()) {
            case Node _ -> {
                if (change.after() instanceof Node node) cache.put(node);
                else cache.remove((Node) change.before());
            }
            case Pod _ -> podChanged(change, context);
            default -> { }
        }
        wake(change, context);
        goOn(context);
    }

    /** Pods that the change may help are tried again (SCH-30); not while their own victims are being called (SCH-202). */
    private void wake(Entry.Change change, Context context) {
        boolean woken = queue.wake(waiting -> !preemptor.isBusyFor(waiting.ref()) && seen.get(waiting.ref()) instanceof Pod pod && hints.helps(change, seen, pod, waiting.rejectedBy()),
                context.now(), change.seq());
        if (woken) queue.flush(context.now());
    }

    private void podChanged(Entry.Change change, Context context) {
        ObjectRef ref = change.ref();
        if (change.after() instanceof Pod pod) {
            cache.put(pod);
            if (!wants(pod)) queue.remove(ref);
            else if (!queue.contains(ref) && !cache.isAssumed(ref) && !bindings.isOpen(ref) && change.before() == null) queue.add(pod, context.now(), change.seq());
            else if (change.before() instanceof Pod before) ownChange(before, pod, context, change.seq());
            return;
        }
        queue.remove(ref);
        cache.remove(ref);
        if (!(change.before() instanceof Pod pod) || pod.spec().nodeName() != null) return;
        String promised = nominations.of(pod);
        nominations = nominations.without(ref);
        if (promised != null) freed(pod, promised, context); // SCH-22
    }

    /** Room that no longer is taken, though the store never said it was: for others it is as if the pod went (SCH-22, SCH-46). */
    private void freed(Pod pod, String node, Context context) {
        wake(new Entry.Change(context.cause(), context.now(), context.cause(), List.of(), NAME, seen.revision(), pod.withSpec(pod.spec().withNodeName(node)), null), context);
    }

    /** The last gate gone it is tried at once (SCH-26); what a plugin says may help wakes it like any other event (SCH-21). */
    private void ownChange(Pod before, Pod after, Context context, long cause) {
        ObjectRef ref = after.ref();
        if (SchedulingQueue.gated(before) && !SchedulingQueue.gated(after)) {
            queue.remove(ref);
            queue.add(after, context.now(), cause);
        } else if (before.spec() != after.spec() || !before.metadata().labels().equals(after.metadata().labels())) {
            queue.wake(waiting -> waiting.ref().equals(ref) && hints.helpsItself(before, after, waiting.rejectedBy()), context.now(), cause);
        }
    }

    /** Whether it is a pod for this scheduler to place (SCH-2). */
    static boolean wants(Pod pod) {
        return pod.spec().nodeName() == null && !pod.isTerminal() && PROFILE.equals(pod.spec().schedulerName());
    }

    private void goOn(Context context) {
        if (busy || !leadership.leads() || !queue.hasNext()) return; // SCH-8
        busy = true;
        context.later(CYCLE, new Cycle());
    }

    @Override
    public void told(Object message, Context context) {
        if (leadership.told(message, context)) return;
        switch (message) {
            case Cycle _ -> {
                busy = false;
                SchedulingQueue.Waiting waiting = queue.pop();
                if (waiting != null) attempt(waiting, context.because(waiting.cause(), List.of()));
            }
            case Failures.PauseOver _ -> queue.flush(context.now());
            case Failures.Sweep _ -> failures.swept(context);
            case BindingCycle.ClaimsDue due -> undone(bindings.claimsDue(due, seen, context.because(due.binding().tried().cause(), List.of())), context);
            default -> throw new IllegalArgumentException("not understood: " + message);
        }
        goOn(context);
    }

    private void undone(@Nullable Binding failed, Context context) {
        if (failed != null) freed(failed.pod(), failed.node(), context);
    }

    private void attempt(SchedulingQueue.Waiting waiting, Context context) {
        if (!(seen.get(waiting.ref()) instanceof Pod pod) || !wants(pod)) return;
        if (pod.isTerminating()) {
            failures.tell(pod, "skip schedule deleting pod: " + pod.ref().key(), context); // SCH-23
            return;
        }
        long seed = context.random().nextLong();
        Placement placement = framework.decide(new Attempt(pod, cache, seen, nominations), seed);
        String nominated = SchedulerMemory.nominated(pod, placement, nominations);
        context.decided(pod.ref(), placement.chosen(), nominated, seen.revision(), seed, FailureMessage.refusals(placement.nodes()));
        List<Pod> losers = nominated.isEmpty() ? List.of() : nominations.losers(pod, nominated, seen);
        nominations = nominations.after(pod, nominated, seen);
        if (!placement.chosen().isEmpty()) {
            bindings.start(new Binding(waiting, pod, placement.chosen()), seen, context);
            return;
        }
        failures.refused(waiting, pod, placement, placement.preemption().isPresent() ? nominated : null, context);
        placement.preemption().filter(Placement.Preemption::madeRoom).ifPresent(made -> {
            for (Pod loser : losers) context.request(withoutNomination(loser), new Failures.Patched());
            preemptor.start(pod, made.node(), made.victims(), seen, context);
        });
    }

    private static Request withoutNomination(Pod pod) {
        return new Request.Patch(pod.ref(), Request.PatchType.STRATEGIC, Tree.Obj.of("status", Tree.Obj.of("nominatedNodeName", null)), "status");
    }

    @Override
    public void answered(Object token, Answer answer, Context context) {
        undone(bindings.answered(token, answer, seen, context), context);
        ObjectRef again = preemptor.answered(token, answer, context);
        if (again != null) queue.wake(waiting -> waiting.ref().equals(again), context.now(), context.cause());
        leadership.answered(token, answer, context);
        goOn(context);
    }

    @Override
    public void stopped(boolean killed, Context context) {
        leadership.stopped(killed, context);
        queue.clear();
        bindings.forget();
        preemptor.forget();
        failures.forget();
        events.forget();
        nominations = Nominations.NONE;
        for (NodeInfo node : List.copyOf(cache.inOrder())) {
            for (var pod : node.pods()) cache.remove(pod.key());
            cache.remove(node.existing());
        }
        busy = false;
        seen = Snapshot.empty();
    }

    /** The pods that wait for a node. */
    public int waiting() {
        return queue.size();
    }

    /**
     * The verdict of a decision computed again: from what the scheduler had seen, what it remembered, and the seed it drew.
     */
    public static Placement verdict(Snapshot seen, SchedulerMemory memory, Pod pod, long seed) {
        return Framework.standard().explain(new Attempt(pod, NodeCache.of(seen, memory.assumed()), seen, memory.nominations()), seed);
    }
}
