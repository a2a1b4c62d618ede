package io.kubarium.cluster.scheduler;

import io.kubarium.api.CSINode;
import io.kubarium.api.Namespace;
import io.kubarium.api.Node;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.PersistentVolume;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.Pod;
import io.kubarium.api.PodCondition;
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
import io.kubarium.api.timing.Timing;
import io.kubarium.api.verdict.Placement;
import io.kubarium.cluster.client.Component;
import io.kubarium.cluster.client.Context;
import io.kubarium.cluster.client.Leadership;
import io.kubarium.cluster.client.Watch;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gives pods without a node a node: one at a time, binding while the next is looked at (SCH-1). Decides on its own cache
 * only, in which a pod counts on its node from the decision on (SCH-60).
 */
public final class Scheduler extends Component {
    /** Its name, also as {@code kubarium stop process/…} takes it. */
    public static final String NAME = "kube-scheduler";

    private static final String PROFILE = "default-scheduler";
    private static final long CYCLE = 300_000;
    private static final long BIND_TIMEOUT = 600 * Timing.SECOND;
    private static final long SWEEP_AGE = 300 * Timing.SECOND;
    private static final long SWEEP_PERIOD = 30 * Timing.SECOND;

    /** Time for the next pod. */
    private record Cycle() {}

    /** A pause in the queue is over. */
    private record PauseOver() {}

    /** Some pod has waited five minutes for an event. */
    private record Sweep() {}

    private record Binding(SchedulingQueue.Waiting tried, Pod pod, String node) {}

    private record Patched() {}

    /** A volume is reserved for a claim or asked for, or was not. */
    private record Reserved(Binding binding) {}

    /** Time to see whether a pod's claims are bound. */
    private record ClaimsDue(Binding binding, long since) {}

    private final Framework framework = Framework.standard();
    private final SchedulingQueue queue;
    private final NodeCache cache;
    private final SchedulerEvents events;
    private final TreeMap<ObjectRef, String> binding;
    private final Leadership leadership;
    private Snapshot seen;
    private boolean busy;
    private long sweepTimer = -1;

    public Scheduler(String machine) {
        this(machine, new SchedulingQueue(), new NodeCache(), new SchedulerEvents(), new TreeMap<>(), new Leadership(NAME, machine, PROFILE, true), Snapshot.empty());
    }

    private Scheduler(String machine, SchedulingQueue queue, NodeCache cache, SchedulerEvents events, TreeMap<ObjectRef, String> binding,
            Leadership leadership, Snapshot seen) {
        super(NAME, machine);
        this.queue = queue;
        this.cache = cache;
        this.events = events;
        this.binding = binding;
        this.leadership = leadership;
        this.seen = seen;
    }

    @Override
    public Component copy() {
        Scheduler copy = new Scheduler(machine(), queue.copy(), cache.copy(), events.copy(), new TreeMap<>(binding), leadership.copy(), seen);
        copy.busy = busy;
        copy.sweepTimer = sweepTimer;
        return copy;
    }

    @Override
    public List<Watch> watches() {
        return List.of(Watch.all(Pod.class), Watch.all(Node.class), Watch.all(PersistentVolumeClaim.class), Watch.all(PersistentVolume.class),
                Watch.all(StorageClass.class), Watch.all(CSINode.class), Watch.all(VolumeAttachment.class), Watch.all(Service.class), Watch.all(ReplicaSet.class), Watch.all(StatefulSet.class), Watch.all(Namespace.class));
    }

    @Override
    public void started(Snapshot listed, Context context) {
        seen = listed;
        for (Node node : listed.list(Node.class)) cache.put(node);
        for (Pod pod : listed.list(Pod.class)) {
            cache.put(pod);
            if (wants(pod)) queue.add(pod, context.now(), context.cause());
        }
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
        if (queue.wake(waiting -> seen.get(waiting.ref()) instanceof Pod pod && Hints.helps(change, seen, pod, waiting.rejectedBy()), context.now(), change.seq())) queue.flush(context.now());
        goOn(context);
    }

