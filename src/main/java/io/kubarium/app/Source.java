package io.kubarium.app;

import io.kubarium.Bundled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a person named to be opened, drawn or played: a file or a folder of theirs, or a sample or a lesson packed with
 * the program. Their own come first; {@code ./first-start} is always a path.
 */
record Source(Kind kind, Path path) {
    private static final String SAMPLES = "assets/samples";
    private static final String LESSONS = "lessons";

    /** Where it lies decides how it opens: samples and lessons settled, files and folders at time 0. */
    enum Kind { FILE, FOLDER, SAMPLE, LESSON }

    static Source named(String name) {
        return own(name).or(() -> packed(Kind.SAMPLE, SAMPLES, name)).or(() -> packed(Kind.LESSON, LESSONS, name)).orElseThrow(() -> unknown(name));
    }

    /** Names of the packed samples. */
    static List<String> samples() {
        return folders(SAMPLES);
    }

    /** Names of the packed lessons. */
    static List<String> lessons() {
        return folders(LESSONS);
    }

    private static Optional<Source> own(String name) {
        try {
            Path path = Path.of(name);
            if (name.isEmpty() || Files.notExists(path)) return Optional.empty();
            return Optional.of(new Source(Files.isDirectory(path) ? Kind.FOLDER : Kind.FILE, path));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Optional<Source> packed(Kind kind, String folder, String name) {
        return folders(folder).contains(name) ? Optional.of(new Source(kind, Bundled.path(folder + "/" + name))) : Optional.empty();
    }

    private static List<String> folders(String folder) {
        Optional<Path> found = Bundled.find(folder);
        if (found.isEmpty()) return List.of();
        try (Stream<Path> entries = Files.list(found.get())) {
            return entries.filter(Files::isDirectory).map(entry -> entry.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BadInput unknown(String name) {
        List<String> known = new ArrayList<>(samples());
        known.addAll(lessons());
        String list = known.isEmpty() ? "" : "\nPacked with Kubarium: " + String.join(", ", known);
        return new BadInput("there is no file, folder, sample or lesson \"" + name + "\"" + DidYouMean.hint(name, known) + list);
    }
}
