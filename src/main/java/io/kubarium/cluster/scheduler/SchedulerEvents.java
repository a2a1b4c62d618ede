package io.kubarium.cluster.scheduler;

import io.kubarium.api.Event;
import io.kubarium.api.EventSource;
import io.kubarium.api.Kinds;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.ObjectReference;
import io.kubarium.api.Pod;
import io.kubarium.api.Tree;
import io.kubarium.api.request.Request;
import io.kubarium.cluster.client.Context;
import io.kubarium.cluster.client.Recent;
import java.time.Instant;

/**
 * Events in the new style: identified by reason, action and the pod with its resourceVersion, not by their note; a repeat
 * becomes a series that is written once, at its second occurrence (SCH-164..167).
 */
final class SchedulerEvents {
    /** Token of an Event's write, whose answer nobody waits for. */
    record Sent() {}

    private record Known(ObjectRef ref, int count) {}

    private static final String REPORTER = "default-scheduler";
    private static final int NOTE_MAX = 1024;

    private final Recent<String, Known> known;

    SchedulerEvents() {
        this(new Recent<>());
    }

    private SchedulerEvents(Recent<String, Known> known) {
        this.known = known;
    }

    SchedulerEvents copy() {
        return new SchedulerEvents(new Recent<>(known));
    }

    void forget() {
        known.clear();
    }

    void record(Context context, String machine, Pod pod, String type, String reason, String action, String note) {
        String key = reason + "/" + action + "/" + pod.ref() + "/" + pod.metadata().resourceVersion();
        Instant now = context.clock();
        Known before = known.get(key);
        if (before != null) {
            known.put(key, new Known(before.ref(), before.count() + 1));
            if (before.count() > 1) return;
            Tree series = Tree.Obj.of("series", Tree.Obj.of("count", 2, "lastObservedTime", micros(now)));
            context.request(new Request.Patch(before.ref(), Request.PatchType.MERGE, series, ""), new Sent());
            return;
        }
        String name = pod.name() + "." + Long.toHexString(now.getEpochSecond() * 1_000_000_000L + now.getNano() + context.random().nextInt(1000));
        ObjectMeta meta = ObjectMeta.named(pod.namespace(), name);
        String cut = note.length() > NOTE_MAX ? note.substring(0, NOTE_MAX - 4) + " ..." : note;
        context.request(new Request.Create(new Event(meta, ObjectReference.to(pod), reason, cut, EventSource.EMPTY, null, null, 0, type,
                now, null, action, null, REPORTER, REPORTER + "-" + machine)), new Sent());
        known.put(key, new Known(new ObjectRef(Kinds.of(Event.class).key(), pod.namespace(), name), 1));
    }

    private static String micros(Instant time) {
        String text = time.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString();
        String fraction = Integer.toString(1_000_000 + time.getNano() / 1000).substring(1);
        return text.substring(0, text.length() - 1) + "." + fraction + "Z";
    }
}
