package io.kubarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.kubarium.manifest.ManifestException;
import io.kubarium.scenario.Opening;
import io.kubarium.scenario.ScenarioReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a scenario or a manifest, a command says it in one message, with status 2, and writes nothing. */
class BrokenScenarioCommandsTest {
    private static final Path RESOURCES = Path.of("src", "test", "resources");

    static List<Path> broken() {
        try (Stream<Path> folders = Files.list(RESOURCES.resolve("broken-scenarios")); Stream<Path> manifests = Files.list(RESOURCES.resolve("broken"))) {
            return Stream.concat(folders, manifests).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    void play_and_render_tell_what_opening_tells(Path broken, @TempDir Path folder) {
        String told = told(broken);
        Path out = folder.resolve("out");
        refused(told, "play", broken.toString(), "--out", out.toString());
        refused(told, "render", broken.toString(), "--at", "1s", "--out", out.toString());
        assertFalse(Files.exists(out));
    }

    private static String told(Path broken) {
        try {
            Opening.atStart(ScenarioReader.read(broken), "you");
            throw new AssertionError(broken + " opens");
        } catch (ManifestException e) {
            return e.getMessage();
        }
    }

    private static void refused(String message, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = new CommandLine(Commands.all(), new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8)).run(args);
        assertEquals("2 kubarium " + args[0] + ": " + message, status + " " + err.toString(StandardCharsets.UTF_8).lines().takeWhile(line -> !line.startsWith("Try ")).reduce((a, b) -> a + "\n" + b).orElse(""));
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }
}
