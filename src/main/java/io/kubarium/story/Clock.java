package io.kubarium.story;

import java.util.Locale;

/** Durations and times in sentences (STORIES 1.7). */
public final class Clock {
    private static final long SECOND = 1_000_000_000L;

    private Clock() {}

    /** {@code 0.4 s} under ten seconds unless whole, {@code 30 s} under a minute, {@code 5:00} under an hour, else {@code 1:02:03}. */
    public static String span(long nanos) {
        long tenths = (nanos + SECOND / 20) / (SECOND / 10);
        if (tenths < 100 && tenths % 10 != 0) return tenths / 10 + "." + tenths % 10 + " s";
        long seconds = (nanos + SECOND / 2) / SECOND;
        return seconds < 60 ? seconds + " s" : clock(seconds);
    }

    /** What is left of a wait, counted down in whole seconds: {@code 0:28}, {@code 4:59}. */
    public static String left(long nanos) {
        return clock(Math.max(0, (nanos + SECOND - 1) / SECOND));
    }

    /** A point of story time to the millisecond: {@code 2:36.002}. */
    public static String at(long nanos) {
        return clock(nanos / SECOND) + String.format(Locale.ROOT, ".%03d", nanos / 1_000_000 % 1000);
    }

    private static String clock(long seconds) {
        if (seconds < 3600) return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
        return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
