package io.kubarium.app;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the command that the arguments name, runs it, and turns whatever happens into an exit status and at most one
 * clear message. The command without a name is the window: it takes what no other command answers to.
 */
final class CommandLine {
    private static final int BAD_INPUT = 2;
    private static final int FAULT = 3;

    private final List<Subcommand> commands;
    private final PrintStream out;
    private final PrintStream err;

    CommandLine(List<Subcommand> commands, PrintStream out, PrintStream err) {
        this.commands = commands;
        this.out = out;
        this.err = err;
    }

    int run(String... args) {
        List<String> words = List.of(args);
        String title = "kubarium";
        try {
            if (words.size() == 1 && List.of("--help", "-h", "help").contains(words.getFirst())) return print(help());
            if (words.equals(List.of("--version"))) return print("kubarium " + Version.current() + "\n");
            Subcommand command = named(words).orElseThrow(() -> unknown(words));
            title = command.syntax().title();
            List<String> rest = words.subList(command.syntax().words().size(), words.size());
            if (wantsHelp(rest)) return print(command.syntax().help());
            int status = command.run(ArgumentReader.read(command.syntax(), rest), out);
            out.flush();
            return status;
        } catch (BadInput e) {
            return bad(title, e.getMessage());
        } catch (FileSystemException e) {
            return bad(title, fileMessage(e));
        } catch (UncheckedIOException e) {
            return e.getCause() instanceof FileSystemException file ? bad(title, fileMessage(file)) : fault(title, words, e);
        } catch (Throwable e) {
            return fault(title, words, e);
        }
    }

    /** The command with the longest name that the words begin with. */
    private Optional<Subcommand> named(List<String> words) {
        return commands.stream()
                .filter(command -> startsWith(words, command.syntax().words()))
                .max(Comparator.comparingInt(command -> command.syntax().words().size()))
                .filter(command -> !command.syntax().words().isEmpty() || !isHalfAName(words));
    }

    /** {@code lesson} alone is the first half of {@code lesson check}, not the name of something to open. */
    private boolean isHalfAName(List<String> words) {
        return !words.isEmpty() && commands.stream().map(command -> command.syntax().words())
                .anyMatch(name -> name.size() > 1 && name.getFirst().equals(words.getFirst()));
    }

    private BadInput unknown(List<String> words) {
        if (words.isEmpty()) return new BadInput("a command is missing; kubarium --help lists them");
        if (isHalfAName(words)) {
            List<String> whole = names().stream().filter(name -> name.startsWith(words.getFirst() + " ")).toList();
            return new BadInput("\"" + words.getFirst() + "\" is not complete: " + String.join(" or ", whole));
        }
        return new BadInput("there is no command \"" + words.getFirst() + "\"" + DidYouMean.hint(words.getFirst(), names()));
    }

    private List<String> names() {
        return commands.stream().map(command -> command.syntax().name()).filter(name -> !name.isEmpty()).toList();
    }

    private String help() {
        List<String[]> rows = new ArrayList<>();
        commands.forEach(command -> rows.add(new String[] {command.syntax().usage(), command.syntax().summary()}));
        rows.add(new String[] {"kubarium --version", "print the version"});
        return "Kubarium, a desktop aquarium for Kubernetes\n\nUsage:\n" + Columns.of(rows) + "\nEach command explains itself with --help.\n";
    }

    private int print(String text) {
        out.print(text);
        out.flush();
        return 0;
    }

    private int bad(String title, String message) {
        err.println(title + ": " + message);
        return BAD_INPUT;
    }

    private int fault(String title, List<String> words, Throwable error) {
        err.println(title + ": this is a fault of Kubarium, not yours: " + error + ". " + FaultReport.write(words, error));
        return FAULT;
    }

    private static boolean startsWith(List<String> words, List<String> name) {
        return words.size() >= name.size() && words.subList(0, name.size()).equals(name);
    }

    private static boolean wantsHelp(List<String> words) {
        int end = words.indexOf("--");
        return (end < 0 ? words : words.subList(0, end)).stream().anyMatch(word -> word.equals("--help") || word.equals("-h"));
    }

    private static String fileMessage(FileSystemException e) {
        String reason = switch (e) {
            case NoSuchFileException missing -> "there is no such file or folder";
            case AccessDeniedException denied -> "permission denied";
            default -> e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
        };
        return e.getFile() + ": " + reason;
    }
}
