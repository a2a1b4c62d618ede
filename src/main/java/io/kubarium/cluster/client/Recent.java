package io.kubarium.cluster.client;

import java.util.LinkedHashMap;
import java.util.Map;

/** A table that keeps the 4096 entries used last and drops older ones, as client-go's caches of Events do. */
public final class Recent<K, V> extends LinkedHashMap<K, V> {
    private static final int SIZE_MAX = 4096;

    /** An empty table. */
    public Recent() {
        super(16, 0.75f, true);
    }

    /** An independent table with the same entries, used in the same order. */
    public Recent(Recent<K, V> other) {
        this();
        putAll(other);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > SIZE_MAX;
    }
}
