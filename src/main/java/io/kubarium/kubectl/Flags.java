package io.kubarium.kubectl;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The flags and arguments of a command, read as kubectl reads them. */
final class Flags {
    private static final Pattern DURATION = Pattern.compile("(\\d+(?:\\.\\d+)?)(h|ms|m|s|us|ns)");

    private final Map<String, List<String>> values = new TreeMap<>();
    private final List<String> args = new ArrayList<>();
    private final List<String> behindDashes = new ArrayList<>();
    private boolean dashes;

    void put(String name, String value) {
        values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }

    Flags copy() {
        Flags copy = new Flags();
        values.forEach((name, given) -> given.forEach(value -> copy.put(name, value)));
        copy.args.addAll(args);
        copy.behindDashes.addAll(behindDashes);
        copy.dashes = dashes;
        return copy;
    }

    void arg(String word) {
        (dashes ? behindDashes : args).add(word);
    }

    void dashes() {
        dashes = true;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** The last value given, or null. */
    @Nullable String get(String name) {
        List<String> given = values.get(name);
        return given == null ? null : given.getLast();
    }

    String get(String name, String otherwise) {
        String value = get(name);
        return value == null ? otherwise : value;
    }

    /** All values given, in order. */
    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    boolean isOn(String name) {
        return isOn(name, false);
    }

    boolean isOn(String name, boolean otherwise) {
        String value = get(name);
        if (value == null) return otherwise;
        return switch (value) {
            case "true", "1", "t", "T", "TRUE", "True" -> true;
            case "false", "0", "f", "F", "FALSE", "False" -> false;
            default -> throw Failure.error("invalid argument \"" + value + "\" for \"--" + name + "\" flag: strconv.ParseBool: parsing \"" + value + "\": invalid syntax");
        };
    }

    /** A whole number, or the other value when the flag is not given. */
    long number(String name, long otherwise) {
        String value = get(name);
        if (value == null) return otherwise;
        if (value.matches("[-+]?\\d{1,18}")) return Long.parseLong(value);
        throw Failure.error("invalid argument \"" + value + "\" for \"--" + name + "\" flag: strconv.ParseInt: parsing \"" + value + "\": invalid syntax");
    }

    /** A duration such as {@code 12s} or {@code 1m30s}; null when the flag is not given or is 0. */
    @Nullable Duration duration(String name) {
        String value = get(name);
        if (value == null || value.equals("0")) return null;
        Matcher matcher = DURATION.matcher(value);
        Duration total = Duration.ZERO;
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            double amount = Double.parseDouble(matcher.group(1));
            double unit = switch (matcher.group(2)) {
                case "h" -> 3600e9;
                case "m" -> 60e9;
                case "s" -> 1e9;
                case "ms" -> 1e6;
                case "us" -> 1e3;
                default -> 1;
            };
            total = total.plusNanos((long) (amount * unit));
            end = matcher.end();
        }
        if (end == 0 || end != value.length()) {
            throw Failure.error("invalid argument \"" + value + "\" for \"--" + name + "\" flag: time: invalid duration \"" + value + "\"");
        }
        return total.isZero() ? null : total;
    }

    /** The arguments before {@code --}. */
    List<String> args() {
        return args;
    }

    /** The words behind {@code --}. */
    List<String> behindDashes() {
        return behindDashes;
    }

    boolean hasDashes() {
        return dashes;
    }
}
