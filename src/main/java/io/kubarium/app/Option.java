package io.kubarium.app;

import java.util.List;

/**
 * An option of a command.
 *
 * @param name with its dashes, as {@code --out}
 * @param value the word for its value on the help page, empty for a flag
 * @param about one line for the help page
 * @param choices the only values allowed, empty for any
 */
public record Option(String name, String value, String about, List<String> choices, boolean required, boolean repeatable) {
    /** An option that is there or not. */
    public static Option flag(String name, String about) {
        return new Option(name, "", about, List.of(), false, false);
    }

    /** An option with a value. */
    public static Option of(String name, String value, String about) {
        return new Option(name, value, about, List.of(), false, false);
    }

    /** An option whose value is one of a few words. */
    public static Option oneOf(String name, String about, String... choices) {
        return new Option(name, String.join("|", choices), about, List.of(choices), false, false);
    }

    /** The same, but the command cannot do without it. */
    public Option must() {
        return new Option(name, value, about, choices, true, repeatable);
    }

    /** The same, but it may be given several times. */
    public Option repeated() {
        return new Option(name, value, about, choices, required, true);
    }

    boolean takesValue() {
        return !value.isEmpty();
    }

    /** As on the help page: {@code --out OUT}. */
    String shown() {
        return takesValue() ? name + " " + value : name;
    }

    /** As in the usage line, with brackets where it may be left out. */
    String inUsage() {
        return (required ? shown() : "[" + shown() + "]") + (repeatable ? "…" : "");
    }
}
