package io.kubarium.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.rules.RuleTable.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Every rule of the reference is either simulated, and then a test names it, or kept with the reason why it is not. The
 * build writes what it finds to {@code target/rules/index.html} and {@code target/rules/kept.html}.
 */
class RuleCoverageTest {
    private static final double LEAST = 0.9;
    /** How many rules each chapter of the reference has. */
    private static final Map<String, Integer> CHAPTERS = new LinkedHashMap<>();

    static {
        for (String chapter : List.of("API 253", "WRK 230", "NOD 223", "SCH 236", "NET 168", "STO 140", "CTL 250")) {
            CHAPTERS.put(chapter.substring(0, 3), Integer.parseInt(chapter.substring(4)));
        }
    }

    private static final Path PROJECT = Path.of(System.getProperty("kubarium.home", ""));

    private final RuleTable table = RuleTable.read();
    private final Citations citations = Citations.in(PROJECT.resolve("src/test/java"), PROJECT.resolve("src/test/resources")).spread(table);

    @Test
    void the_table_has_every_rule_once() {
        Map<String, Integer> sizes = table.chapters();
        assertEquals(CHAPTERS, sizes);
        TreeSet<Integer> nodes = table.numbers("NOD");
        for (String chapter : CHAPTERS.keySet()) {
            if (!chapter.equals("NOD") && !chapter.equals("WRK")) assertEquals(CHAPTERS.get(chapter), table.numbers(chapter).last(), chapter + " has no gaps");
        }
        assertEquals(332, nodes.last());
        assertEquals(231, table.numbers("WRK").last());
        assertTrue(!table.numbers("WRK").contains(148), "the reference has no WRK-148");
    }

    @Test
    void a_kept_rule_says_why_and_a_simulated_one_need_not() {
        assertThrows(IllegalArgumentException.class, () -> RuleTable.of("API-1\tkept\tnothing said"));
        assertThrows(IllegalArgumentException.class, () -> RuleTable.of("API-1\tperhaps\tnothing said"));
        assertThrows(IllegalArgumentException.class, () -> RuleTable.of("API-1\tsimulated\tonce\nAPI-1\tsimulated\ttwice"));
        assertEquals(new Rule("API-1", false, "once", "because"), RuleTable.of("API-1\tkept\tonce\tbecause").rules().get("API-1"));
    }

    @Test
    void a_range_names_all_rules_between() {
        Citations named = new Citations();
        named.add("t", "WRK-50 to WRK-52, SCH-29..31, CTL-22 … CTL-24 and NOD-4");
        assertEquals("[t]", named.spread(RuleTable.of("SCH-30\tsimulated\tx\nWRK-51\tsimulated\tx")).of("WRK-51").toString());
        List<String> ids = new ArrayList<>();
        named.rules().forEach(ids::add);
        assertEquals(List.of("CTL-22", "CTL-24", "NOD-4", "SCH-29", "SCH-30", "SCH-31", "WRK-50", "WRK-51", "WRK-52"), ids);
        assertThrows(IllegalArgumentException.class, () -> named.add("t", "API-90 to API-9"));
    }

    @Test
    void tests_name_only_rules_that_there_are() {
        List<String> unknown = new ArrayList<>();
        for (String id : citations.rules()) if (!table.rules().containsKey(id)) unknown.add(id + " in " + citations.of(id));
        assertEquals(List.of(), unknown);
    }

    @Test
    void nine_of_ten_simulated_rules_are_named_by_a_test_and_the_report_shows_which() throws IOException {
        RuleReport report = new RuleReport(table, citations);
        Path folder = Files.createDirectories(PROJECT.resolve("target/rules"));
        Files.writeString(folder.resolve("index.html"), report.index());
        Files.writeString(folder.resolve("kept.html"), report.kept());
        System.out.println(report.figures() + ": " + folder.resolve("index.html"));
        assertTrue(report.share() >= LEAST, report.figures());
    }
}
