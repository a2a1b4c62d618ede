package io.kubarium.engine;

import java.util.TreeMap;

/** Exponential pauses per name: the first, then twice as long each time, up to a limit; forgotten on success. */
public final class Backoff<K extends Comparable<? super K>> {
    private final long first;
    private final long limit;
    private final TreeMap<K, Integer> failures;

    /** Pauses from {@code first} to {@code limit}, both in nanoseconds. */
    public Backoff(long first, long limit) {
        this(first, limit, new TreeMap<>());
    }

    private Backoff(long first, long limit, TreeMap<K, Integer> failures) {
        this.first = first;
        this.limit = limit;
        this.failures = failures;
    }

    /** An independent copy. */
    public Backoff<K> copy() {
        return new Backoff<>(first, limit, new TreeMap<>(failures));
    }

    /** Counts a failure and returns the pause that follows it, in nanoseconds. */
    public long next(K key) {
        int before = failures.merge(key, 1, Integer::sum) - 1;
        return before >= 62 || first > limit >> before ? limit : first << before;
    }

    /** How often the name has failed in a row. */
    public int failures(K key) {
        return failures.getOrDefault(key, 0);
    }

    /** The name has succeeded. */
    public void forget(K key) {
        failures.remove(key);
    }

    /** Forgets all names, as a process does that ends. */
    public void clear() {
        failures.clear();
    }
}
