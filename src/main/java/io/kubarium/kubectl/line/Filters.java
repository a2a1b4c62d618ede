package io.kubarium.kubectl.line;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** The small programs behind a pipe: text in, text out. */
public final class Filters {
    /** What a filter printed, and its exit status. */
    public record Result(String output, int exit) {}

    /** The programs known here. */
    public static final List<String> NAMES = List.of("base64", "cut", "grep", "head", "sort", "tail", "tr", "uniq", "wc");

    private Filters() {}

    /** Runs a program on a text; throws {@link IllegalArgumentException} with what it would say of wrong options. */
    public static Result run(List<String> words, String input) {
        List<String> options = words.subList(1, words.size());
        return switch (words.getFirst()) {
            case "head" -> new Result(head(options, lines(input)), 0);
            case "tail" -> new Result(tail(options, lines(input)), 0);
            case "grep" -> grep(options, lines(input));
            case "wc" -> new Result(count(options, input), 0);
            case "sort" -> new Result(sort(options, lines(input)), 0);
            case "uniq" -> new Result(uniq(options, lines(input)), 0);
            case "cut" -> new Result(cut(options, lines(input)), 0);
            case "tr" -> new Result(translate(options, input), 0);
            case "base64" -> new Result(base64(options, input), 0);
            default -> throw new IllegalArgumentException(words.getFirst() + ": command not found");
        };
    }

    private static List<String> lines(String text) {
        if (text.isEmpty()) return List.of();
        return Arrays.asList((text.endsWith("\n") ? text.substring(0, text.length() - 1) : text).split("\n", -1));
    }

