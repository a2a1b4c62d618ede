package io.kubarium.engine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The future: messages ordered by virtual time, then by the order in which they were scheduled. What is scheduled is
 * data (a target's number and a message), never a closure, so that a copy of the queue is a fork of the future.
 *
 * <p>A flat binary heap of times and numbers; what an event holds lies still in a slot. Not thread-safe, owned by the
 * simulation thread.
 */
public final class EventQueue {
    private long[] times;
    private long[] ids;
    /** The slot of each event in the heap; behind them the slots that are free. */
    private int[] slots;
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
        slots = new int[capacity];
        for (int i = 0; i < capacity; i++) slots[i] = i;
        targets = new int[capacity];
        causes = new long[capacity];
        messages = new Object[capacity];
    }

    /** An independent queue with the same future; the messages are shared, which is safe because they are values. */
    public EventQueue copy() {
        EventQueue copy = new EventQueue(times.length);
        System.arraycopy(times, 0, copy.times, 0, size);
        System.arraycopy(ids, 0, copy.ids, 0, size);
        System.arraycopy(slots, 0, copy.slots, 0, slots.length);
        System.arraycopy(targets, 0, copy.targets, 0, targets.length);
        System.arraycopy(causes, 0, copy.causes, 0, causes.length);
        System.arraycopy(messages, 0, copy.messages, 0, messages.length);
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
        int slot = slots[size];
        targets[slot] = target;
        causes[slot] = cause;
        messages[slot] = message;
        siftUp(size++, time, number, slot);
        return number;
    }

    /** Takes the next event and moves the clock to it; its parts are then read from the accessors below. */
    public boolean take() {
        if (size == 0) return false;
        int slot = slots[0];
        now = times[0];
        id = ids[0];
        target = targets[slot];
        cause = causes[slot];
        message = messages[slot];
        messages[slot] = null;
        size--;
        if (size > 0) siftDown(times[size], ids[size], slots[size]);
        slots[size] = slot;
        return true;
    }

    /** Drops everything that is pending for a target. */
    public void removeTarget(int dropped) {
        int pending = size;
        size = 0;
        for (int i = 0; i < pending; i++) {
            int slot = slots[i];
            if (targets[slot] == dropped) {
                messages[slot] = null;
                continue;
            }
            slots[i] = slots[size]; // free, for it is a dropped one's, or this very one
            siftUp(size++, times[i], ids[i], slot);
        }
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

    private void siftUp(int at, long time, long number, int slot) {
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            if (times[parent] < time || times[parent] == time && ids[parent] < number) break;
            put(at, times[parent], ids[parent], slots[parent]);
            at = parent;
        }
        put(at, time, number, slot);
    }

    private void siftDown(long time, long number, int slot) {
        int at = 0;
        int half = size >>> 1;
        while (at < half) {
            int child = 2 * at + 1;
            int right = child + 1;
            if (right < size && (times[right] < times[child] || times[right] == times[child] && ids[right] < ids[child])) child = right;
            if (time < times[child] || time == times[child] && number < ids[child]) break;
            put(at, times[child], ids[child], slots[child]);
            at = child;
        }
        put(at, time, number, slot);
    }

    private void put(int at, long time, long number, int slot) {
        times[at] = time;
        ids[at] = number;
        slots[at] = slot;
    }

    private void grow() {
        int capacity = times.length * 2;
        times = Arrays.copyOf(times, capacity);
        ids = Arrays.copyOf(ids, capacity);
        slots = Arrays.copyOf(slots, capacity);
        for (int i = size; i < capacity; i++) slots[i] = i;
        targets = Arrays.copyOf(targets, capacity);
        causes = Arrays.copyOf(causes, capacity);
        messages = Arrays.copyOf(messages, capacity);
    }
}
