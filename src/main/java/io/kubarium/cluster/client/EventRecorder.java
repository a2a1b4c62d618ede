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
import io.kubarium.api.timing.Timing;
import io.kubarium.engine.PersistentMap;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Records Events as client-go does: the same Event again raises the count of the first one instead of making a new one,
 * and from the tenth different message about one thing on they are folded into one (WRK-17, NOD-231). Writes are not
 * waited for; a refused Event is forgotten.
 */
public final class EventRecorder {
    private static final int SINGLE_MAX = 10;
    private static final long SIMILAR_NANOS = 600 * Timing.SECOND;
    private static final int BURST = 25;
    private static final double REFILL_NANOS = 300.0 * Timing.SECOND;
    private static final String COMBINED = "(combined from similar events): ";

    /** Events alike but for their message: who says it, about what, type and reason. */
    private record Group(String component, String about, String type, String reason) {}

    private record Key(Group group, String message) {}

    private record Known(ObjectRef ref, int count) {}

    /** The different messages of a group, and when the last came. */
    private record Similar(PersistentMap<String, Boolean> messages, long last) {}

    /** What is left of the writes about one thing, refilled slowly (WRK-213). */
    private record Bucket(double left, long since) {}

    private record Sent(Key key) {}

    private final Recent<Key, Known> known;
    private final Recent<Group, Similar> similar;
    private final Recent<String, Bucket> buckets;

    /** A recorder that has recorded nothing. */
    public EventRecorder() {
        this(new Recent<>(), new Recent<>(), new Recent<>());
    }

    private EventRecorder(Recent<Key, Known> known, Recent<Group, Similar> similar, Recent<String, Bucket> buckets) {
        this.known = known;
        this.similar = similar;
        this.buckets = buckets;
    }

    /** An independent recorder that remembers the same. */
    public EventRecorder copy() {
        return new EventRecorder(new Recent<>(known), new Recent<>(similar), new Recent<>(buckets));
    }

    /** Forgets what was recorded, as a process does that ends. */
    public void forget() {
        known.clear();
        similar.clear();
        buckets.clear();
    }

    /** Records an Event of a component, on a host if it is one of a node's own. */
    public void record(Context context, String component, @Nullable String host, EventNote note) {
        ObjectReference about = note.about();
        Group group = new Group(component, about.kind() + "/" + about.namespace() + "/" + about.name() + "/" + about.uid() + "/" + about.fieldPath(), note.type(), note.reason());
        boolean combined = isOneTooMany(group, note.message(), context.now());
        Key key = new Key(group, combined ? COMBINED : note.message());
        String message = combined ? COMBINED + note.message() : note.message();
        Known before = known.get(key);
        if (!passes(component + " " + about.kind() + "/" + about.namespace() + "/" + about.name() + "/" + about.uid(), context.now())) {
            if (before != null) known.put(key, new Known(before.ref(), before.count() + 1)); // dropped, but counted
            return;
        }
        if (before == null) create(context, component, host, note, key, message);
        else repeat(context, key, before, message);
    }

    private boolean passes(String about, long now) {
        Bucket bucket = buckets.get(about);
        double left = bucket == null ? BURST : Math.min(BURST, bucket.left() + (now - bucket.since()) / REFILL_NANOS);
        buckets.put(about, new Bucket(left < 1 ? left : left - 1, now));
        return left >= 1;
    }

    private void repeat(Context context, Key key, Known before, String message) {
        known.put(key, new Known(before.ref(), before.count() + 1));
        Tree body = Tree.Obj.of("count", before.count() + 1, "lastTimestamp", context.clock().truncatedTo(ChronoUnit.SECONDS).toString(), "message", message);
        context.request(new Request.Patch(before.ref(), Request.PatchType.MERGE, body, ""), new Sent(key));
    }

    private void create(Context context, String component, @Nullable String host, EventNote note, Key key, String message) {
        ObjectReference about = note.about();
        Instant now = context.clock();
        String namespace = about.namespace() == null ? "default" : about.namespace();
        long nanos = Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano()) + context.random().nextInt(1000);
        String name = about.name() + "." + Long.toHexString(nanos);
        String reporter = message.startsWith(COMBINED) ? "" : component;
        Event event = new Event(ObjectMeta.named(namespace, name), about, note.reason(), message, new EventSource(component, host),
                now, now, 1, note.type(), null, null, null, null, reporter, host == null ? "" : host);
        known.put(key, new Known(new ObjectRef(Kinds.of(Event.class).key(), namespace, name), 1));
        context.request(new Request.Create(event), new Sent(key));
    }

    /**
     * Whether this message is the tenth different one within ten minutes, or a later one. Upstream then drops any one
     * message from the set; here it is the newest, so that the early ones go on being counted singly.
     */
    private boolean isOneTooMany(Group group, String message, long now) {
        Similar before = similar.get(group);
        PersistentMap<String, Boolean> messages = before == null || now - before.last() > SIMILAR_NANOS ? PersistentMap.empty() : before.messages();
        PersistentMap<String, Boolean> more = messages.put(message, true);
        boolean tooMany = more.size() >= SINGLE_MAX;
        similar.put(group, new Similar(tooMany ? messages : more, now));
        return tooMany;
    }

    /** The answer to an Event's write: one that could not be stored is forgotten, so that its next occurrence is new. */
    public void answered(Object token, Answer answer, Context context) {
        if (token instanceof Sent sent && !answer.ok()) known.remove(sent.key());
    }
}
