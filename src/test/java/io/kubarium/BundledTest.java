package io.kubarium;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundledTest {
    @Test
    void a_packed_folder_can_be_listed() throws IOException {
        try (Stream<Path> fonts = Files.list(Bundled.path("assets/fonts"))) {
            assertTrue(fonts.anyMatch(font -> font.endsWith("Inter-Regular.otf")));
        }
    }

    @Test
    void a_packed_file_is_the_same_as_path_and_as_url() throws IOException {
        try (var stream = Bundled.url("assets/fonts/Inter-OFL.txt").openStream()) {
            assertEquals(Files.readString(Bundled.path("assets/fonts/Inter-OFL.txt")), new String(stream.readAllBytes()));
        }
    }

    @Test
    void what_is_not_packed_is_told_by_name() {
        assertEquals(Optional.empty(), Bundled.find("assets/samples/none"));
        assertEquals("assets/none", assertThrows(UncheckedIOException.class, () -> Bundled.path("assets/none")).getCause().getMessage());
    }
}
