package io.kubarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One command line in, an exit status and at most one clear message out. */
class CommandLineTest {
    private record Said(int status, String out, String err) {}

    private record Sample(Syntax syntax, Function<Arguments, String> answer) implements Subcommand {
        @Override
        public int run(Arguments arguments, PrintStream out) {
            out.print(answer.apply(arguments));
            return 0;
        }
    }

    private static final Syntax PLAY = new Syntax("play", "Replay a scenario",
            List.of(Operand.must("FOLDER", "the scenario")),
            List.of(Option.of("--out", "OUT", "where to write").must(), Option.of("--seed", "N", "seed of all chance"),
                    Option.oneOf("--timing", "how long things take", "recorded", "class"), Option.of("--do", "COMMAND", "type this").repeated(),
                    Option.flag("--quiet", "say nothing")));

    private static final Sample ECHO = new Sample(PLAY, arguments -> arguments.operand("FOLDER").orElse("-") + " "
            + arguments.value("--out").orElse("-") + " " + arguments.value("--seed", "a whole number", Long::valueOf) + " "
            + arguments.value("--timing").orElse("-") + " " + arguments.values("--do") + " " + arguments.has("--quiet"));

    @Test
    void operands_and_options_come_in_any_order() {
        assertEquals(new Said(0, "shop out Optional[7] class [a, b c] true", ""),
                run(ECHO, "play", "--do", "a", "--seed=7", "shop", "--out", "out", "--quiet", "--do", "b c", "--timing", "class"));
    }

    @Test
    void after_two_dashes_nothing_is_an_option() {
        assertEquals(new Said(0, "--seed o Optional.empty - [] false", ""), run(ECHO, "play", "--out", "o", "--", "--seed"));
    }

    @Test
    void wrong_arguments_give_one_line_and_status_2() {
        refused("kubarium play: FOLDER is missing", "play", "--out", "o");
        refused("kubarium play: the option --out OUT is missing", "play", "shop");
        refused("kubarium play: unexpected argument \"more\"", "play", "shop", "more", "--out", "o");
        refused("kubarium play: unknown option --sed; did you mean --seed?", "play", "shop", "--out", "o", "--sed", "1");
        refused("kubarium play: --seed takes a whole number, not \"x\"", "play", "shop", "--out", "o", "--seed", "x");
        refused("kubarium play: --seed is given twice", "play", "shop", "--seed", "1", "--seed", "2", "--out", "o");
        refused("kubarium play: --seed needs a value: --seed N", "play", "shop", "--out", "o", "--seed");
        refused("kubarium play: --timing takes recorded or class, not \"clas\"; did you mean class?", "play", "shop", "--out", "o", "--timing", "clas");
        refused("kubarium play: --quiet takes no value", "play", "shop", "--out", "o", "--quiet=yes");
        refused("kubarium: there is no command \"paly\"; did you mean play?", "paly");
    }

    @Test
    void help_lists_the_commands_and_each_explains_itself() {
        assertEquals("""
                Kubarium, a desktop aquarium for Kubernetes

                Usage:
                  kubarium play FOLDER --out OUT [--seed N] [--timing recorded|class] [--do COMMAND]… [--quiet]
                                      Replay a scenario
                  kubarium --version  print the version

                Each command explains itself with --help.
                """, run(ECHO, "--help").out().replace("\r", ""));
        assertEquals(new Said(0, """
                Usage: kubarium play FOLDER --out OUT [--seed N] [--timing recorded|class] [--do COMMAND]… [--quiet]

                Replay a scenario.

                  FOLDER                   the scenario
                  --out OUT                where to write
                  --seed N                 seed of all chance
                  --timing recorded|class  how long things take
                  --do COMMAND             type this
                  --quiet                  say nothing
                  --help                   print this page
                """, ""), run(ECHO, "play", "--help"));
    }

    @Test
    void the_command_without_a_name_takes_what_no_other_answers_to() {
        Sample window = new Sample(new Syntax("", "Open the window", List.of(Operand.may("WHAT", "what to open")), List.of()),
                arguments -> "window " + arguments.operand("WHAT").orElse("alone"));
        Sample check = new Sample(new Syntax("lesson check", "Check lessons", List.of(), List.of()), arguments -> "checked");
        assertEquals("window alone", run(List.of(window, check)).out());
        assertEquals("window shop", run(List.of(window, check), "shop").out());
        assertEquals("checked", run(List.of(window, check), "lesson", "check").out());
        assertEquals("kubarium: \"lesson\" is not complete: lesson check\n", run(List.of(window, check), "lesson").err());
        assertEquals("kubarium: unexpected argument \"b\"\n", run(List.of(window, check), "a", "b").err());
    }

    @Test
    void a_missing_file_is_the_persons_to_put_right() {
        assertEquals(new Said(2, "", "kubarium play: shop.yaml: there is no such file or folder\n"), run(failing(
                new UncheckedIOException(new NoSuchFileException("shop.yaml"))), "play", "shop.yaml", "--out", "o"));
        assertEquals(new Said(2, "", "kubarium play: shop.yaml:3:5: bad indent\n"),
                run(failing(new BadInput("shop.yaml:3:5: bad indent")), "play", "shop.yaml", "--out", "o"));
    }

    @Test
    void a_fault_of_the_program_gives_one_line_and_a_report_with_the_trace() throws Exception {
        Said said = run(failing(new IllegalStateException("no such pod")), "play", "shop", "--out", "o");
        Matcher line = Pattern.compile("kubarium play: this is a fault of Kubarium, not yours: java.lang.IllegalStateException: no such pod. "
                + "A report was written to (.*)\n").matcher(said.err());
        assertTrue(said.status() == 3 && line.matches(), said.toString());
        Path report = Path.of(line.group(1));
        assertTrue(Files.readString(report).contains("arguments: [play, shop, --out, o]"));
        assertTrue(Files.readString(report).contains("at io.kubarium.app.CommandLineTest"));
        Files.delete(report);
    }

    private static Sample failing(RuntimeException error) {
        return new Sample(PLAY, arguments -> {
            throw error;
        });
    }

    private static void refused(String message, String... args) {
        assertEquals(new Said(2, "", message + "\n"), run(ECHO, args));
    }

    private static Said run(Subcommand command, String... args) {
        return run(List.of(command), args);
    }

    private static Said run(List<Subcommand> commands, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = new CommandLine(commands, new PrintStream(out, true), new PrintStream(err, true)).run(args);
        return new Said(status, out.toString(), err.toString());
    }
}
