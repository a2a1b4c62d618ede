package io.kubarium.api.timing;

import io.kubarium.engine.RandomStream;
import java.util.Map;
import java.util.TreeMap;

/**
 * How long things take that depend on hardware and not on Kubernetes. Two profiles: {@link #recorded()} is the rig the
 * recordings were made on, {@link #classroom()} the profile of lessons (CURRICULUM, "Class profile"). Every duration can
 * be overridden by name in a scenario.
 */
public record Timing(String profile, TreeMap<String, Range> ranges) {
    /** A duration between two bounds, in nanoseconds. */
    public record Range(long min, long max) {
        /** Draws one, evenly. */
        public long draw(RandomStream random) {
            return random.between(min, max);
        }
    }

    /** Nanoseconds in a millisecond. */
    public static final long MS = 1_000_000L;
    /** Nanoseconds in a second. */
    public static final long SECOND = 1_000_000_000L;
    /** The longest time in seconds that is reckoned with: two hundred years are for ever, and their nanoseconds still are a number. */
    public static final long FOR_EVER = 200L * 366 * 24 * 3600;

    /** The duration of this name: one of the names in {@link #classroom()}. */
    public Range range(String name) {
        Range range = ranges.get(name);
        if (range == null) throw new IllegalArgumentException("no duration is called " + name);
        return range;
    }

    /** Draws the duration of this name, in nanoseconds. */
    public long draw(String name, RandomStream random) {
        return range(name).draw(random);
    }

    /** These timings with some replaced; names must exist. */
    public Timing with(Map<String, Range> overrides) {
        TreeMap<String, Range> copy = new TreeMap<>(ranges);
        overrides.forEach((name, range) -> {
            range(name);
            copy.put(name, range);
        });
        return new Timing(profile, copy);
    }

    /** The recording rig (reference README). */
    public static Timing recorded() {
        TreeMap<String, Range> t = new TreeMap<>();
        put(t, "request", 1, 3);
        put(t, "watch", 1, 3);
        put(t, "kubectl", 40, 60);
        put(t, "image-pull", 780, 840);
        put(t, "sandbox", 4, 8);
        put(t, "container-start", 8, 14);
        put(t, "listen", 0, 0);
        put(t, "stop", 5, 20);
        put(t, "clean-up", 350, 420);
        put(t, "attach", 5000, 5000);
        put(t, "detach", 3000, 3000);
        put(t, "provision", 3000, 3000);
        put(t, "proxy-rules", 5, 30);
        put(t, "request-hop", 1, 1);
        put(t, "client-timeout", 3000, 3000);
        return new Timing("recorded", t);
    }

    /** The profile of lessons and samples. */
    public static Timing classroom() {
        TreeMap<String, Range> t = new TreeMap<>();
        put(t, "request", 2, 10);
        put(t, "watch", 2, 10);
        put(t, "kubectl", 40, 60);
        put(t, "image-pull", 3000, 3000);
        put(t, "sandbox", 100, 150);
        put(t, "container-start", 150, 200);
        put(t, "listen", 1000, 1000);
        put(t, "stop", 1000, 1000);
        put(t, "clean-up", 400, 400);
        put(t, "attach", 5000, 5000);
        put(t, "detach", 3000, 3000);
        put(t, "provision", 3000, 3000);
        put(t, "proxy-rules", 50, 300);
        put(t, "request-hop", 1, 3);
        put(t, "client-timeout", 3000, 3000);
        return new Timing("class", t);
    }

    private static void put(TreeMap<String, Range> t, String name, long minMs, long maxMs) {
        t.put(name, new Range(minMs * MS, maxMs * MS));
    }
}
