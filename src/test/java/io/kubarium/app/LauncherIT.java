package io.kubarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, started as a person would: by its script, with no Java in sight. */
class LauncherIT {
    private static final Path IMAGE = Path.of(System.getProperty("kubarium.home", ""), "target", "kubarium").toAbsolutePath();
    private static final Path SCRIPT = IMAGE.resolve("bin/kubarium");

    @TempDir
    private Path folder;

    private record Said(int status, String out, String err) {}

    @Test
    void help_is_printed_and_the_status_is_0() throws Exception {
        Said said = run(SCRIPT, Map.of(), "--help");
        assertEquals("Kubarium, a desktop aquarium for Kubernetes", said.out().lines().findFirst().orElse(""));
        assertEquals(new Said(0, said.out(), ""), said);
    }

    @Test
    void the_version_is_the_modules() throws Exception {
        assertTrue(run(SCRIPT, Map.of(), "--version").out().matches("kubarium \\d+\\.\\d+\\.\\d+\n"));
    }

    @Test
    void arguments_pass_through_as_they_are_and_so_does_the_status() throws Exception {
        assertEquals(new Said(2, "", "kubarium bench: unexpected argument \"c  $HOME *\"\n"), run(SCRIPT, Map.of(), "bench", "a b", "c  $HOME *"));
        assertEquals(new Said(2, "", "kubarium bench: unknown option --unknown\n"), run(SCRIPT, Map.of(), "bench", "--unknown"));
    }

    @Test
    void it_finds_its_folder_through_links_and_with_blanks_in_the_name() throws Exception {
        Path room = Files.createDirectory(folder.resolve("my programs"));
        Path absolute = Files.createSymbolicLink(folder.resolve("absolute"), SCRIPT);
        Path relative = Files.createSymbolicLink(room.resolve("relative"), Path.of("../absolute"));
        Path linkedFolder = Files.createSymbolicLink(room.resolve("kubarium home"), IMAGE);
        for (Path way : List.of(absolute, relative, linkedFolder.resolve("bin/kubarium"))) {
            assertEquals(0, run(way, Map.of(), "--version").status(), way.toString());
        }
    }

    @Test
    void the_cache_of_classes_fits_the_flags_of_the_script() throws Exception {
        Said said = run(SCRIPT, Map.of("JAVA_TOOL_OPTIONS", "-XX:AOTMode=on"), "--version");
        assertEquals(new Said(0, said.out(), "Picked up JAVA_TOOL_OPTIONS: -XX:AOTMode=on\n"), said, "with AOTMode=on Java ends when it cannot use the cache");
    }

    private Said run(Path script, Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile()).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        return new Said(status, Files.readString(out), Files.readString(err));
    }
}
