package io.kubarium.engine;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An append-only record of what happened. One thread appends; any thread may read what lies below {@link #size()}.
 * A fork shares the past and goes its own way.
 */
public final class Journal<E> {
    private static final int CHUNK = 1024;

    private volatile List<Object[]> chunks = new ArrayList<>();
    private volatile long size;

    /** The published end: entries below it never change. */
    public long size() {
        return size;
    }

    /** Appends an entry and returns its number, counted from 0. */
    public long append(E entry) {
        long at = size;
        int chunk = (int) (at / CHUNK);
        if (chunk == chunks.size()) {
            List<Object[]> more = chunk % 64 == 0 ? new ArrayList<>(chunks) : chunks;
            // Readers index only below size, so growing in place within reserved capacity is invisible to them.
            if (more instanceof ArrayList<Object[]> list) list.ensureCapacity(chunk + 64);
            more.add(new Object[CHUNK]);
            chunks = more;
        }
        chunks.get(chunk)[(int) (at % CHUNK)] = entry;
        size = at + 1;
        return at;
    }

    /** The entry of a number below {@link #size()}. */
    @SuppressWarnings("unchecked")
    public E get(long number) {
        if (number < 0 || number >= size) throw new IndexOutOfBoundsException("no entry " + number + " in a journal of " + size);
        return (E) chunks.get((int) (number / CHUNK))[(int) (number % CHUNK)];
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
        Journal<E> fork = new Journal<>();
        List<Object[]> shared = new ArrayList<>(chunks);
        int open = (int) (size % CHUNK);
        if (open != 0) shared.set(shared.size() - 1, Arrays.copyOf(shared.get(shared.size() - 1), CHUNK));
        fork.chunks = shared;
        fork.size = size;
        return fork;
    }
}
