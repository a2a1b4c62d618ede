package io.kubarium.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The future: messages ordered by virtual time, then by the order in which they were scheduled. What is scheduled is
 * data (a target's number and a message), never a closure, so that a copy of the queue is a fork of the future.
 *
 * <p>A flat binary heap; not thread-safe, owned by the simulation thread.
 */
public final class EventQueue {
    private long[] times;
    private long[] ids;
    private int[] targets;
    private long[] causes;
    private @Nullable Object[] messages;
    private int size;
    private long nextId;
    private long now;
    private int target;
    private long id;
    private long cause;
    private @Nullable Object message;

    /** An empty queue at time 0. */
    public EventQueue() {
        this(64);
    }

    private EventQueue(int capacity) {
        times = new long[capacity];
        ids = new long[capacity];
        targets = new int[capacity];
        causes = new long[capacity];
        messages = new Object[capacity];
    }

    /** An independent queue with the same future; the messages are shared, which is safe because they are values. */
    public EventQueue copy() {
        EventQueue copy = new EventQueue(times.length);
        System.arraycopy(times, 0, copy.times, 0, size);
        System.arraycopy(ids, 0, copy.ids, 0, size);
        System.arraycopy(targets, 0, copy.targets, 0, size);
        System.arraycopy(causes, 0, copy.causes, 0, size);
        System.arraycopy(messages, 0, copy.messages, 0, size);
        copy.size = size;
        copy.nextId = nextId;
        copy.now = now;
        return copy;
    }

    /** The virtual time of the event taken last, in nanoseconds since the start of the scenario. */
    public long now() {
        return now;
    }

    /** How many events are pending. */
    public int size() {
        return size;
    }

    /** The time of the next event, or {@link Long#MAX_VALUE} when nothing is pending. */
    public long nextTime() {
        return size == 0 ? Long.MAX_VALUE : times[0];
    }

    /**
     * Schedules a message.
     *
     * @param time nanoseconds, not before {@link #now()}
     * @param cause number of the journal entry that led to it
     * @return the event's number, which also orders events of equal time
     */
    public long schedule(long time, int target, Object message, long cause) {
        if (time < now) throw new IllegalArgumentException("an event cannot be scheduled in the past: " + time + " < " + now);
        if (size == times.length) grow();
        long number = nextId++;
        siftUp(size++, time, number, target, cause, message);
        return number;
    }

    /** Takes the next event and moves the clock to it; its parts are then read from the accessors below. */
    public boolean take() {
        if (size == 0) return false;
        now = times[0];
        target = targets[0];
        id = ids[0];
        cause = causes[0];
        message = messages[0];
        size--;
        Object last = messages[size];
        messages[size] = null;
        if (size > 0) siftDown(times[size], ids[size], targets[size], causes[size], last);
        return true;
    }

    /** Drops everything that is pending for a target. */
    public void removeTarget(int dropped) {
        int kept = 0;
        for (int i = 0; i < size; i++) if (targets[i] != dropped) put(kept++, times[i], ids[i], targets[i], causes[i], messages[i]);
        Arrays.fill(messages, kept, size, null);
        size = 0;
        for (int i = 0; i < kept; i++) siftUp(size++, times[i], ids[i], targets[i], causes[i], messages[i]);
    }

    /** Moves the clock forward over a stretch in which nothing is due. */
    public void advanceTo(long time) {
        if (time > nextTime()) throw new IllegalStateException("an event is due before " + time);
        now = Math.max(now, time);
    }

    /** Target of the event taken last. */
    public int target() {
        return target;
    }

    /** Number of the event taken last. */
    public long id() {
        return id;
    }

    /** Cause of the event taken last. */
    public long cause() {
        return cause;
    }

    /** Message of the event taken last. */
    public Object message() {
        if (message == null) throw new IllegalStateException("no event was taken");
        return message;
    }

    private void siftUp(int at, long time, long number, int toTarget, long toCause, @Nullable Object content) {
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            if (times[parent] < time || times[parent] == time && ids[parent] < number) break;
            move(parent, at);
            at = parent;
        }
        put(at, time, number, toTarget, toCause, content);
    }

    private void siftDown(long time, long number, int toTarget, long toCause, @Nullable Object content) {
        int at = 0;
        int half = size >>> 1;
        while (at < half) {
            int child = 2 * at + 1;
            int right = child + 1;
            if (right < size && (times[right] < times[child] || times[right] == times[child] && ids[right] < ids[child])) child = right;
            if (time < times[child] || time == times[child] && number < ids[child]) break;
            move(child, at);
            at = child;
        }
        put(at, time, number, toTarget, toCause, content);
    }

    private void move(int from, int to) {
        put(to, times[from], ids[from], targets[from], causes[from], messages[from]);
    }

    private void put(int at, long time, long number, int toTarget, long toCause, @Nullable Object content) {
        times[at] = time;
        ids[at] = number;
        targets[at] = toTarget;
        causes[at] = toCause;
        messages[at] = content;
    }

    private void grow() {
        int capacity = times.length * 2;
        times = Arrays.copyOf(times, capacity);
        ids = Arrays.copyOf(ids, capacity);
        targets = Arrays.copyOf(targets, capacity);
        causes = Arrays.copyOf(causes, capacity);
        messages = Arrays.copyOf(messages, capacity);
    }
}
