package io.kubarium.cluster.controller;

import io.kubarium.api.timing.Timing;
import io.kubarium.engine.Backoff;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the attach/detach controller remembers of a volume on a node: since when it waits, what it has told, its pauses. */
final class AttachMemory {
    /** A volume on a node. */
    record Key(String volume, String node) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int order = volume.compareTo(other.volume);
            return order != 0 ? order : node.compareTo(other.node);
        }
    }

    private final TreeMap<Key, Long> attaching;
    private final TreeMap<Key, Long> detaching;
    private final TreeMap<Key, Long> pausedUntil;
    private final TreeSet<Key> told;
    private final Backoff<Key> backoff;

    AttachMemory() {
        this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeSet<>(), new Backoff<>(Timing.SECOND / 2, 122 * Timing.SECOND));
    }

    private AttachMemory(TreeMap<Key, Long> attaching, TreeMap<Key, Long> detaching, TreeMap<Key, Long> pausedUntil, TreeSet<Key> told, Backoff<Key> backoff) {
        this.attaching = attaching;
        this.detaching = detaching;
        this.pausedUntil = pausedUntil;
        this.told = told;
        this.backoff = backoff;
    }

    AttachMemory copy() {
        return new AttachMemory(new TreeMap<>(attaching), new TreeMap<>(detaching), new TreeMap<>(pausedUntil), new TreeSet<>(told), backoff.copy());
    }

    void clear() {
        attaching.clear();
        detaching.clear();
        pausedUntil.clear();
        told.clear();
        backoff.clear();
    }

    /** Nobody wants the volume, and it is nowhere. */
    void forget(String volume) {
        attaching.keySet().removeIf(key -> key.volume().equals(volume));
        detaching.keySet().removeIf(key -> key.volume().equals(volume));
        pausedUntil.keySet().removeIf(key -> key.volume().equals(volume));
        told.removeIf(key -> key.volume().equals(volume));
    }

    /** Since when the attachment has been waited for: from now on if it has not been. */
    long attachingSince(Key key, long now) {
        return attaching.computeIfAbsent(key, k -> now);
    }

    boolean isAttaching(Key key) {
        return attaching.containsKey(key);
    }

    /** It is attached. */
    void attached(Key key) {
        attaching.remove(key);
        told.remove(key);
        pausedUntil.remove(key);
        backoff.forget(key);
    }

    /** Since when the volume has been wanted away from the node (STO-81). */
    long unwantedSince(Key key, long now) {
        return detaching.computeIfAbsent(key, k -> now);
    }

    /** The volume is wanted on the node, or gone from it. */
    void notDetaching(Key key) {
        detaching.remove(key);
    }

    /** Nobody wants it there any more. */
    void unwanted(Key key) {
        attached(key);
    }

    /** An attempt has failed; returns when the next may be made (STO-77). */
    long failed(Key key, long now) {
        attaching.remove(key);
        long until = now + backoff.next(key);
        pausedUntil.put(key, until);
        return until;
    }

    /** Until when attempts pause, or null. */
    @Nullable Long pausedUntil(Key key) {
        return pausedUntil.get(key);
    }

    /** True the first time: a refusal is told once for a volume and a node (STO-79). */
    boolean tellOnce(Key key) {
        return told.add(key);
    }
}
