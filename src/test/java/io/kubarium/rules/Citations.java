package io.kubarium.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which tests name which rules: in the source of a specification, in the first lines of a scenario's script, or in the table
 * of recorded outputs. {@code WRK-50 to WRK-59}, {@code SCH-29..43} and {@code CTL-22 … CTL-26} name all rules between.
 */
final class Citations {
    private static final Pattern RULE = Pattern.compile("\\b(API|CTL|NET|NOD|SCH|STO|WRK)-(\\d+)(?:\\s*(?:\\.\\.|…|–|\\bto\\b)\\s*(?:\\1-)?(\\d+)\\b)?");
    private static final Pattern TEST = Pattern.compile("^    (?:[\\w<>.]+ )*void (\\w+)\\(.*");
    private static final int WIDEST = 40;

    private final TreeMap<String, TreeSet<String>> tests = new TreeMap<>();

    /** All citations below a folder of test sources and one of test resources. */
    static Citations in(Path sources, Path resources) {
        Citations found = new Citations();
        for (Path file : files(sources, ".java")) if (!file.getParent().endsWith("kubarium/rules")) found.source(file);
        for (Path file : files(resources, "script.txt")) found.add("scenario " + file.getParent().getFileName(), text(file));
        text(resources.resolve("rules/recorded.tsv")).lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t"))
                .forEach(row -> found.add("recording " + row[0] + ": " + row[3], row[2]));
        return found;
    }

    /** The tests that name a rule; empty if none does. */
    TreeSet<String> of(String rule) {
        return tests.getOrDefault(rule, new TreeSet<>());
    }

    /** Everything that is named, rule or not. */
    Iterable<String> rules() {
        return tests.keySet();
    }

    private void source(Path file) {
        String type = file.getFileName().toString().replace(".java", "");
        String test = type;
        for (String line : text(file).lines().toList()) {
            Matcher method = TEST.matcher(line);
            if (method.matches()) test = type + "." + method.group(1);
            add(line.startsWith("    //") || line.startsWith("    /*") || !line.startsWith("    ") ? type : test, line);
        }
    }

    void add(String test, String text) {
        Matcher rule = RULE.matcher(text);
        while (rule.find()) {
            int from = Integer.parseInt(rule.group(2));
            int to = rule.group(3) == null ? from : Integer.parseInt(rule.group(3));
            if (to < from || to - from > WIDEST) throw new IllegalArgumentException(test + ": not a range: " + rule.group());
            for (int i = from; i <= to; i++) {
                // A range names what there is between its ends: numbers have gaps.
                String kind = i == from || i == to ? "" : "~";
                tests.computeIfAbsent(kind + rule.group(1) + "-" + i, _ -> new TreeSet<>()).add(test);
            }
        }
    }

    /** Takes what ranges name over, where the table has it. */
    Citations spread(RuleTable table) {
        for (String id : List.copyOf(tests.keySet())) {
            if (!id.startsWith("~")) continue;
            TreeSet<String> by = tests.remove(id);
            if (table.rules().containsKey(id.substring(1))) tests.computeIfAbsent(id.substring(1), _ -> new TreeSet<>()).addAll(by);
        }
        return this;
    }

    private static List<Path> files(Path folder, String end) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
