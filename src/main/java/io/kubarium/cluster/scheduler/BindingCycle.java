package io.kubarium.cluster.scheduler;

import io.kubarium.api.ObjectRef;
import io.kubarium.api.PersistentVolumeClaim;
import io.kubarium.api.Pod;
import io.kubarium.api.Tree;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.store.Snapshot;
import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.client.Context;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Carries out what was decided while the next pod is looked at already (SCH-1): takes volumes if the pod's claims wait for
 * it, binds, tells. Until then the pod counts on its node (SCH-60).
 */
final class BindingCycle {
    private static final long TIMEOUT = 600 * Timing.SECOND;

    /** A volume is reserved for a claim or asked for, or was not. */
    private record Reserved(Binding binding) {}

    /** Time to see whether a pod's claims are bound. */
    record ClaimsDue(Binding binding, long since) {}

    private final NodeCache cache;
    private final SchedulerEvents events;
    private final Failures failures;
    private final String machine;
    private final TreeMap<ObjectRef, String> open;

    BindingCycle(NodeCache cache, SchedulerEvents events, Failures failures, String machine) {
        this(cache, events, failures, machine, new TreeMap<>());
    }

    private BindingCycle(NodeCache cache, SchedulerEvents events, Failures failures, String machine, TreeMap<ObjectRef, String> open) {
        this.cache = cache;
        this.events = events;
        this.failures = failures;
        this.machine = machine;
        this.open = open;
    }

    BindingCycle copy(NodeCache cacheCopy, SchedulerEvents eventsCopy, Failures failuresCopy) {
        return new BindingCycle(cacheCopy, eventsCopy, failuresCopy, machine, new TreeMap<>(open));
    }

    boolean isOpen(ObjectRef pod) {
        return open.containsKey(pod);
    }

    void forget() {
        open.clear();
    }

    void start(Binding binding, Snapshot seen, Context context) {
        Pod pod = binding.pod();
        cache.assume(pod, binding.node());
        open.put(pod.ref(), binding.node());
        List<PersistentVolumeClaim> claims = DelayedVolumes.of(pod, seen);
        if (claims.isEmpty()) bind(binding, context);
        else reserve(binding, DelayedVolumes.choose(claims, cache.node(binding.node()).existing(), seen), context);
    }

    private static void bind(Binding binding, Context context) {
        context.request(new Request.Bind(binding.pod().ref(), binding.pod().uid(), binding.node()), binding);
    }

    /** Says where the pod will go, takes its volumes, and looks every second whether they are bound (SCH-63, SCH-124). */
    private static void reserve(Binding binding, List<DelayedVolumes.Choice> choices, Context context) {
        Tree nominated = Tree.Obj.of("status", Tree.Obj.of("nominatedNodeName", binding.node()));
        context.request(new Request.Patch(binding.pod().ref(), Request.PatchType.STRATEGIC, nominated, "status"), new Failures.Patched());
        for (DelayedVolumes.Choice choice : choices) context.request(choice.write(binding.node()), new Reserved(binding));
        context.later(Timing.SECOND, new ClaimsDue(binding, context.now()));
    }

    /** Gives back the pod whose room is free again, or null. */
    @Nullable Binding claimsDue(ClaimsDue due, Snapshot seen, Context context) {
        Binding binding = due.binding();
        if (!binding.node().equals(open.get(binding.pod().ref()))) return null;
        if (!(seen.get(binding.pod().ref()) instanceof Pod pod) || pod.isTerminating()) {
            open.remove(binding.pod().ref());
            cache.remove(binding.pod().ref());
            return binding;
        }
        if (DelayedVolumes.of(pod, seen).isEmpty()) bind(binding, context);
        else if (context.now() - due.since() >= TIMEOUT) return failed(binding, "running PreBind plugin \"VolumeBinding\": binding volumes: context deadline exceeded", seen, context); // SCH-127
        else context.later(Timing.SECOND, due);
        return null;
    }

    /** Gives back the pod whose binding failed and whose room is free again, or null. */
    @Nullable Binding answered(Object token, Answer answer, Snapshot seen, Context context) {
        if (token instanceof Reserved reserved && !answer.ok() && isOpen(reserved.binding().pod().ref())) {
            return failed(reserved.binding(), "running PreBind plugin \"VolumeBinding\": " + answer.refusal().message(), seen, context);
        }
        if (!(token instanceof Binding binding)) return null;
        Context own = context.because(binding.tried().cause(), List.of());
        if (!answer.ok()) return failed(binding, "running Bind plugin \"DefaultBinder\": " + answer.refusal().message(), seen, own);
        open.remove(binding.pod().ref());
        events.record(own, machine, SchedulerEvents.Note.normal(binding.pod(), "Scheduled", "Binding", "Successfully assigned " + binding.pod().ref().key() + " to " + binding.node()));
        return null;
    }

    /** A decision that could not be carried out: its room is free again, and the pod is tried again after a pause (SCH-66). */
    private Binding failed(Binding binding, String message, Snapshot seen, Context context) {
        ObjectRef ref = binding.pod().ref();
        open.remove(ref);
        if (!(seen.get(ref) instanceof Pod placed) || placed.spec().nodeName() == null) cache.remove(ref);
        failures.tell(binding.pod(), message, context);
        if (seen.get(ref) instanceof Pod pod && Scheduler.wants(pod)) failures.failed(binding.tried(), pod, message, context);
        return binding;
    }
}
