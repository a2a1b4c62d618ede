package io.kubarium.cluster.controller;

import io.kubarium.api.timing.Timing;
import java.util.TreeMap;

/** How long a DaemonSet waits before it clears away another failed pod of the same template on a node (WRK-109). */
final class DaemonFailures {
    private record Pause(long since, long length) {}

    private static final long FIRST = Timing.SECOND;
    private static final long LONGEST = 900 * Timing.SECOND;

    private final TreeMap<String, Pause> pauses;

    DaemonFailures() {
        this(new TreeMap<>());
    }

    private DaemonFailures(TreeMap<String, Pause> pauses) {
        this.pauses = pauses;
    }

    DaemonFailures copy() {
        return new DaemonFailures(new TreeMap<>(pauses));
    }

    void clear() {
        pauses.clear();
    }

    /** When the next failed pod may be cleared away; now, if that is not in the future. */
    long due(String key) {
        Pause pause = pauses.get(key);
        return pause == null ? 0 : pause.since() + pause.length();
    }

    /** One is cleared away: the next has to wait twice as long. */
    void count(String key, long now) {
        Pause before = pauses.get(key);
        boolean fresh = before == null || now - before.since() > 2 * LONGEST;
        pauses.put(key, new Pause(now, fresh ? FIRST : Math.min(LONGEST, 2 * before.length())));
    }
}
