package io.kubarium.cluster.node;

import io.kubarium.api.timing.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeMap;

/** Growing pauses after failures: 10, 20, 40 … 300 s by name, counted from a failure's own time (NOD-81, NOD-132). */
final class Backoffs {
    private record Pause(long length, long since) {}

    private static final long FIRST = 10 * Timing.SECOND;
    private static final long LIMIT = 300 * Timing.SECOND;
    private final TreeMap<String, Pause> pauses;

    Backoffs() {
        this(new TreeMap<>());
    }

    private Backoffs(TreeMap<String, Pause> pauses) {
        this.pauses = pauses;
    }

    Backoffs copy() {
        return new Backoffs(new TreeMap<>(pauses));
    }

    void clear() {
        pauses.clear();
    }

    void forget(String prefix) {
        pauses.keySet().removeIf(key -> key.startsWith(prefix));
    }

    /** How much of the pause after a failure at that time is left, in nanoseconds; 0 if none. */
    long left(String key, Instant failed, Instant now) {
        Pause pause = pauses.get(key);
        if (pause == null) return 0;
        return Math.max(0, pause.length() - Duration.between(failed, now).toNanos());
    }

    /** The length of the current pause. */
    long length(String key) {
        Pause pause = pauses.get(key);
        return pause == null ? 0 : pause.length();
    }

    /** The next try begins after a failure at that time: a later failure finds the pause doubled, or new after ten calm minutes (NOD-133). */
    void next(String key, long failed, long now) {
        Pause pause = pauses.get(key);
        boolean fresh = pause == null || failed - pause.since() > 2 * LIMIT;
        pauses.put(key, new Pause(fresh ? FIRST : Math.min(2 * pause.length(), LIMIT), now));
    }
}
