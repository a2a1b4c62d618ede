package io.kubarium.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.manifest.ManifestException;
import io.kubarium.manifest.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every folder in {@code broken-scenarios} gives exactly the messages that {@code broken-scenarios.txt} lists for it, one a
 * line: {@code folder: file:line:column: path: message}. No cluster comes of it.
 */
class BrokenScenarioTest {
    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final Path BROKEN = RESOURCES.resolve("broken-scenarios");

    @TestFactory
    List<DynamicTest> every_broken_scenario_is_refused_with_the_place_and_the_reason() throws IOException {
        TreeMap<String, List<String>> expected = new TreeMap<>();
        for (String line : Files.readAllLines(RESOURCES.resolve("broken-scenarios.txt"))) {
            int colon = line.indexOf(": ");
            expected.computeIfAbsent(line.substring(0, colon), _ -> new ArrayList<>()).add(line.substring(colon + 2));
        }
        assertEquals(folders(), List.copyOf(expected.keySet()), "each folder has its lines, each line its folder");
        assertTrue(expected.size() >= 30);
        return expected.entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> assertEquals(entry.getValue(), messages(entry.getKey())))).toList();
    }

    @Test
    void of_many_mistakes_the_first_twenty_are_told() {
        ManifestException told = assertThrows(ManifestException.class, () -> open("too-many-mistakes"));
        assertEquals(20, told.problems().size());
        assertTrue(told.getMessage().endsWith("\n… and 3 more"), told.getMessage());
    }

    @Test
    void a_manifest_alone_is_refused_in_the_same_way() {
        ManifestException told = assertThrows(ManifestException.class, () -> Opening.atStart(ScenarioReader.read(BROKEN.resolve("no-containers/pod.yaml")), "you"));
        assertEquals("pod.yaml:6:3: spec.containers: Required value", told.getMessage());
    }

    @Test
    void what_is_not_there_is_told(@TempDir Path folder) {
        assertEquals("nope.yaml: no such file", assertThrows(ManifestException.class, () -> ScenarioReader.read(folder.resolve("nope.yaml"))).getMessage());
    }

    private static List<String> messages(String folder) {
        return assertThrows(ManifestException.class, () -> open(folder)).problems().stream().map(Problem::toString).map(text -> text.replace(BROKEN.resolve(folder).toString(), "FOLDER")).toList();
    }

    private static void open(String folder) {
        Opening.atStart(ScenarioReader.read(BROKEN.resolve(folder)), "you");
    }

    private static List<String> folders() {
        try (Stream<Path> folders = Files.list(BROKEN)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Prints the present messages, to be read before they become the expected ones. */
    public static void main(String[] arguments) {
        for (String folder : folders()) {
            try {
                for (String message : messages(folder)) System.out.println(folder + ": " + message);
            } catch (Throwable e) {
                System.out.println(folder + ": !!! " + e);
            }
        }
    }
}
