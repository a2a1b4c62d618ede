package io.kubarium.fuzz;

import io.kubarium.engine.RandomStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Changes of a text that know nothing of its meaning, and the tricks of YAML. */
final class TextMutation {
    private TextMutation() {}

    /** A manifest's text with one trick played on it. */
    static String ofYaml(String text, RandomStream random) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        switch (random.nextInt(14)) {
            case 0 -> lines.add(random.nextInt(lines.size()), line);
            case 1 -> lines.remove(at);
            case 2 -> lines.set(at, " ".repeat(random.nextInt(5)) + line);
            case 3 -> lines.set(at, line.stripLeading());
            case 4 -> lines.set(at, line.replaceFirst(": ", ": &a "));
            case 5 -> {
                lines.set(at, line.replaceFirst(": ", ": &a "));
                int other = random.nextInt(lines.size());
                lines.set(other, valued(lines.get(other), "*a"));
            }
            case 6 -> lines.set(at, valued(line, "*a"));
            case 7 -> lines.add(at, Oddities.pick(List.of("---", "...", "--- !!map", "%YAML 1.1", "%TAG ! x", "? a", "? [a, b]", "<<: *a", "<<: {a: b}", "- - -", "\t", "!!binary x: y", "!!set {a}", "&a *a"), random));
            case 8 -> lines.set(at, valued(line, Oddities.pick(List.of("|", ">", "|-9", ">+", "!!str", "!!int x", "!!float 1", "!!null", "!!binary AA==", "!!timestamp 2026-01-01", "!x y", "@", "`", "%", "{", "[", "[[[[", "{a: b, a: c}", "? a", "-", "- a", "'", "\"", "\"\\x41\\u0000\"", "\"\\z\""), random)));
            case 9 -> lines.set(at, valued(line, Oddities.pick(List.of("yes", "on", "0o17", "1:30", "1_0", "2026-01-01", "~", "NULL", "=", "<<", "0b1", "+1", "1.", "1e5", "0xFFFFFFFFFFFFFFFFF"), random)));
            case 10 -> lines.add(at, "deep: " + (random.nextInt(2) == 0 ? "[" : "{a: ").repeat(random.nextInt(10) == 0 ? 20_000 : random.nextInt(200)));
            case 11 -> lines.addAll(at, bomb(2 + random.nextInt(12)));
            case 12 -> lines.set(at, valued(line, Oddities.number(random)));
            default -> lines.set(at, valued(line, Oddities.text(random)));
        }
        return String.join("\n", lines);
    }

    private static String valued(String line, String value) {
        int at = line.indexOf(": ");
        return at < 0 ? line : line.substring(0, at + 2) + value;
    }

    // Each line stands for ten of the one before.
    private static List<String> bomb(int lines) {
        List<String> bomb = new ArrayList<>(List.of("b0: &b0 [x]"));
        for (int i = 1; i < lines; i++) bomb.add("b" + i + ": &b" + i + " [" + String.join(", ", java.util.Collections.nCopies(10, "*b" + (i - 1))) + "]");
        return bomb;
    }

    /** Characters dropped, doubled, swapped, cut off or put in. */
    static String ofCharacters(String text, RandomStream random) {
        if (text.isEmpty()) return Oddities.text(random);
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + 1 + random.nextInt(8));
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, at);
            case 1 -> text.substring(0, at) + text.substring(end);
            case 2 -> text.substring(0, end) + text.substring(at);
            case 3 -> text.substring(at);
            case 4 -> text.substring(0, at) + (char) (32 + random.nextInt(95)) + text.substring(at + 1);
            default -> text.substring(0, at) + Oddities.text(random) + text.substring(at);
        };
    }

    /** Bits flipped and ends cut off. */
    static byte[] ofBytes(String text, RandomStream random) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0) return bytes;
        for (int i = random.nextInt(4); i >= 0; i--) bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return random.nextInt(3) == 0 ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }
}
