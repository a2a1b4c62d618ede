package io.kubarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
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
    void a_scenario_folder_is_replayed() throws Exception {
        Path scenario = Files.createDirectory(folder.resolve("one pod"));
        Files.writeString(scenario.resolve("script.txt"), "[+1s] kubectl create deployment web --image=nginx:1.27\n[+30s] kubectl get deployments\n");
        assertEquals(new Said(0, "", ""), run(SCRIPT, Map.of(), "play", "one pod", "--out", "played"));
        assertEquals(List.of("[+30.000s] $ kubectl get deployments", "NAME   READY   UP-TO-DATE   AVAILABLE   AGE", "web    1/1     1            1           29s"),
                Files.readAllLines(folder.resolve("played/kubectl.txt")).subList(3, 6));
        assertTrue(Files.size(folder.resolve("played/trace.jsonl")) > 0);
    }

    @Test
    void the_window_is_drawn_without_a_display_twice_the_same() throws Exception {
        for (String file : List.of("one.png", "two.png")) {
            assertEquals(new Said(0, "", ""), run(SCRIPT, Map.of(), "render", "first-start", "--at", "5s", "--size", "1280x720", "--out", file));
        }
        assertEquals(-1, Files.mismatch(folder.resolve("one.png"), folder.resolve("two.png")));
        BufferedImage picture = ImageIO.read(folder.resolve("one.png").toFile());
        assertEquals(List.of(1280, 720), List.of(picture.getWidth(), picture.getHeight()));
    }

    @Test
    void the_window_draws_its_first_frame() throws Exception {
        Said said = run(SCRIPT, Map.of(), "--first-frame");
        assertEquals(new Said(0, "first frame\n", said.err()), said);
    }

    @Test
    void without_a_display_it_says_so() throws Exception {
        Said said = run(SCRIPT, Map.of());
        assertEquals(2, said.status(), said.toString());
        assertTrue(said.err().startsWith("kubarium: no window can be opened here: "), said.err());
    }

    @Test
    void what_cannot_be_read_gives_one_message_and_status_2() throws Exception {
        Files.writeString(folder.resolve("broken.yaml"), "apiVersion: v1\nkind: Pod\nmetadata: {name: a\n");
        for (String[] arguments : List.<String[]>of(
                new String[] {"no-such-sample"},
                new String[] {"broken.yaml"},
                new String[] {"play", "no-such-folder", "--out", "played"},
                new String[] {"play", "broken.yaml", "--out", "played"},
                new String[] {"render", "broken.yaml", "--at", "1s", "--out", "x.png"},
                new String[] {"bench", "no.such_figure"})) {
            Said said = run(SCRIPT, Map.of(), arguments);
            assertEquals(2, said.status(), String.join(" ", arguments) + ": " + said);
            assertTrue(said.err().startsWith("kubarium"), said.err());
            assertFalse(said.err().contains("\tat "), said.err());
            assertEquals("", said.out());
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
