package io.kubarium.kubectl;

import io.kubarium.api.DecodeException;
import io.kubarium.api.patch.PatchException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** A program as a row of steps, each due some time after the one before; a step may put further steps in front. */
final class Program extends Job {
    /** A step is tried again, at changes and every so often, until it says that it is done. */
    private record Step(long delay, long every, LongSupplier latest, BooleanSupplier body) {}

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder err = new StringBuilder();
    private final LongSupplier clock;
    private final Deque<Step> steps = new ArrayDeque<>();
    private List<Step> added = new ArrayList<>();
    private long due;
    private boolean waiting;

    Program(LongSupplier clock) {
        this.clock = clock;
        this.due = clock.getAsLong();
    }

    StringBuilder out() {
        return out;
    }

    StringBuilder err() {
        return err;
    }

    @Override
    String stdout() {
        return out.toString();
    }

    @Override
    String stderr() {
        return err.toString();
    }

    /** Does something after a delay. */
    void after(long delay, Runnable body) {
        added.add(new Step(delay, NEVER, () -> NEVER, () -> {
            body.run();
            return true;
        }));
    }

    /** Waits until a condition holds, tried at every change. */
    void until(BooleanSupplier condition) {
        added.add(new Step(0, NEVER, () -> NEVER, condition));
    }

    /** Waits until a condition holds, tried at every change, and at the time that is named anew each time. */
    void untilOr(LongSupplier time, BooleanSupplier condition) {
        added.add(new Step(0, NEVER, time, condition));
    }

    /** Waits until a condition holds, tried at once and then every so often, at no other time. */
    void every(long period, BooleanSupplier condition) {
        added.add(new Step(0, period, () -> NEVER, condition));
    }

    @Override
    boolean poll() {
        if (!added.isEmpty()) place();
        while (!steps.isEmpty()) {
            if (clock.getAsLong() < due) return false;
            Step step = steps.peek();
            if (!tried(step)) {
                waiting = true;
                if (step.every() != NEVER) due = clock.getAsLong() + step.every();
                return false;
            }
        }
        return true;
    }

    private boolean tried(Step step) {
        try {
            if (!step.body().getAsBoolean()) return false;
            steps.poll();
            place();
        } catch (Failure failure) {
            err().append(failure.text());
            end(failure.status());
        } catch (IllegalArgumentException | PatchException | DecodeException wrong) {
            err().append("error: ").append(wrong.getMessage()).append('\n');
            end(1);
        }
        return true;
    }

    // Steps that a step added come before those that were already planned.
    private void place() {
        for (Step step : added.reversed()) steps.push(step);
        added = new ArrayList<>();
        waiting = false;
        due = steps.isEmpty() ? due : Math.max(due, clock.getAsLong()) + steps.peek().delay();
    }

    @Override
    long wakeAt() {
        if (steps.isEmpty()) return clock.getAsLong();
        return waiting && steps.peek().every() == NEVER ? steps.peek().latest().getAsLong() : due;
    }

    /** Ends it here: whatever was planned is forgotten. */
    void end(int status) {
        steps.clear();
        added.clear();
        exit(status);
    }

    @Override
    void interrupt(int status) {
        end(status);
    }
}
