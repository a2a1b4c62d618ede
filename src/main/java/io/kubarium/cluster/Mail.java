package io.kubarium.cluster;

import io.kubarium.api.journal.Entry;
import io.kubarium.api.request.Answer;
import io.kubarium.api.request.Request;
import io.kubarium.api.store.Snapshot;
import java.util.List;

/** What is on its way to a process or to the API server, as values in the event queue. */
sealed interface Mail {
    /** A request on its way to the API server, from a process in one of its lives; {@code stored} once the disk has taken its time. */
    record Arrival(long number, int from, int life, Request request, Object token, String writer, List<Long> also, boolean stored) implements Mail {
        Arrival asStored() {
            return new Arrival(number, from, life, request, token, writer, also, true);
        }
    }

    /** An answer on its way back. */
    record Reply(long number, Object token, Answer answer) implements Mail {}

    /** Whoever sent a request that got stuck waits no longer. */
    record GaveUp(long number, Object token) implements Mail {}

    /** A watch event on its way. */
    record News(Entry.Change change, Snapshot seen) implements Mail {}

    /** A process's first list is complete. */
    record Listed() implements Mail {}

    /** Something a process told itself or a neighbour. */
    record Own(Object message) implements Mail {}

    /** A timer that the journal shows. */
    record Due(long timer, Object message) implements Mail {}
}