    private static String text(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) text.append(line).append('\n');
        return text.toString();
    }

    /** {@code -5}, {@code -n 5}, {@code -n5}, {@code -n +2}; 10 without. */
    private static String number(List<String> options, String program) {
        String number = "10";
        for (int i = 0; i < options.size(); i++) {
            String option = options.get(i);
            if (option.equals("-n") && i + 1 < options.size()) number = options.get(++i);
            else if (option.startsWith("--lines=")) number = option.substring(8);
            else if (option.startsWith("-n")) number = option.substring(2);
            else if (option.matches("[-+]\\d+")) number = option.startsWith("-") ? option.substring(1) : option;
        }
        if (!number.matches("[-+]?\\d{1,9}")) throw new IllegalArgumentException(program + ": invalid number of lines: '" + number + "'");
        return number;
    }

    private static String head(List<String> options, List<String> lines) {
        int n = Integer.parseInt(number(options, "head"));
        return text(lines.subList(0, n < 0 ? Math.max(0, lines.size() + n) : Math.min(n, lines.size())));
    }

    private static String tail(List<String> options, List<String> lines) {
        String number = number(options, "tail");
        int n = Math.abs(Integer.parseInt(number));
        int from = number.startsWith("+") ? Math.max(0, n - 1) : lines.size() - n;
        return text(lines.subList(Math.clamp(from, 0, lines.size()), lines.size()));
    }

    private static Result grep(List<String> options, List<String> lines) {
        String pattern = null;
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < options.size(); i++) {
            String option = options.get(i);
            if (option.equals("-e") && i + 1 < options.size()) pattern = options.get(++i);
            else if (option.startsWith("-") && pattern == null && option.length() > 1) letters.append(option.substring(1));
            else if (pattern == null) pattern = option;
        }
        if (pattern == null) throw new IllegalArgumentException("usage: grep [-vEiowcqF] PATTERN");
        boolean invert = letters.indexOf("v") >= 0;
        Pattern compiled = pattern(pattern, letters.toString());
        List<String> found = new ArrayList<>();
        for (String line : lines) {
            var matcher = compiled.matcher(line);
            if (matcher.find() == invert) continue;
            if (letters.indexOf("o") < 0 || invert) found.add(line);
            else do found.add(matcher.group()); while (matcher.find());
        }
        String output = letters.indexOf("q") >= 0 ? "" : letters.indexOf("c") >= 0 ? found.size() + "\n" : text(found);
        return new Result(output, found.isEmpty() ? 1 : 0);
    }

    private static Pattern pattern(String pattern, String letters) {
        String regex = letters.indexOf('F') >= 0 ? Pattern.quote(pattern) : letters.indexOf('E') >= 0 ? pattern : basic(pattern);
        if (letters.indexOf('w') >= 0) regex = "\\b(?:" + regex + ")\\b";
        try {
            return Pattern.compile(regex, letters.indexOf('i') >= 0 ? Pattern.CASE_INSENSITIVE : 0);
        } catch (PatternSyntaxException wrong) {
            throw new IllegalArgumentException("grep: " + wrong.getDescription());
        }
    }

    // In a basic expression + ? | ( ) { } stand for themselves unless escaped.
    private static String basic(String pattern) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean special = "+?|(){}".indexOf(c) >= 0;
            if (c == '\\' && i + 1 < pattern.length() && "+?|(){}".indexOf(pattern.charAt(i + 1)) >= 0) regex.append(pattern.charAt(++i));
            else if (special) regex.append('\\').append(c);
            else regex.append(c);
        }
        return regex.toString();
    }

    private static String count(List<String> options, String input) {
        long lineBreaks = input.chars().filter(c -> c == '\n').count();
        String stripped = input.strip();
        long words = stripped.isEmpty() ? 0 : stripped.split("\\s+").length;
        String all = String.join("", options);
        if (all.contains("l")) return lineBreaks + "\n";
        if (all.contains("w")) return words + "\n";
        return all.contains("c") ? input.length() + "\n" : lineBreaks + " " + words + " " + input.length() + "\n";
    }

    private static String sort(List<String> options, List<String> lines) {
        String letters = String.join("", options);
        List<String> sorted = new ArrayList<>(lines);
        sorted.sort(null);
        if (letters.contains("n")) sorted.sort((a, b) -> Double.compare(leading(a), leading(b)));
        if (letters.contains("r")) sorted = sorted.reversed();
        return text(letters.contains("u") ? new ArrayList<>(new LinkedHashSet<>(sorted)) : sorted);
    }

    private static double leading(String line) {
        var matcher = Pattern.compile("^\\s*(-?\\d+(\\.\\d+)?)").matcher(line);
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : 0;
    }

    private static String uniq(List<String> options, List<String> lines) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < lines.size();) {
            int end = i;
            while (end < lines.size() && lines.get(end).equals(lines.get(i))) end++;
            if (options.contains("-c")) out.append(" ".repeat(Math.max(0, 7 - Integer.toString(end - i).length()))).append(end - i).append(' ');
            out.append(lines.get(i)).append('\n');
            i = end;
        }
        return out.toString();
    }

    private static String cut(List<String> options, List<String> lines) {
        String delimiter = "\t";
        String fields = "";
        for (int i = 0; i < options.size(); i++) {
            String option = options.get(i);
            String value = option.length() > 2 ? option.substring(2) : i + 1 < options.size() ? options.get(++i) : "";
            if (option.startsWith("-d")) delimiter = value;
            else if (option.startsWith("-f")) fields = value;
        }
        if (!fields.matches("\\d+(,\\d+)*")) throw new IllegalArgumentException("cut: you must specify a list of fields");
        List<String> out = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split(Pattern.quote(delimiter), -1);
            List<String> chosen = new ArrayList<>();
            for (String field : fields.split(",")) {
                int n = Integer.parseInt(field);
                if (n >= 1 && n <= parts.length) chosen.add(parts[n - 1]);
            }
            out.add(parts.length == 1 ? line : String.join(delimiter, chosen));
        }
        return text(out);
    }

    private static String translate(List<String> options, String input) {
        if (options.size() == 2 && options.getFirst().equals("-d")) return input.replace(unescape(options.get(1)), "");
        if (options.size() != 2) throw new IllegalArgumentException("usage: tr SET1 SET2");
        String from = unescape(options.get(0));
        String to = unescape(options.get(1));
        StringBuilder out = new StringBuilder();
        for (char c : input.toCharArray()) {
            int i = from.indexOf(c);
            out.append(i < 0 || to.isEmpty() ? c : to.charAt(Math.min(i, to.length() - 1)));
        }
        return out.toString();
    }

    private static String unescape(String set) {
        return set.replace("\\n", "\n").replace("\\t", "\t");
    }

    private static String base64(List<String> options, String input) {
        boolean decode = options.contains("-d") || options.contains("--decode");
        java.nio.charset.Charset utf8 = java.nio.charset.StandardCharsets.UTF_8;
        if (!decode) return Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(input.getBytes(utf8)) + "\n";
        return new String(Base64.getMimeDecoder().decode(input), utf8);
    }
}
