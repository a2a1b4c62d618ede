package io.kubarium.cluster.client;

import io.kubarium.api.Event;
import io.kubarium.api.EventSource;
import io.kubarium.api.Kinds;
import io.kubarium.api.ObjectMeta;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.ObjectReference;
import io.kubarium.api.Tree;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import java.time.Instant;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Records Events as client-go does: the same Event again raises the count of the first one instead of making a new one.
 * Writes are not waited for; a refused Event is dropped.
 */
public final class EventRecorder {
    private record Key(String component, String about, String type, String reason, String message) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int order = about.compareTo(other.about);
            if (order == 0) order = reason.compareTo(other.reason);
            if (order == 0) order = message.compareTo(other.message);
            if (order == 0) order = type.compareTo(other.type);
            return order == 0 ? component.compareTo(other.component) : order;
        }
    }

    private record Known(ObjectRef ref, int count) {}

    private record Sent(Key key) {}

    private final TreeMap<Key, Known> known;

    public EventRecorder() {
        this(new TreeMap<>());
    }

    private EventRecorder(TreeMap<Key, Known> known) {
        this.known = known;
    }

    /** An independent recorder that remembers the same. */
    public EventRecorder copy() {
        return new EventRecorder(new TreeMap<>(known));
    }

    /** Forgets what was recorded, as a process does that ends. */
    public void forget() {
        known.clear();
    }

    /** Records an Event of a component, on a host if it is one of a node's own. */
    public void record(Context context, String component, @Nullable String host, EventNote note) {
        ObjectReference about = note.about();
        Key key = new Key(component, about.kind() + "/" + about.namespace() + "/" + about.name() + "/" + about.uid() + "/" + about.fieldPath(),
                note.type(), note.reason(), note.message());
        Instant now = context.clock();
        Known before = known.get(key);
        if (before != null) {
            known.put(key, new Known(before.ref(), before.count() + 1));
            Tree body = Tree.Obj.of("count", before.count() + 1, "lastTimestamp", now.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString());
            context.request(new Request.Patch(before.ref(), Request.PatchType.MERGE, body, ""), new Sent(key));
            return;
        }
        String namespace = about.namespace() == null ? "default" : about.namespace();
        long nanos = Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano()) + context.random().nextInt(1000);
        String name = about.name() + "." + Long.toHexString(nanos);
        Event event = new Event(ObjectMeta.named(namespace, name), about, note.reason(), note.message(), new EventSource(component, host),
                now, now, 1, note.type(), null, null, null, null, component, host == null ? "" : host);
        known.put(key, new Known(new ObjectRef(Kinds.of(Event.class).key(), namespace, name), 1));
        context.request(new Request.Create(event), new Sent(key));
    }

    /** The answer to an Event's write: one that could not be stored is forgotten, so that its next occurrence is new. */
    public void answered(Object token, Answer answer, Context context) {
        if (token instanceof Sent sent && !answer.ok()) known.remove(sent.key());
    }

}
