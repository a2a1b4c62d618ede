package io.kubarium.api;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;

/**
 * The only map in API records: immutable, with text keys in sorted order, so that every walk over it is the same on every
 * machine. Small arrays and binary search; labels have a handful of entries.
 */
public final class FrozenMap<V> extends AbstractMap<String, V> {
    private static final FrozenMap<Object> EMPTY = new FrozenMap<>(new String[0], new Object[0]);

    private final String[] keys;
    private final Object[] values;

    private FrozenMap(String[] keys, Object[] values) {
        this.keys = keys;
        this.values = values;
    }

    @SuppressWarnings("unchecked")
    public static <V> FrozenMap<V> empty() {
        return (FrozenMap<V>) EMPTY;
    }

    /** The same entries, frozen; null gives the empty map. */
    public static <V> FrozenMap<V> copyOf(Map<String, ? extends V> map) {
        if (map == null || map.isEmpty()) {
            return empty();
        }
        if (map instanceof FrozenMap<?>) {
            @SuppressWarnings("unchecked")
            FrozenMap<V> same = (FrozenMap<V>) map;
            return same;
        }
        TreeMap<String, V> sorted = new TreeMap<>(map);
        return new FrozenMap<>(sorted.keySet().toArray(String[]::new), sorted.values().toArray());
    }

    /** Keys and values in turn: `of("app", "web")`. */
    @SuppressWarnings("unchecked")
    public static <V> FrozenMap<V> of(String key, V value, Object... more) {
        TreeMap<String, V> sorted = new TreeMap<>();
        sorted.put(key, value);
        for (int i = 0; i < more.length; i += 2) {
            sorted.put((String) more[i], (V) more[i + 1]);
        }
        return copyOf(sorted);
    }

    /** A copy with one key set, or removed when the value is null. */
    public static <V> FrozenMap<V> with(Map<String, V> map, String key, V value) {
        TreeMap<String, V> sorted = new TreeMap<>(map);
        if (value == null) {
            sorted.remove(key);
        } else {
            sorted.put(key, value);
        }
        return copyOf(sorted);
    }

    @Override
    @SuppressWarnings("unchecked")
    public V get(Object key) {
        int at = key instanceof String text ? Arrays.binarySearch(keys, text) : -1;
        return at < 0 ? null : (V) values[at];
    }

    @Override
    public boolean containsKey(Object key) {
        return key instanceof String text && Arrays.binarySearch(keys, text) >= 0;
    }

    /** Whether another map has all these entries. */
    public boolean isWithin(Map<String, ?> other) {
        for (int i = 0; i < keys.length; i++) {
            if (!values[i].equals(other.get(keys[i]))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int size() {
        return keys.length;
    }

    @Override
    public boolean equals(Object other) {
        if (other == this) {
            return true;
        }
        return other instanceof FrozenMap<?> map
            ? Arrays.equals(keys, map.keys) && Arrays.equals(values, map.values)
            : super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    @Override
    public Set<Entry<String, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return keys.length;
            }

            @Override
            public Iterator<Entry<String, V>> iterator() {
                return new Entries();
            }
        };
    }

    private final class Entries implements Iterator<Entry<String, V>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < keys.length;
        }

        @Override
        @SuppressWarnings("unchecked")
        public Entry<String, V> next() {
            if (next >= keys.length) {
                throw new NoSuchElementException();
            }
            Entry<String, V> entry = new SimpleImmutableEntry<>(keys[next], (V) values[next]);
            next++;
            return entry;
        }
    }
}
