package io.kubarium.cluster.scheduler;

/** The framework's own way to bring raw scores to 0..100 (SCH-138). */
final class Normalize {
    static final long MAX = 100;

    private Normalize() {}

    static long[] standard(long[] raw) {
        long max = max(raw);
        long[] scores = new long[raw.length];
        if (max > 0) for (int i = 0; i < raw.length; i++) scores[i] = MAX * raw[i] / max;
        return scores;
    }

    static long[] reversed(long[] raw) {
        long max = max(raw);
        long[] scores = new long[raw.length];
        for (int i = 0; i < raw.length; i++) scores[i] = max == 0 ? MAX : MAX - MAX * raw[i] / max;
        return scores;
    }

    private static long max(long[] raw) {
        long max = 0;
        for (long value : raw) max = Math.max(max, value);
        return max;
    }
}
