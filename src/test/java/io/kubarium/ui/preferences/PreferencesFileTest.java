package io.kubarium.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.kubarium.pacing.Pacer;
import io.kubarium.ui.Panel;
import io.kubarium.ui.Recent;
import io.kubarium.ui.WindowState;
import io.kubarium.ui.preferences.Preferences.Size;
import io.kubarium.ui.theme.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept between two starts. */
class PreferencesFileTest {
    private static final Recent SHOP = new Recent(Recent.Kind.PATH, "/home/ada/Läden & more/shop", "Shop · 3 workers");
    @TempDir
    private Path folder;

    @Test
    void whatWasKeptIsReadAgain() throws IOException {
        WindowState window = WindowState.open(Theme.DARK).withPanel(Panel.LEARN).withConsole(true).withTimelineFolded(true).withSizes(new WindowState.Sizes(300, 0, 250.5));
        Preferences kept = Preferences.of(window).with(window, Pacer.Mode.SMART).with(new Size(1280, 720, true)).opened(SHOP).withFolder("/home/ada").learned("f01-kill-a-pod", 0.5);
        file().write(kept);
        file().write(kept);
        assertEquals(kept, file().read());
        try (var files = Files.list(folder.resolve("kubarium"))) {
            assertEquals(List.of("preferences.json"), files.map(each -> each.getFileName().toString()).toList());
        }
    }

    @Test
    void withoutAFileItIsTheFirstStartAndNothingIsWritten() {
        assertEquals(Preferences.FIRST, file().read());
        assertFalse(Files.exists(folder.resolve("kubarium")));
    }

    @Test
    void aBrokenFileIsTheFirstStart() throws IOException {
        for (String text : List.of("", "{", "[]", "null", "7", "{\"theme\": 3, \"panels\": \"wide\", \"window\": {\"width\": -1}, \"recent\": [{}], \"lessons\": [1], \"pace\": null}", "\u0000\u0001")) {
            assertEquals(Preferences.FIRST, read(text), text);
        }
        Files.write(folder.resolve("kubarium/preferences.json"), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertEquals(Preferences.FIRST, file().read());
    }

    @Test
    void whatCanBeUnderstoodOfAFileCounts() throws IOException {
        Preferences read = read("{\"theme\": \"contrast\", \"panel\": \"kitchen\", \"quiet\": false, \"pace\": \"FASTER\", \"lessons\": {\"f01\": 7}, \"later\": {}}");
        assertEquals(Preferences.of(WindowState.open(Theme.CONTRAST)).learned("f01", 1), read);
    }

    @Test
    void theLatestOpenedStandsFirstOnceAndOldOnesAreForgotten() {
        Preferences preferences = Preferences.FIRST;
        for (int i = 1; i <= 9; i++) preferences = preferences.opened(new Recent(Recent.Kind.SAMPLE, "s" + i, "S" + i));
        preferences = preferences.opened(new Recent(Recent.Kind.SAMPLE, "s5", "S5 renamed"));
        assertEquals(List.of("S5 renamed", "S9", "S8", "S7", "S6", "S4", "S3", "S2"), preferences.recent().stream().map(Recent::title).toList());
    }

    @Test
    void whatWasReachedOnceInALessonStaysReached() {
        assertEquals(0.75, Preferences.FIRST.learned("f01", 0.75).learned("f01", 0.25).lessons().get("f01"));
    }

    private Preferences read(String text) throws IOException {
        Path file = Files.createDirectories(folder.resolve("kubarium")).resolve("preferences.json");
        Files.writeString(file, text);
        return file().read();
    }

    private PreferencesFile file() {
        return new PreferencesFile(folder.resolve("kubarium"));
    }
}
