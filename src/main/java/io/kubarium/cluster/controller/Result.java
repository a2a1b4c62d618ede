package io.kubarium.cluster.controller;

import io.kubarium.api.request.Request;
import io.kubarium.cluster.client.EventNote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sync wants: writes in steps (the writes of a step go out together, the next step when all are answered), each
 * with the Events that tell of it, and when to look again at the latest. {@link Plan} builds one.
 */
public record Result(List<Step> steps, @Nullable Again again) {
    /**
     * One write: the Events to record once it has succeeded, and the one to record if it is refused, whose message is
     * completed with the refusal.
     */
    public record Write(Request request, List<EventNote> done, @Nullable EventNote refused) {}

    /** Writes that go out together, and Events that belong to none of them, recorded when all have succeeded. */
    public record Step(List<Write> writes, List<EventNote> events) {}

    /** Look again at this virtual time (ns); shown as a countdown if it has a purpose. */
    public record Again(long due, @Nullable String purpose, boolean exact) {}

    /** Nothing to do. */
    public static final Result NOTHING = new Result(List.of(), null);

    /** This result, and look again then. */
    public Result again(long due, @Nullable String purpose, boolean exact) {
        return new Result(steps, new Again(due, purpose, exact));
    }
}
