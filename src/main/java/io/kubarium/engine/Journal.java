package io.kubarium.engine;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;

/**
 * An append-only record of what happened. One thread appends; any thread may read what lies below {@link #size()}.
 * A fork shares the past and goes its own way.
 */
public final class Journal<E> {
    private static final int CHUNK = 1024;

    private volatile Object[][] chunks;
    private volatile long size;

    /** A journal in which nothing has happened. */
    public Journal() {
        this(new Object[64][], 0);
    }

    private Journal(Object[][] chunks, long size) {
        this.chunks = chunks;
        this.size = size;
    }

    /** The published end: entries below it never change. */
    public long size() {
        return size;
    }

    /** Appends an entry and returns its number, counted from 0. */
    public long append(E entry) {
        long at = size;
        int chunk = (int) (at / CHUNK);
        if (chunk == chunks.length) chunks = Arrays.copyOf(chunks, 2 * chunk);
        if (chunks[chunk] == null) chunks[chunk] = new Object[CHUNK];
        chunks[chunk][(int) (at % CHUNK)] = entry;
        // Publishes what was written above: a reader sees all that lies below the size it has read.
        size = at + 1;
        return at;
    }

    /** The entry of a number below {@link #size()}. */
    @SuppressWarnings("unchecked")
    public E get(long number) {
        if (number < 0 || number >= size) throw new IndexOutOfBoundsException("no entry " + number + " in a journal of " + size);
        return (E) chunks[(int) (number / CHUNK)][(int) (number % CHUNK)];
    }

    /** The entries from a number up to, not including, another, as a view. */
    public List<E> between(long from, long to) {
        return new AbstractList<>() {
            @Override
            public E get(int index) {
                return Journal.this.get(from + index);
            }

            @Override
            public int size() {
                return (int) (to - from);
            }
        };
    }

    /** A journal with the same past that can be appended to on its own. */
    public Journal<E> fork() {
        Object[][] shared = chunks.clone();
        int last = (int) (size / CHUNK);
        if (last < shared.length && shared[last] != null) shared[last] = shared[last].clone();
        return new Journal<>(shared, size);
    }
}
