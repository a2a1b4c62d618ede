package io.kubarium.kubectl.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiltersTest {
    private static String run(String command, String input) {
        return Filters.run(List.of(command.split(" ")), input).output();
    }

    @Test
    void head_and_tail_in_all_spellings() {
        String lines = "1\n2\n3\n4\n";
        assertEquals(List.of("1\n", "1\n2\n", "1\n2\n3\n", "4\n", "3\n4\n", "2\n3\n4\n"), List.of(run("head -1", lines), run("head -n 2", lines),
                run("head -n -1", lines), run("tail -n1", lines), run("tail -2", lines), run("tail -n +2", lines)));
    }

    @Test
    void grep_selects_lines() {
        String pods = "NAME STATUS\nweb-1 Running\nweb-2 Pending\n";
        assertEquals("web-2 Pending\n", run("grep -v -E NAME|Running", pods));
        assertEquals("2\n", run("grep -c web", pods));
        assertEquals(new Filters.Result("", 1), Filters.run(List.of("grep", "nothing"), pods));
    }

    @Test
    void counting_and_sorting() {
        assertEquals("3\n", run("wc -l", "b\na\nb\n"));
        assertEquals("a\nb\n", run("sort -u", "b\na\nb\n"));
        assertEquals("10\n9\n", run("sort -rn", "9\n10\n"));
        assertEquals("secret", run("base64 -d", "c2VjcmV0"));
    }
}
