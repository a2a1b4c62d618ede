package io.kubarium.app.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class HarnessTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private long now;
    private final Harness harness = new Harness(new PrintStream(out, true), new PrintStream(err, true), () -> now);

    /** Answers with these figures in turn; each run takes so many seconds. */
    private Bench bench(int seconds, double... figures) {
        Deque<Double> left = new ArrayDeque<>();
        for (double figure : figures) left.add(figure);
        return new Bench() {
            @Override
            public String name() {
                return "pod.kills_per_s";
            }

            @Override
            public String unit() {
                return "kills/s";
            }

            @Override
            public double measure() {
                now += seconds * 1_000_000_000L;
                return left.remove();
            }
        };
    }

    @Test
    void a_figure_is_the_median_of_five_below_a_line_about_the_machine() {
        assertTrue(harness.run(List.of(bench(1, 5, 1, 4, 2, 3))));
        List<String> lines = out.toString().lines().toList();
        assertTrue(lines.getFirst().startsWith("# "), lines.getFirst());
        assertEquals(List.of("pod.kills_per_s 3.000 kills/s"), lines.subList(1, lines.size()));
    }

    @Test
    void a_run_of_over_20_seconds_is_not_repeated() {
        assertTrue(harness.run(List.of(bench(21, 7))));
        assertTrue(out.toString().endsWith("pod.kills_per_s 7.000 kills/s\n"));
    }

    @Test
    void what_cannot_be_measured_is_said_and_the_rest_goes_on() {
        assertFalse(harness.run(List.of(bench(1), bench(1, 1, 1, 1, 1, 1))));
        assertEquals("pod.kills_per_s could not be measured: java.util.NoSuchElementException\n", err.toString());
        assertTrue(out.toString().endsWith("pod.kills_per_s 1.000 kills/s\n"));
    }

    @Test
    void figures_show_about_four_digits() {
        assertEquals(List.of("11089322", "1000", "123.5", "16.70", "0.250"),
                List.of(11089322.4, 1000.2, 123.45, 16.7, 0.25).stream().map(Harness::shown).toList());
    }
}
