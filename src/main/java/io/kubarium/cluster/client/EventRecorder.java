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
 * and from the tenth different message about one thing on they are folded into one (WRK-17, NOD-231). Of Events of one type
 * about one thing 25 are written and then one every five minutes; the others only count (WRK-213, NOD-232). A write that
 * reaches nobody is tried again for two minutes (NOD-234); a refused Event is forgotten.
 */
public final class EventRecorder {
    private static final int SINGLE_MAX = 10;
    private static final long SIMILAR_NANOS = 600 * Timing.SECOND;
    private static final int TRIES = 12;
    private static final long PAUSE = 10 * Timing.SECOND;
    private static final long BURST = 25;
    private static final long PRICE = 300 * Timing.SECOND;
    private static final String COMBINED = "(combined from similar events): ";

    /** Events alike but for their message: who says it, about what, type and reason. */
    private record Group(String component, String about, String type, String reason) {}

    private record Key(Group group, String message) {}

    private record Known(ObjectRef ref, int count, Instant first, boolean stored) {
        Known again() {
            return new Known(ref, count + 1, first, stored);
        }
    }

    /** Whose writes are counted together. */
    private record Source(String component, String about, String type) {}

    /** How much waiting has been saved up for writes, and when it was reckoned. */
    private record Saved(long nanos, long at) {}

    /** The different messages of a group, and when the last came. */
    private record Similar(PersistentMap<String, Boolean> messages, long last) {}

    private record Sent(Key key, Request request, int tries) {}

    /** A write that reached nobody is tried again. */
    private record Again(Sent sent) {}

    private final Recent<Key, Known> known;
    private final Recent<Group, Similar> similar;
    private final Recent<Source, Saved> saved;

    /** A recorder that has recorded nothing. */
    public EventRecorder() {
        this(new Recent<>(), new Recent<>(), new Recent<>());
    }

    private EventRecorder(Recent<Key, Known> known, Recent<Group, Similar> similar, Recent<Source, Saved> saved) {
        this.known = known;
        this.similar = similar;
        this.saved = saved;
    }

    /** An independent recorder that remembers the same. */
    public EventRecorder copy() {
        return new EventRecorder(new Recent<>(known), new Recent<>(similar), new Recent<>(saved));
    }

    /** Forgets what was recorded, as a process does that ends. */
    public void forget() {
        known.clear();
        similar.clear();
        saved.clear();
    }

    /** Records an Event of a component, on a host if it is one of a node's own. */
    public void record(Context context, String component, @Nullable String host, EventNote note) {
        ObjectReference about = note.about();
        Group group = new Group(component, about.kind() + "/" + about.namespace() + "/" + about.name() + "/" + about.uid() + "/" + about.fieldPath(), note.type(), note.reason());
        boolean combined = isOneTooMany(group, note.message(), context.now());
        Key key = new Key(group, combined ? COMBINED : note.message());
        String message = combined ? COMBINED + note.message() : note.message();
        Known before = known.get(key);
        Known now = before == null ? new Known(name(context, note), 1, context.clock(), false) : before.again();
        boolean written = isAllowed(new Source(component, group.about(), note.type()), context.now());
        known.put(key, written ? new Known(now.ref(), now.count(), now.first(), true) : now);
        if (!written) return;
        if (now.stored()) repeat(context, key, now, message);
        else create(context, new EventSource(component, host), note, key, message, now);
    }

    /** Writes are paid with time saved up: 25 at first, then one every 300 s. */
    private boolean isAllowed(Source source, long now) {
        Saved before = saved.getOrDefault(source, new Saved(BURST * PRICE, now));
        long have = Math.min(before.nanos() + now - before.at(), BURST * PRICE);
        saved.put(source, new Saved(have >= PRICE ? have - PRICE : have, now));
        return have >= PRICE;
    }

    private static ObjectRef name(Context context, EventNote note) {
        ObjectReference about = note.about();
        Instant now = context.clock();
        String namespace = about.namespace() == null ? "default" : about.namespace();
        long nanos = Math.addExact(Math.multiplyExact(now.getEpochSecond(), 1_000_000_000L), now.getNano()) + context.random().nextInt(1000);
        return new ObjectRef(Kinds.of(Event.class).key(), namespace, about.name() + "." + Long.toHexString(nanos));
    }

    private void repeat(Context context, Key key, Known known, String message) {
        Tree body = Tree.Obj.of("count", known.count(), "lastTimestamp", context.clock().truncatedTo(ChronoUnit.SECONDS).toString(), "message", message);
        send(new Request.Patch(known.ref(), Request.PatchType.MERGE, body, ""), key, context);
    }

    private void create(Context context, EventSource source, EventNote note, Key key, String message, Known known) {
        String reporter = message.startsWith(COMBINED) ? "" : source.component();
        String host = source.host() == null ? "" : source.host();
        Event event = new Event(ObjectMeta.named(known.ref().namespace(), known.ref().name()), note.about(), note.reason(), message,
                source, known.first(), context.clock(), known.count(), note.type(), null, null, null, null, reporter, host);
        send(new Request.Create(event), key, context);
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

    private static void send(Request request, Key key, Context context) {
        context.request(request, new Sent(key, request, 1));
    }

    /** A write of its own is due again; false if the message is none of its. */
    public boolean told(Object message, Context context) {
        if (!(message instanceof Again again)) return false;
        Sent sent = again.sent();
        context.request(sent.request(), new Sent(sent.key(), sent.request(), sent.tries() + 1));
        return true;
    }

    /** The answer to an Event's write: one that could not be stored is forgotten, so that its next occurrence is new. */
    public void answered(Object token, Answer answer, Context context) {
        if (!(token instanceof Sent sent) || answer.ok()) return;
        if (answer.refusal().is("Unreachable") && sent.tries() < TRIES) context.later(PAUSE, new Again(sent));
        else known.remove(sent.key());
    }
}
