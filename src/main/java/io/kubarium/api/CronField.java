package io.kubarium.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One field of a schedule as a set of numbers, with the error texts of the parser that Kubernetes uses (API-122). */
record CronField(long bits, boolean isStar) {
    private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)(h|ms|us|µs|ns|m|s)");

    /** The numbers a field may hold, and the names some of them have. */
    private record Bounds(int min, int max, List<String> names) {}

    private static final List<Bounds> BOUNDS = List.of(new Bounds(0, 59, List.of()), new Bounds(0, 23, List.of()), new Bounds(1, 31, List.of()),
            new Bounds(1, 12, List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")),
            new Bounds(0, 6, List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat")));

    boolean has(int number) {
        return (bits & 1L << number) != 0;
    }

    /** The five fields of a text. */
    static List<CronField> all(String text) {
        List<String> words = text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
        if (words.size() != BOUNDS.size()) {
            throw new IllegalArgumentException("expected exactly 5 fields, found " + words.size() + ": [" + String.join(" ", words) + "]");
        }
        List<CronField> fields = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) fields.add(field(words.get(i), BOUNDS.get(i)));
        return fields;
    }

    private static CronField field(String text, Bounds bounds) {
        CronField field = new CronField(0, false);
        for (String part : text.split(",")) {
            CronField range = range(part, bounds);
            field = new CronField(field.bits | range.bits, field.isStar || range.isStar);
        }
        return field;
    }

    private static CronField range(String text, Bounds bounds) {
        String[] rangeAndStep = text.split("/", -1);
        String[] ends = rangeAndStep[0].split("-", -1);
        boolean star = ends[0].equals("*") || ends[0].equals("?");
        if (!star && ends.length > 2) throw new IllegalArgumentException("too many hyphens: " + text);
        int from = star ? bounds.min : number(ends[0], bounds.names);
        int to = star ? bounds.max : ends.length == 2 ? number(ends[1], bounds.names) : from;
        int step = 1;
        if (rangeAndStep.length > 2) throw new IllegalArgumentException("too many slashes: " + text);
        if (rangeAndStep.length == 2) {
            step = number(rangeAndStep[1], List.of());
            if (ends.length == 1) to = bounds.max; // N/step means N-max/step
            if (step > 1) star = false;
        }
        if (from < bounds.min) throw new IllegalArgumentException("beginning of range (" + from + ") below minimum (" + bounds.min + "): " + text);
        if (to > bounds.max) throw new IllegalArgumentException("end of range (" + to + ") above maximum (" + bounds.max + "): " + text);
        if (from > to) throw new IllegalArgumentException("beginning of range (" + from + ") beyond end of range (" + to + "): " + text);
        if (step == 0) throw new IllegalArgumentException("step of range should be a positive number: " + text);
        long bits = 0;
        for (int i = from; i <= to; i += step) bits |= 1L << i;
        return new CronField(bits, star);
    }

    private static int number(String text, List<String> names) {
        int named = names.indexOf(text.toLowerCase(Locale.ROOT));
        if (named >= 0) return named + (names.size() == 12 ? 1 : 0);
        try {
            int number = Integer.parseInt(text);
            if (number < 0) throw new IllegalArgumentException("negative number (" + number + ") not allowed: " + text);
            return number;
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("failed to parse int from " + text + ": strconv.Atoi: parsing " + JsonText.quote(text) + ": invalid syntax");
        }
    }

    /** The period behind {@code @every}, whole seconds and at least one. */
    static Duration duration(String text, String whole) {
        Matcher part = PART.matcher(text);
        Duration sum = Duration.ZERO;
        int end = 0;
        while (part.find() && part.start() == end) {
            long nanos = switch (part.group(2)) {
                case "h" -> 3_600_000_000_000L;
                case "m" -> 60_000_000_000L;
                case "s" -> 1_000_000_000L;
                case "ms" -> 1_000_000L;
                case "ns" -> 1L;
                default -> 1_000L;
            };
            sum = sum.plusNanos(new java.math.BigDecimal(part.group(1)).multiply(java.math.BigDecimal.valueOf(nanos)).longValue());
            end = part.end();
        }
        if (end == 0 || end != text.length()) {
            throw new IllegalArgumentException("failed to parse duration " + whole + ": time: invalid duration " + JsonText.quote(text));
        }
        return Duration.ofSeconds(Math.max(1, sum.getSeconds()));
    }
}
