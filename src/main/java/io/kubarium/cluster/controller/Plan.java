package io.kubarium.cluster.controller;

import io.kubarium.api.request.Request;
import io.kubarium.cluster.client.EventNote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what a sync wants to write, step by step, and makes the {@link Result} of it. Lives for one sync. */
final class Plan {
    private final List<Result.Step> steps = new ArrayList<>();
    private final List<Result.Write> writes = new ArrayList<>();
    private final List<EventNote> events = new ArrayList<>();
    private Result.@Nullable Again again;

    /** A write in the current step, with the Events that tell of its success. */
    Plan write(Request request, EventNote... done) {
        return write(new Result.Write(request, List.of(done), null));
    }

    /** A write in the current step. */
    Plan write(Result.Write write) {
        writes.add(write);
        return this;
    }

    /** An Event that belongs to no write. */
    Plan event(EventNote note) {
        events.add(note);
        return this;
    }

    /** What follows waits until everything before is answered. */
    Plan then() {
        if (writes.isEmpty() && events.isEmpty()) return this;
        steps.add(new Result.Step(List.copyOf(writes), List.copyOf(events)));
        writes.clear();
        events.clear();
        return this;
    }

    /** Batches of 1, 2, 4, … writes, so that a standing refusal is met by one of them only (WRK-51). */
    Plan slowStart(List<Result.Write> all) {
        then();
        int size = 1;
        for (int from = 0; from < all.size(); from += size / 2) {
            for (Result.Write write : all.subList(from, Math.min(all.size(), from + size))) write(write);
            size *= 2;
            then();
        }
        return this;
    }

    /** Look again at this virtual time at the latest; the earliest of several counts. */
    Plan again(long due, @Nullable String purpose, boolean exact) {
        if (again == null || due < again.due()) again = new Result.Again(due, purpose, exact);
        return this;
    }

    /** Look again when the simulated clocks show this. */
    Plan again(Controller.View view, Instant at, @Nullable String purpose) {
        return again(view.at(at), purpose, true);
    }

    boolean isEmpty() {
        return steps.isEmpty() && writes.isEmpty() && events.isEmpty();
    }

    Result result() {
        then();
        return steps.isEmpty() && again == null ? Result.NOTHING : new Result(List.copyOf(steps), again);
    }
}
