package io.kubarium.scenario;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them: {@code 95s}, {@code 1m30s}, {@code 250ms}, {@code 1.5s}, {@code 2h}. */
public final class Durations {
    private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|us|h|m|s)");

    private Durations() {}

    /**
     * Nanoseconds.
     *
     * @throws IllegalArgumentException if it is no duration
     */
    public static long parse(String text) {
        if (text.equals("0")) return 0;
        Matcher part = PART.matcher(text);
        int at = 0;
        long sum = 0;
        while (at < text.length() && part.find(at) && part.start() == at) {
            sum += Math.round(Double.parseDouble(part.group(1)) * unit(part.group(2)));
            at = part.end();
        }
        if (at == 0 || at < text.length()) throw new IllegalArgumentException("\"" + text + "\" is no duration such as 95s, 250ms or 1m30s");
        return sum;
    }

    private static long unit(String name) {
        return switch (name) {
            case "h" -> 3_600_000_000_000L;
            case "m" -> 60_000_000_000L;
            case "s" -> 1_000_000_000L;
            case "ms" -> 1_000_000L;
            default -> 1_000L;
        };
    }
}
