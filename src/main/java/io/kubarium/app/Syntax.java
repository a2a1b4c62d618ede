package io.kubarium.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a command takes. Its help page and the reading of its arguments both follow from this.
 *
 * @param name the words after {@code kubarium}: {@code play}, {@code lesson check}; empty for the command without a name
 * @param summary one line for the list of commands
 */
public record Syntax(String name, String summary, List<Operand> operands, List<Option> options) {
    private static final Option HELP = Option.flag("--help", "print this page");

    /** The words of the name, none for the command without one. */
    List<String> words() {
        return name.isEmpty() ? List.of() : List.of(name.split(" "));
    }

    /** How it is called in messages: {@code kubarium play}. */
    String title() {
        return name.isEmpty() ? "kubarium" : "kubarium " + name;
    }

    Optional<Option> option(String given) {
        return allOptions().filter(option -> option.name().equals(given)).findFirst();
    }

    List<String> optionNames() {
        return allOptions().map(Option::name).toList();
    }

    /** {@code kubarium play FOLDER --out OUT [--seed N]}. */
    String usage() {
        List<String> words = new ArrayList<>(List.of(title()));
        operands.forEach(operand -> words.add(operand.inUsage()));
        options.forEach(option -> words.add(option.inUsage()));
        return String.join(" ", words);
    }

    /** The page that {@code --help} prints. */
    String help() {
        StringBuilder page = new StringBuilder("Usage: " + usage() + "\n\n" + summary + ".\n\n");
        List<String[]> rows = new ArrayList<>();
        operands.forEach(operand -> rows.add(new String[] {operand.name(), operand.about()}));
        allOptions().forEach(option -> rows.add(new String[] {option.shown(), option.about()}));
        return page.append(Columns.of(rows)).toString();
    }

    private Stream<Option> allOptions() {
        return Stream.concat(options.stream(), Stream.of(HELP));
    }
}
