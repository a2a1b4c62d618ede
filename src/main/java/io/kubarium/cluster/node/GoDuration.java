package io.kubarium.cluster.node;

import java.math.BigDecimal;

/** Durations as Go prints them: {@code 1m20s}, {@code 800ms}, {@code 8m0.37660921s}. */
final class GoDuration {
    private static final long SECOND = 1_000_000_000L;

    private GoDuration() {}

    static String of(long nanos) {
        if (nanos == 0) return "0s";
        if (nanos < SECOND) return BigDecimal.valueOf(nanos, nanos < 1_000_000 ? 3 : 6).stripTrailingZeros().toPlainString() + (nanos < 1_000_000 ? "µs" : "ms");
        long hours = nanos / (3600 * SECOND);
        long minutes = nanos / (60 * SECOND) % 60;
        String seconds = BigDecimal.valueOf(nanos % (60 * SECOND), 9).stripTrailingZeros().toPlainString() + "s";
        if (hours > 0) return hours + "h" + minutes + "m" + seconds;
        return minutes > 0 ? minutes + "m" + seconds : seconds;
    }

    /** Cut to milliseconds. */
    static String cut(long nanos) {
        return of(nanos / 1_000_000L * 1_000_000L);
    }
}
