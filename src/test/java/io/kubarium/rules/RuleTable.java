package io.kubarium.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.LinkedHashMap;

/** The rules that the program follows or only keeps, in the order of their chapters. */
record RuleTable(SequencedMap<String, Rule> rules) {
    /**
     * A rule of the reference.
     *
     * @param why why it is not simulated; empty if it is
     */
    record Rule(String id, boolean simulated, String title, String why) {}

    static RuleTable read() {
        try (InputStream table = RuleTable.class.getResourceAsStream("/rules/rules.tsv")) {
            return of(new String(table.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RuleTable of(String text) {
        LinkedHashMap<String, Rule> rules = new LinkedHashMap<>();
        for (String line : text.lines().toList()) {
            if (line.startsWith("#")) continue;
            String[] fields = line.split("\t");
            boolean simulated = fields[1].equals("simulated");
            if (fields.length != (simulated ? 3 : 4) || !simulated && !fields[1].equals("kept")) throw new IllegalArgumentException("not a rule: " + line);
            Rule rule = new Rule(fields[0], simulated, fields[2], simulated ? "" : fields[3]);
            if (rules.put(rule.id(), rule) != null) throw new IllegalArgumentException("twice: " + rule.id());
        }
        return new RuleTable(rules);
    }

    /** How many rules a chapter has, by the letters before the number. */
    Map<String, Integer> chapters() {
        LinkedHashMap<String, Integer> sizes = new LinkedHashMap<>();
        for (String id : rules.keySet()) sizes.merge(chapter(id), 1, Integer::sum);
        return sizes;
    }

    /** Numbers of a chapter that are in the table. */
    TreeSet<Integer> numbers(String chapter) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (String id : rules.keySet()) if (chapter(id).equals(chapter)) numbers.add(Integer.parseInt(id.substring(4)));
        return numbers;
    }

    private static String chapter(String id) {
        return id.substring(0, 3);
    }
}
