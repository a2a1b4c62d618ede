package io.kubarium.story;

import io.kubarium.Bundled;
import io.kubarium.api.journal.Entry;
import io.kubarium.engine.Journal;
import io.kubarium.scenario.Replay;
import io.kubarium.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * STORIES K2, played: each folder of {@code stories/played} holds a script that is played on the web shop, and in
 * {@code told.txt} the stories it must tell: their phases, when they came (about) in seconds since the deed, and their captions.
 */
class PlayedStoriesTest {
    /** By then the shop runs; what is told of its start is another test's matter. */
    private static final long STARTED = 30_000_000_000L;

    @TempDir
    private Path folder;

    static List<String> scripts() throws Exception {
        try (Stream<Path> folders = Files.list(played())) {
            return folders.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static Path played() throws Exception {
        return Path.of(PlayedStoriesTest.class.getResource("/stories/played").toURI());
    }

    private void copy(Path from) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) Files.copy(file, folder.resolve(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void a_script_tells_its_stories_phase_by_phase(String script) throws Exception {
        copy(Bundled.path("assets/samples/web-shop"));
        copy(played().resolve(script));
        Journal<Entry> journal = Replay.play(ScenarioReader.read(folder)).cluster().journal();
        Narration end = new Narrator(journal).to(journal.get(journal.size() - 1).time() + 40_000_000_000L);
        String told = end.chapters().stream().filter(chapter -> chapter.from() > STARTED).map(Told::withCaptions).collect(Collectors.joining());
        Told.assertAlike(Files.readString(played().resolve(script).resolve("told.txt")), told);
    }
}
