package io.kubarium.cluster.controller;

import io.kubarium.api.Kinds;
import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Request;
import io.kubarium.api.request.Status;
import io.kubarium.api.store.Snapshot;
import io.kubarium.api.timing.Timing;
import io.kubarium.api.metrics.Usage;
import io.kubarium.engine.Backoff;
import io.kubarium.engine.RandomStream;
import java.time.Instant;
import java.util.List;

/**
 * A loop that makes one kind of wish true. It holds no state but what the real one remembers between syncs and cannot
 * read from the API objects (then {@link #copy} copies it).
 */
public interface Controller {
    /** Its name, unique in the controller manager, e.g. {@code replicaset-controller}. */
    String name();

    /** The name under which it writes and reports Events (WRK-212); several loops may share one. */
    default String component() {
        return name();
    }

    /** The kinds whose changes may concern it. */
    List<Class<? extends KubeObject>> watches();

    /** The keys of the kinds whose changes may concern it. */
    default List<String> kinds() {
        return watches().stream().map(type -> Kinds.of(type).key()).toList();
    }

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
        if (status.is("NotFound") && request instanceof Request.Delete) return OnRefusal.GO_ON;
        // A namespace that is going away takes nothing new; nobody complains (WRK-15).
        if (request instanceof Request.Create && status.causes().stream().anyMatch(cause -> cause.reason().equals("NamespaceTerminating"))) return OnRefusal.GIVE_UP;
        return OnRefusal.TRY_AGAIN;
    }

    /** What is still written when a write was refused and the sync therefore fails, e.g. a condition that says so. */
    default Result failed(ObjectRef name, Status refusal, View view) {
        return Result.NOTHING;
    }

    /** How long a name waits before it is looked at because of a change, in nanoseconds; further changes meanwhile wait with it. Most do not wait. */
    default long delay(Entry.Change change, ObjectRef name, Snapshot seen) {
        return 0;
    }

    /** How long the names of {@link #atStart} wait, in nanoseconds. */
    default long delayAtStart() {
        return 0;
    }

    /** The pauses between failed syncs of a name (WRK-9). */
    default Backoff<ObjectRef> pauses() {
        return new Backoff<>(5 * Timing.MS, 1000 * Timing.SECOND);
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
    record View(Snapshot cache, long now, Instant clock, RandomStream random, Timing timing, int failures, Usage usage) {
        /** The virtual time at which the simulated clocks show this. */
        long at(Instant time) {
            return now + java.time.Duration.between(clock, time).toNanos();
        }

        /** The clock as API times hold it: whole seconds, rounded down (WRK-99). */
        Instant second() {
            return clock.truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        }
    }

    /** What follows a refused write: the rest of the sync, another try after a pause, or nothing at all. */
    enum OnRefusal { GO_ON, TRY_AGAIN, GIVE_UP }
}
