package io.kubarium.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Names that want attention, as client-go's work queue keeps them: a name is queued once, is never handled twice at the
 * same time, and is queued again if it was named while being handled. Each name remembers the journal entries that
 * named it, the first of which is its cause.
 */
public final class WorkQueue<K extends Comparable<? super K>> {
    /** A name taken from the queue with the entry that first named it and the others that did since. */
    public record Item<K>(K key, long cause, List<Long> also) {}

    private static final int ALSO_MAX = 8;
    private final ArrayDeque<K> order;
    private final TreeMap<K, List<Long>> dirty;
    private final TreeSet<K> processing;

    /** An empty queue. */
    public WorkQueue() {
        this(new ArrayDeque<>(), new TreeMap<>(), new TreeSet<>());
    }

    private WorkQueue(ArrayDeque<K> order, TreeMap<K, List<Long>> dirty, TreeSet<K> processing) {
        this.order = order;
        this.dirty = dirty;
        this.processing = processing;
    }

    /** An independent queue with the same content. */
    public WorkQueue<K> copy() {
        return new WorkQueue<>(new ArrayDeque<>(order), new TreeMap<>(dirty), new TreeSet<>(processing));
    }

    /** Names something because of a journal entry. */
    public void add(K key, long cause) {
        List<Long> causes = dirty.get(key);
        if (causes == null) {
            dirty.put(key, List.of(cause));
            if (!processing.contains(key)) order.add(key);
        } else if (causes.size() < ALSO_MAX && !causes.contains(cause)) {
            ArrayList<Long> more = new ArrayList<>(causes);
            more.add(cause);
            dirty.put(key, List.copyOf(more));
        }
    }

    /** Takes the next name, or null; it counts as being handled until {@link #done}. */
    public @Nullable Item<K> take() {
        K key = order.poll();
        if (key == null) return null;
        List<Long> causes = dirty.remove(key);
        processing.add(key);
        return new Item<>(key, causes.get(0), causes.subList(1, causes.size()));
    }

    /** The name has been handled; if it was named meanwhile it is queued again. */
    public void done(K key) {
        processing.remove(key);
        if (dirty.containsKey(key)) order.add(key);
    }

    /** How many names wait. */
    public int size() {
        return order.size();
    }

    /** Forgets everything, as a process does that ends. */
    public void clear() {
        order.clear();
        dirty.clear();
        processing.clear();
    }
}
