package io.kubarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTest {
    @TempDir
    private Path folder;

    @Test
    void a_path_of_the_persons_own_is_a_file_or_a_folder() throws IOException {
        Path file = Files.createFile(folder.resolve("web.yaml"));
        assertEquals(new Source(Source.Kind.FILE, file), Source.named(file.toString()));
        assertEquals(new Source(Source.Kind.FOLDER, folder), Source.named(folder.toString()));
    }

    @Test
    void each_packed_sample_and_lesson_is_found_by_its_name() {
        for (String sample : Source.samples()) assertEquals(Source.Kind.SAMPLE, Source.named(sample).kind());
        for (String lesson : Source.lessons()) assertEquals(Source.Kind.LESSON, Source.named(lesson).kind());
    }

    @Test
    void an_unknown_name_is_told_with_what_there_is() {
        String message = assertThrows(BadInput.class, () -> Source.named("no\0such")).getMessage();
        assertTrue(message.startsWith("there is no file, folder, sample or lesson \"no\0such\""), message);
    }
}