    private void podChanged(Entry.Change change, Context context) {
        ObjectRef ref = change.ref();
        if (change.after() instanceof Pod pod) {
            cache.put(pod);
            if (!wants(pod)) queue.remove(ref);
            else if (!queue.contains(ref) && !cache.isAssumed(ref) && !binding.containsKey(ref) && change.before() == null) queue.add(pod, context.now(), change.seq());
            else if (change.before() instanceof Pod before && helpsItself(before, pod)) {
                queue.remove(ref);
                queue.add(pod, context.now(), change.seq());
            }
            return;
        }
        queue.remove(ref);
        cache.remove(ref);
    }

    /** A change of the pod itself that may get it a node (SCH-26, SCH-34). */
    private static boolean helpsItself(Pod before, Pod after) {
        return SchedulingQueue.gated(before) && !SchedulingQueue.gated(after) || after.spec().tolerations().size() > before.spec().tolerations().size();
    }

    private static boolean wants(Pod pod) {
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
            case PauseOver _ -> queue.flush(context.now());
            case ClaimsDue due -> claimsDue(due, context.because(due.binding().tried().cause(), List.of()));
            case Sweep _ -> {
                sweepTimer = -1;
                queue.wake(w -> context.now() - w.since() > SWEEP_AGE && !w.rejectedBy().contains("SchedulingGates"), context.now(), context.cause());
                planSweep(context);
            }
            default -> throw new IllegalArgumentException("not understood: " + message);
        }
        goOn(context);
    }

    private void attempt(SchedulingQueue.Waiting waiting, Context context) {
        if (!(seen.get(waiting.ref()) instanceof Pod pod) || !wants(pod)) return;
        if (pod.isTerminating()) {
            // SCH-23
            events.record(context, machine(), pod, "Warning", "FailedScheduling", "Scheduling", "skip schedule deleting pod: " + pod.ref().key());
            return;
        }
        long seed = context.random().nextLong();
        Placement placement = framework.decide(new Attempt(pod, cache, seen), seed);
        context.decided(pod.ref(), placement.chosen(), seen.revision(), seed, FailureMessage.refusals(placement.nodes()));
        if (placement.chosen().isEmpty()) {
            refused(waiting, pod, placement, context);
            return;
        }
        cache.assume(pod, placement.chosen());
        binding.put(pod.ref(), placement.chosen());
        Binding bound = new Binding(waiting, pod, placement.chosen());
        List<PersistentVolumeClaim> claims = DelayedVolumes.of(pod, seen);
        if (claims.isEmpty()) bind(bound, context);
        else reserve(bound, DelayedVolumes.choose(claims, cache.node(placement.chosen()).existing(), seen), context);
    }

    private static void bind(Binding bound, Context context) {
        context.request(new Request.Bind(bound.pod().ref(), bound.pod().uid(), bound.node()), bound);
    }

    /** Says where the pod will go, takes its volumes, and looks every second whether they are bound (SCH-63, SCH-124). */
    private void reserve(Binding bound, List<DelayedVolumes.Choice> choices, Context context) {
        Tree nominated = Tree.Obj.of("status", Tree.Obj.of("nominatedNodeName", bound.node()));
        context.request(new Request.Patch(bound.pod().ref(), Request.PatchType.STRATEGIC, nominated, "status"), new Patched());
        for (DelayedVolumes.Choice choice : choices) {
            context.request(choice.write(bound.node()), new Reserved(bound));
        }
        context.later(Timing.SECOND, new ClaimsDue(bound, context.now()));
    }

    private void claimsDue(ClaimsDue due, Context context) {
        Binding bound = due.binding();
        if (!bound.node().equals(binding.get(bound.pod().ref()))) return;
        if (!(seen.get(bound.pod().ref()) instanceof Pod pod) || pod.isTerminating()) {
            binding.remove(bound.pod().ref());
            cache.remove(bound.pod().ref());
        } else if (DelayedVolumes.of(pod, seen).isEmpty()) {
            bind(bound, context);
        } else if (context.now() - due.since() >= BIND_TIMEOUT) {
            failed(bound, "running PreBind plugin \"VolumeBinding\": binding volumes: context deadline exceeded", context); // SCH-127
        } else {
            context.later(Timing.SECOND, due);
        }
    }

    private void refused(SchedulingQueue.Waiting waiting, Pod pod, Placement placement, Context context) {
        if (placement.rejectedBy().isEmpty()) {
            context.timer("T-retry", pod.ref(), queue.failed(waiting, context.now()), true, new PauseOver());
        } else {
            queue.refused(waiting, placement.rejectedBy(), context.now());
            planSweep(context);
        }
        events.record(context, machine(), pod, "Warning", "FailedScheduling", "Scheduling", placement.message());
        report(pod, "Unschedulable", placement.message(), context);
    }

    /** Patches the condition if something in it changes (SCH-163). */
    private void report(Pod pod, String reason, String message, Context context) {
        PodCondition before = pod.condition("PodScheduled");
        if (before != null && "False".equals(before.status()) && reason.equals(before.reason()) && message.equals(before.message())) return;
        boolean since = before != null && "False".equals(before.status()) && before.lastTransitionTime() != null;
        String transition = (since ? before.lastTransitionTime() : context.clock()).truncatedTo(ChronoUnit.SECONDS).toString();
        Tree condition = Tree.Obj.of("type", "PodScheduled", "status", "False", "reason", reason, "message", message, "lastProbeTime", null, "lastTransitionTime", transition);
        Tree body = Tree.Obj.of("status", Tree.Obj.of("conditions", List.of(condition)));
        context.request(new Request.Patch(pod.ref(), Request.PatchType.STRATEGIC, body, "status"), new Patched());
    }

    @Override
    public void answered(Object token, Answer answer, Context context) {
        if (token instanceof Reserved reserved && !answer.ok() && binding.containsKey(reserved.binding().pod().ref())) {
            failed(reserved.binding(), "running PreBind plugin \"VolumeBinding\": " + answer.refusal().message(), context);
        }
        if (leadership.answered(token, answer, context)) goOn(context);
        if (!(token instanceof Binding bound)) return;
        Context own = context.because(bound.tried().cause(), List.of());
        if (!answer.ok()) {
            failed(bound, "running Bind plugin \"DefaultBinder\": " + answer.refusal().message(), own);
            return;
        }
        binding.remove(bound.pod().ref());
        events.record(own, machine(), bound.pod(), "Normal", "Scheduled", "Binding", "Successfully assigned " + bound.pod().ref().key() + " to " + bound.node());
    }

    /** A decision that could not be carried out: its room is free again, and the pod is tried again after a pause (SCH-66). */
    private void failed(Binding bound, String message, Context context) {
        binding.remove(bound.pod().ref());
        if (!(seen.get(bound.pod().ref()) instanceof Pod placed) || placed.spec().nodeName() == null) cache.remove(bound.pod().ref());
        events.record(context, machine(), bound.pod(), "Warning", "FailedScheduling", "Scheduling", message);
        if (seen.get(bound.pod().ref()) instanceof Pod pod && wants(pod)) {
            report(pod, "SchedulerError", message, context);
            context.timer("T-retry", pod.ref(), queue.failed(bound.tried(), context.now()), true, new PauseOver());
        }
        goOn(context);
    }

    @Override
    public void stopped(boolean killed, Context context) {
        leadership.stopped(killed, context);
        queue.clear();
        binding.clear();
        events.forget();
        for (NodeInfo node : List.copyOf(cache.inOrder())) {
            for (var pod : node.pods()) cache.remove(pod.key());
            cache.remove(node.existing());
        }
        busy = false;
        sweepTimer = -1;
        seen = Snapshot.empty();
    }

    /** The pods that wait for a node. */
    public int waiting() {
        return queue.size();
    }

    private void planSweep(Context context) {
        long oldest = queue.oldestRefused();
        if (oldest < 0 || sweepTimer >= 0) return;
        long due = ((oldest + SWEEP_AGE) / SWEEP_PERIOD + 1) * SWEEP_PERIOD;
        sweepTimer = context.timer("", null, Math.max(due, context.now() + SWEEP_PERIOD), true, new Sweep());
    }

    /**
     * The verdict of a decision computed again: from what the scheduler had seen, what it had assumed, and the seed it drew.
     */
    public static Placement verdict(Snapshot seen, Map<ObjectRef, String> assumed, Pod pod, long seed) {
        return Framework.standard().explain(new Attempt(pod, NodeCache.of(seen, assumed), seen), seed);
    }
}
