package io.kubarium.app;

/** What a command is told without an option, as the {@code FOLDER} of {@code play FOLDER}. */
public record Operand(String name, String about, boolean required) {
    /** An operand the command cannot do without. */
    public static Operand must(String name, String about) {
        return new Operand(name, about, true);
    }

    /** An operand that may be left out. */
    public static Operand may(String name, String about) {
        return new Operand(name, about, false);
    }

    String inUsage() {
        return required ? name : "[" + name + "]";
    }
}
