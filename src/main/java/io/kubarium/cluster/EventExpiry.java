package io.kubarium.cluster;

import io.kubarium.api.Event;
import io.kubarium.api.KubeObject;
import io.kubarium.api.ObjectRef;
import io.kubarium.api.store.Snapshot;
import io.kubarium.api.timing.Timing;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/** Events are forgotten an hour after they were last written (NOD-234): not ticked, but seen to before anything else is done. */
final class EventExpiry {
    private static final long LIFE = 3600 * Timing.SECOND;

    private record Due(long at, ObjectRef event, long revision) {}

    private final ArrayDeque<Due> written;

    EventExpiry() {
        this(new ArrayDeque<>());
    }

    private EventExpiry(ArrayDeque<Due> written) {
        this.written = written;
    }

    EventExpiry copy() {
        return new EventExpiry(new ArrayDeque<>(written));
    }

    void written(@Nullable KubeObject object, long now) {
        if (object instanceof Event event) written.add(new Due(now + LIFE, event.ref(), event.metadata().revision()));
    }

    /** The next Event whose time is over; null if there is none. */
    @Nullable ObjectRef next(Snapshot store, long now) {
        while (!written.isEmpty() && written.peek().at() <= now) {
            Due due = written.poll();
            KubeObject object = store.get(due.event());
            if (object != null && object.metadata().revision() == due.revision()) return due.event();
        }
        return null;
    }
}
