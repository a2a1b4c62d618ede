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
import org.jspecify.annotations.Nullable;

/**
 * Events in the new style: identified by reason, action and the pod with its resourceVersion, not by their note; a repeat
 * becomes a series that is written once, at its second occurrence (SCH-164..167).
 */
final class SchedulerEvents {
    /** Token of an Event's write, whose answer nobody waits for. */
    record Sent() {}

    /** What is to be told of a pod; {@code related} is whom it has to do with, or null. */
    record Note(Pod pod, String type, String reason, String action, String text, @Nullable ObjectReference related) {
        static Note normal(Pod pod, String reason, String action, String text) {
            return new Note(pod, "Normal", reason, action, text, null);
        }

        static Note warning(Pod pod, String reason, String action, String text) {
            return new Note(pod, "Warning", reason, action, text, null);
        }

        Note related(Pod other) {
            return new Note(pod, type, reason, action, text, ObjectReference.to(other));
        }
    }

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

    void record(Context context, String machine, Note note) {
        Pod pod = note.pod();
        String key = note.reason() + "/" + note.action() + "/" + pod.ref() + "/" + pod.metadata().resourceVersion() + (note.related() == null ? "" : "/" + note.related().uid());
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
        String text = note.text();
        String cut = text.length() > NOTE_MAX ? text.substring(0, NOTE_MAX - 4) + " ..." : text;
        context.request(new Request.Create(new Event(meta, ObjectReference.to(pod), note.reason(), cut, EventSource.EMPTY, null, null, 0, note.type(),
                now, null, note.action(), note.related(), REPORTER, REPORTER + "-" + machine)), new Sent());
        known.put(key, new Known(new ObjectRef(Kinds.of(Event.class).key(), pod.namespace(), name), 1));
    }

    private static String micros(Instant time) {
        String text = time.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString();
        String fraction = Integer.toString(1_000_000 + time.getNano() / 1000).substring(1);
        return text.substring(0, text.length() - 1) + "." + fraction + "Z";
    }
}
