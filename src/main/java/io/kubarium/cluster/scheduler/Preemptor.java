package io.kubarium.cluster.scheduler;

import io.kubarium.api.ObjectRef;
import io.kubarium.api.Pod;
import io.kubarium.api.Tree;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes the victims go: all but the last together, the last one when they are done (SCH-198). Each is marked, deleted and
 * told (SCH-199). As long as that lasts the preemptor stays asleep (SCH-202).
 */
final class Preemptor {
    /** One victim of a pod. */
    private record Call(Pod preemptor, String node, Pod victim) {}

    private record Marked(Call call) {}

    private record Deleted(Call call) {}

    /** How many calls are unanswered, and who goes last. */
    private record Open(int calls, Call last) {}

    private final SchedulerEvents events;
    private final String machine;
    private final TreeMap<ObjectRef, Open> open;

    Preemptor(SchedulerEvents events, String machine) {
        this(events, machine, new TreeMap<>());
    }

    private Preemptor(SchedulerEvents events, String machine, TreeMap<ObjectRef, Open> open) {
        this.events = events;
        this.machine = machine;
        this.open = open;
    }

    Preemptor copy(SchedulerEvents eventsCopy) {
        return new Preemptor(eventsCopy, machine, new TreeMap<>(open));
    }

    boolean isBusyFor(ObjectRef pod) {
        return open.containsKey(pod);
    }

    void forget() {
        open.clear();
    }

    void start(Pod preemptor, String node, List<ObjectRef> victims, Snapshot seen, Context context) {
        List<Call> calls = new ArrayList<>();
        for (ObjectRef ref : victims) if (seen.get(ref) instanceof Pod victim && !victim.isTerminating()) calls.add(new Call(preemptor, node, victim)); // SCH-200
        if (calls.isEmpty()) return;
        Call last = calls.removeLast();
        if (calls.isEmpty()) {
            mark(last, context);
            return;
        }
        open.put(preemptor.ref(), new Open(calls.size(), last));
        for (Call call : calls) mark(call, context);
    }

    private static void mark(Call call, Context context) {
        Tree condition = Tree.Obj.of("type", "DisruptionTarget", "status", "True", "reason", DefaultPreemption.REASON, "message",
                call.preemptor().spec().schedulerName() + ": preempting to accommodate a higher priority pod", "lastProbeTime", null,
                "lastTransitionTime", context.clock().truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString());
        Tree body = Tree.Obj.of("status", Tree.Obj.of("conditions", Tree.of(List.of(condition))));
        context.request(new Request.Patch(call.victim().ref(), Request.PatchType.STRATEGIC, body, "status"), new Marked(call));
    }

    /** Gives back the preemptor that is to be tried again at once, as a call came to nothing (SCH-202), or null. */
    @Nullable ObjectRef answered(Object token, Answer answer, Context context) {
        return switch (token) {
            case Marked marked when answer.ok() -> {
                context.request(new Request.Delete(marked.call().victim().ref(), Request.DeleteOptions.DEFAULT), new Deleted(marked.call()));
                yield null;
            }
            case Marked marked -> done(marked.call(), answer, context);
            case Deleted deleted -> {
                Call call = deleted.call();
                if (answer.ok()) {
                    events.record(context, machine, SchedulerEvents.Note.normal(call.victim(), "Preempted", "Preempting",
                            "Preempted by pod " + call.preemptor().uid() + " on node " + call.node()).related(call.preemptor())); // SCH-166
                }
                yield done(call, answer, context);
            }
            default -> null;
        };
    }

    private @Nullable ObjectRef done(Call call, Answer answer, Context context) {
        ObjectRef preemptor = call.preemptor().ref();
        Open now = open.get(preemptor);
        if (now != null && now.calls() > 1) {
            open.put(preemptor, new Open(now.calls() - 1, now.last()));
        } else if (now != null) {
            open.remove(preemptor);
            mark(now.last(), context);
        }
        // A victim that is gone already is as good as one that goes; but of the last one nothing will be heard any more.
        boolean again = !answer.ok() && (now == null || !answer.refusal().is("NotFound"));
        return again ? preemptor : null;
    }
}
