package io.kubarium.cluster;

import io.kubarium.api.store.Snapshot;
import io.kubarium.api.timing.Timing;
import io.kubarium.engine.RandomStream;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Processes whose watches have ended because their server went away. Each tries again after growing pauses, as client-go
 * does (0.8 s doubling to 30 s, each up to twice as long by chance; NOD-308); a try that is refused changes nothing, so
 * only the one that succeeds is reckoned.
 */
final class Breaks {
    private static final long FIRST = 800 * Timing.MS;
    private static final long LONGEST = 30 * Timing.SECOND;

    /** Since when, what had been seen until then, and the number of the first journal entry after it. */
    record Break(long since, Snapshot seen, long seq) {}

    private final TreeMap<Integer, Break> broken;

    Breaks() {
        this(new TreeMap<>());
    }

    private Breaks(TreeMap<Integer, Break> broken) {
        this.broken = broken;
    }

    Breaks copy() {
        return new Breaks(new TreeMap<>(broken));
    }

    void add(int watcher, Break found) {
        broken.putIfAbsent(watcher, found);
    }

    @Nullable Break remove(int watcher) {
        return broken.remove(watcher);
    }

    List<Integer> watchers() {
        return List.copyOf(broken.keySet());
    }

    /** When a process tries for the first time after now. */
    long nextTry(int watcher, long now, RandomStream random) {
        Break found = broken.get(watcher);
        return found == null ? now : nextTry(found.since(), now, random);
    }

    /** When a try after now comes, if tries began at a time. */
    static long nextTry(long since, long now, RandomStream random) {
        long at = since;
        for (long pause = FIRST; at <= now; pause = Math.min(2 * pause, LONGEST)) at += pause + random.between(0, pause);
        return at;
    }
}
