package io.kubarium.cluster.controller;

import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Status;
import io.kubarium.api.store.Snapshot;
import io.kubarium.cluster.client.EventNote;
import io.kubarium.cluster.client.Timing;
import io.kubarium.engine.RandomStream;
import java.time.Instant;
import java.util.List;

/**
 * A loop that makes one kind of wish true. It holds no state but what the real one remembers between syncs and cannot
 * read from the API objects (then {@link #copy} copies it).
 */
public interface Controller {
    /** The writer's name, e.g. {@code replicaset-controller}; also the component of its Events. */
    String name();

    /** The kinds whose changes may concern it. */
    List<Class<? extends KubeObject>> watches();

    /** The names to look at because of a change; {@code seen} is the cache after it. */
    List<ObjectRef> concerned(Entry.Change change, Snapshot seen);

    /** The names to look at when the process starts. */
    default List<ObjectRef> atStart(Snapshot seen) {
        return List.of();
    }

    /** The names to look at because of something that is no API object, such as a {@code Heartbeat}. */
    default List<ObjectRef> told(Object message, Snapshot seen) {
        return List.of();
    }

    /** Looks at one name and says what to do. */
    Result reconcile(ObjectRef name, View view);

    /** What to do when a write of a sync is refused: by default the sync ends and the name is tried again after a pause. */
    default OnRefusal refused(Request request, Status status) {
        return status.is("NotFound") && request instanceof Request.Delete ? OnRefusal.GO_ON : OnRefusal.TRY_AGAIN;
    }

    /** Events to record because a write was refused, e.g. {@code FailedCreate}. */
    default List<EventNote> eventsOfRefusal(Request request, Status status) {
        return List.of();
    }

    /** Forgets what the real one forgets when its process ends. */
    default void stopped() {}

    /** An independent controller in the same state; itself if it holds none. */
    default Controller copy() {
        return this;
    }

    /** How many names it works on at the same time (upstream's default is 5). */
    default int workers() {
        return 5;
    }

    /** What a sync may look at. */
    record View(Snapshot cache, long now, Instant clock, RandomStream random, Timing timing, int failures) {}

    /** What follows a refused write. */
    enum OnRefusal { GO_ON, TRY_AGAIN, GIVE_UP }
}
