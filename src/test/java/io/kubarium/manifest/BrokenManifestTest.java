package io.kubarium.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every file in `broken` gives exactly the messages that `manifest/broken-expected.txt` lists for it, one a line:
 * `file:line:column: path: message`.
 */
class BrokenManifestTest {
    private static final Path RESOURCES = Path.of("src", "test", "resources");

    @TestFactory
    List<DynamicTest> everyBrokenManifestIsRefusedWithThePlaceAndTheReason() throws IOException {
        TreeMap<String, List<String>> expected = new TreeMap<>();
        for (String line : Files.readAllLines(RESOURCES.resolve("manifest/broken-expected.txt"))) {
            expected.computeIfAbsent(line.substring(0, line.indexOf(':')), _ -> new ArrayList<>()).add(line);
        }
        assertEquals(brokenFiles(), List.copyOf(expected.keySet()), "each file has its line, each line its file");
        assertTrue(expected.size() >= 30);
        return expected.entrySet().stream()
            .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> assertEquals(entry.getValue(), messages(entry.getKey())))).toList();
    }

    @Test
    void placesAndPathsAreFieldsOfTheProblemNotOnlyText() {
        ManifestException refused = assertThrows(ManifestException.class, () -> read("unknown-field.yaml"));

        assertEquals(List.of(new Problem("unknown-field.yaml", 14, 9, "spec.template.spec.containers[0].imagee",
            "unknown field \"imagee\", did you mean \"image\"?")), refused.problems());
    }

    @Test
    void aFileThatIsNotThereOrAFolderIsToldSo() {
        assertEquals("nope.yaml: no such file",
            assertThrows(ManifestException.class, () -> ManifestReader.readFile("nope.yaml", Path.of("nope.yaml"))).getMessage());
        assertEquals("broken: is a folder, not a file",
            assertThrows(ManifestException.class, () -> ManifestReader.readFile("broken", RESOURCES.resolve("broken"))).getMessage());
    }

    private static List<String> messages(String file) {
        return assertThrows(ManifestException.class, () -> read(file)).problems().stream().map(Problem::toString).toList();
    }

    private static List<ManifestDocument> read(String file) {
        return ManifestReader.readFile(file, RESOURCES.resolve("broken").resolve(file));
    }

    private static List<String> brokenFiles() {
        try (var files = Files.list(RESOURCES.resolve("broken"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
