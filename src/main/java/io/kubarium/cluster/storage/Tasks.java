package io.kubarium.cluster.storage;

import io.kubarium.api.ObjectRef;
import io.kubarium.api.timing.Timing;
import io.kubarium.cluster.client.Context;
import io.kubarium.cluster.client.EventNote;
import io.kubarium.engine.Backoff;
import java.util.List;
import java.util.TreeSet;

/** What drivers are doing right now, and what they will try again after a pause. */
final class Tasks {
    /** Kinds of work that take a driver a while; or only a pause. */
    enum Work { MAKE, DELETE, ATTACH, DETACH, RESIZE, PAUSE }

    /** Work on an object. */
    record Task(Work work, ObjectRef about) implements Comparable<Task> {
        @Override
        public int compareTo(Task other) {
            int order = work.compareTo(other.work);
            return order != 0 ? order : about.compareTo(other.about);
        }
    }

    /** The work is done, or the pause over. */
    record Due(Task task) {}

    /** A write that tells of the work, and the Events that follow it. */
    record Sent(ObjectRef about, String by, List<EventNote> then) {}

    private final TreeSet<Task> underWay;
    private final Backoff<ObjectRef> backoff;
    private final TreeSet<ObjectRef> told;

    Tasks() {
        this(new TreeSet<>(), new Backoff<>(Timing.SECOND, 300 * Timing.SECOND), new TreeSet<>());
    }

    private Tasks(TreeSet<Task> underWay, Backoff<ObjectRef> backoff, TreeSet<ObjectRef> told) {
        this.underWay = underWay;
        this.backoff = backoff;
        this.told = told;
    }

    Tasks copy() {
        return new Tasks(new TreeSet<>(underWay), backoff.copy(), new TreeSet<>(told));
    }

    void clear() {
        underWay.clear();
        backoff.clear();
        told.clear();
    }

    /** Begins work that takes the named duration, unless it is under way or paused; whether it was begun. */
    boolean begin(Work work, ObjectRef about, String duration, String purpose, Context context) {
        Task task = new Task(work, about);
        if (underWay.contains(new Task(Work.PAUSE, about)) || !underWay.add(task)) return false;
        context.timer(purpose, about, context.now() + context.timing().draw(duration, context.random()), false, new Due(task));
        return true;
    }

    /** True the first time: a standing obstacle is told once. */
    boolean tell(ObjectRef about) {
        return told.add(about);
    }

    void ended(Task task) {
        underWay.remove(task);
    }

    /** It went well: the next failure is a first one. */
    void succeeded(ObjectRef about) {
        told.remove(about);
        backoff.forget(about);
    }

    /** Tried again after a pause that grows (STO-33). */
    void pause(ObjectRef about, Context context) {
        Task task = new Task(Work.PAUSE, about);
        if (underWay.add(task)) context.timer("T-retry", about, context.now() + backoff.next(about), true, new Due(task));
    }
}
