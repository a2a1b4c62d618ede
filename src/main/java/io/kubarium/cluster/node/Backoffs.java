package io.kubarium.cluster.node;

import io.kubarium.api.timing.Timing;
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

    /** How much of the pause after a failure at that time is left, in nanoseconds; 0 if none, and after ten calm minutes (NOD-133). */
    long left(String key, long failed, long now) {
        Pause pause = pauses.get(key);
        return pause == null || isForgotten(pause, failed) ? 0 : Math.max(0, pause.length() - (now - failed));
    }

    private static boolean isForgotten(Pause pause, long failed) {
        return failed - pause.since() > 2 * LIMIT;
    }

    /** The length of the current pause. */
    long length(String key) {
        Pause pause = pauses.get(key);
        return pause == null ? 0 : pause.length();
    }

    /** The next try begins after a failure at that time: a later failure finds the pause doubled, or new after ten calm minutes (NOD-133). */
    void next(String key, long failed, long now) {
        Pause pause = pauses.get(key);
        boolean fresh = pause == null || isForgotten(pause, failed);
        pauses.put(key, new Pause(fresh ? FIRST : Math.min(2 * pause.length(), LIMIT), now));
    }
}
