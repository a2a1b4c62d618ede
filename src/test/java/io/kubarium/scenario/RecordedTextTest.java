package io.kubarium.scenario;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.scenario.Comparison.Block;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a replay prints where rules decide every word of it, equals what was recorded; the table says which rules show in
 * which output. Names that chance makes, and ages, are left out of account.
 */
class RecordedTextTest {
    private record Row(String recording, int number, String rules, String command) {
        static Row of(String line) {
            String[] fields = line.split("\t");
            return new Row(fields[0], Integer.parseInt(fields[1]), fields[2], fields[3]);
        }
    }

    static Stream<String> recordings() throws IOException {
        return rows().stream().map(Row::recording).distinct();
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void outputs_that_rules_decide_are_as_recorded(String name) throws IOException {
        List<Block> recorded = Comparison.blocks(Files.readString(RecordingsTest.trace(name).resolve("expected/kubectl.txt")));
        List<Block> replayed = Comparison.blocks(Replay.play(ScenarioReader.read(RecordingsTest.trace(name)).withTiming(Timings.named("recorded"))).kubectl());
        assertAll(name, rows().stream().filter(row -> row.recording().equals(name)).map(row -> equal(row, recorded.get(row.number()), replayed.get(row.number()))));
    }

    private static Executable equal(Row row, Block recorded, Block replayed) {
        boolean keepNodes = row.recording().contains("scheduling");
        return () -> {
            assertEquals(row.command(), recorded.command());
            assertEquals(String.join("\n", Comparison.normal(row.command(), recorded.lines(), keepNodes)),
                    String.join("\n", Comparison.normal(row.command(), replayed.lines(), keepNodes)), row.rules() + ": " + row.command());
        };
    }

    private static List<Row> rows() throws IOException {
        try (var table = RecordedTextTest.class.getResourceAsStream("/rules/recorded.tsv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).map(Row::of).toList();
        }
    }
}
