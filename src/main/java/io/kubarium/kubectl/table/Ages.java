package io.kubarium.kubectl.table;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How long ago something was, in kubectl's words (CTL-16, CTL-17). */
public final class Ages {
    private Ages() {}

    /** The age of a time that the API keeps in whole seconds. */
    public static String since(@Nullable Instant time, Instant now) {
        return time == null ? "<unknown>" : human(Duration.between(time.truncatedTo(ChronoUnit.SECONDS), now));
    }

    /** The age of a time that the API keeps in microseconds, such as those of scheduler events (CTL-19). */
    public static String sinceMicro(@Nullable Instant time, Instant now) {
        return time == null ? "<unknown>" : human(Duration.between(time, now));
    }

    /** A duration, truncated to what a person wants to know of it. */
    public static String human(Duration duration) {
        long seconds = duration.isNegative() ? -(duration.negated().getSeconds()) : duration.getSeconds();
        if (seconds <= -2) return "<invalid>";
        if (seconds < 0) return "0s";
        if (seconds < 120) return seconds + "s";
        long minutes = seconds / 60;
        if (minutes < 10) return two(minutes, "m", seconds % 60, "s");
        if (minutes < 180) return minutes + "m";
        long hours = minutes / 60;
        if (hours < 8) return two(hours, "h", minutes % 60, "m");
        if (hours < 48) return hours + "h";
        long days = hours / 24;
        if (hours < 192) return two(days, "d", hours % 24, "h");
        if (days < 730) return days + "d";
        long years = days / 365;
        return years < 8 ? two(years, "y", days % 365, "d") : years + "y";
    }

    private static String two(long large, String largeUnit, long small, String smallUnit) {
        return small == 0 ? large + largeUnit : large + largeUnit + small + smallUnit;
    }
}
