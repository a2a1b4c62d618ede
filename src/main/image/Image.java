import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The last step of the build. Packs the compiled classes into a jar; links it, its libraries and the parts of Java they
 * need into one folder that runs without an installed Java; adds the start script; and trains the cache that makes it
 * start fast.
 *
 * <p>Arguments: the folder of classes, the jar to make, the time to stamp its entries with, the folder to make, the
 * module path of the libraries, flags for Java.
 */
class Image {
    private final Path jar;
    private final Path home;

    Image(Path jar, Path home) {
        this.jar = jar;
        this.home = home;
    }

    public static void main(String[] args) throws Exception {
        Image image = new Image(Path.of(args[1]), Path.of(args[3]));
        image.pack(args[0], args[2]);
        image.deleteOld();
        image.link(args[4]);
        image.writeScript(Arrays.asList(args).subList(5, args.length));
        image.trainCache();
    }

    private void pack(String classes, String timestamp) {
        run("jar", "--create", "--file", jar.toString(), "--date", timestamp, "--main-class", "io.kubarium.app.Main", "-C", classes, ".");
    }

    private void deleteOld() throws IOException {
        if (Files.notExists(home)) return;
        try (Stream<Path> files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder()).forEach(Image::delete);
        }
    }

    private void link(String libraries) {
        run("jlink",
                "--module-path", jar + File.pathSeparator + realModules(libraries),
                "--add-modules", "io.kubarium",
                "--compress", "zip-6", "--no-header-files", "--no-man-pages",
                "--output", home.toString());
    }

    /** JavaFX comes with an empty jar beside each real one; jlink refuses jars without a descriptor. */
    private static String realModules(String libraries) {
        Path[] path = Stream.of(libraries.split(File.pathSeparator)).map(Path::of).filter(Files::isRegularFile).toArray(Path[]::new);
        return ModuleFinder.of(path).findAll().stream()
                .filter(module -> !module.descriptor().isAutomatic())
                .map(ModuleReference::location).map(location -> Path.of(location.orElseThrow()).toString())
                .sorted().collect(Collectors.joining(File.pathSeparator));
    }

    private void writeScript(List<String> flags) throws IOException {
        String template = Files.readString(Path.of("src/main/image/kubarium"));
        Files.writeString(script(), template.replace("@FLAGS@", String.join(" ", flags)));
        if (!script().toFile().setExecutable(true, false)) throw new IOException("cannot make executable: " + script());
    }

    private void trainCache() throws Exception {
        ProcessBuilder training = new ProcessBuilder(script().toString(), "--first-frame").redirectErrorStream(true);
        training.environment().put("KUBARIUM_MAKE_CACHE", "yes");
        Process process = training.start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) throw new IllegalStateException("training the cache failed: " + said);
        if (Files.notExists(home.resolve("lib/kubarium.aot"))) throw new IllegalStateException("training left no cache: " + said);
    }

    private Path script() {
        return home.resolve("bin/kubarium");
    }

    private static void run(String tool, String... arguments) {
        int status = ToolProvider.findFirst(tool).orElseThrow().run(System.out, System.err, arguments);
        if (status != 0) throw new IllegalStateException(tool + " failed with status " + status);
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
