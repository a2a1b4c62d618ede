package io.kubarium.cluster.controller;

import io.kubarium.api.request.Request;
import io.kubarium.cluster.client.EventNote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sync wants: writes in steps (the writes of a step go out together, the next step when all are answered), Events
 * to record after the step of the same number succeeded, and when to look again at the latest.
 */
public record Result(List<Step> steps, @Nullable Again again) {
    /** Writes that go out together, and the Events that tell of them once they have succeeded. */
    public record Step(List<Request> writes, List<EventNote> events) {}

    /** Look again at this virtual time (ns); shown as a countdown if it has a purpose. */
    public record Again(long due, @Nullable String purpose, boolean exact) {}

    /** Nothing to do. */
    public static final Result NOTHING = new Result(List.of(), null);

    /** One step. */
    public static Result of(List<Request> writes, List<EventNote> events) {
        return new Result(List.of(new Step(List.copyOf(writes), List.copyOf(events))), null);
    }

    /** Several steps. */
    public static Result steps(List<Step> steps) {
        return new Result(List.copyOf(steps), null);
    }

    /** This result, and look again then. */
    public Result again(long due, @Nullable String purpose, boolean exact) {
        return new Result(steps, new Again(due, purpose, exact));
    }
}
