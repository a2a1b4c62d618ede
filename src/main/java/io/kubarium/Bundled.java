package io.kubarium;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The files packed with the program, by their path in the project: {@code assets/…} and {@code lessons/…}.
 *
 * <p>Folders work too, wherever the program runs from: a directory of classes, a jar, or a run-time image, which knows
 * files but denies its folders when asked as resources. So a folder is reached as a path beside this class.
 */
public final class Bundled {
    private Bundled() {}

    /** The address of a packed file, for those who want a URL (style sheets, fonts). */
    public static URL url(String name) {
        URL found = Bundled.class.getResource("/io/kubarium/" + name);
        if (found == null) throw new IllegalArgumentException("not packed with the program: " + name);
        return found;
    }

    /** A packed file or folder as a path to read, walk and list. */
    public static Path path(String name) {
        return find(name).orElseThrow(() -> new UncheckedIOException(new NoSuchFileException(name)));
    }

    /** A packed file or folder, if there is one of that name. */
    public static Optional<Path> find(String name) {
        Path path = root().resolve(name);
        return Files.exists(path) ? Optional.of(path) : Optional.empty();
    }

    private static Path root() {
        try {
            URI here = Bundled.class.getResource("Bundled.class").toURI();
            if (here.getScheme().equals("jar")) mount(here);
            return Path.of(here).getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void mount(URI jar) {
        try {
            FileSystems.newFileSystem(jar, Map.of());
        } catch (FileSystemAlreadyExistsException alreadyMounted) {
            // the second reader uses the first one's
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
