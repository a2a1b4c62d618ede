package io.kubarium.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The arguments of one command, already checked against its {@link Syntax}. */
public final class Arguments {
    private final Syntax syntax;
    private final List<String> operands;
    private final Map<String, List<String>> options;

    Arguments(Syntax syntax, List<String> operands, Map<String, List<String>> options) {
        this.syntax = syntax;
        this.operands = operands;
        this.options = options;
    }

    /** The operand of that name, if it was given. */
    public Optional<String> operand(String name) {
        int index = syntax.operands().stream().map(Operand::name).toList().indexOf(name);
        if (index < 0) throw new IllegalArgumentException("no operand " + name);
        return index < operands.size() ? Optional.of(operands.get(index)) : Optional.empty();
    }

    /** Whether the option was given. */
    public boolean has(String option) {
        return !values(option).isEmpty();
    }

    /** The value of an option, if it was given. */
    public Optional<String> value(String option) {
        return values(option).stream().findFirst();
    }

    /** The value of an option, read by a function that throws {@link IllegalArgumentException} for what it cannot read. */
    public <T> Optional<T> value(String option, String expected, Function<String, T> reader) {
        return value(option).map(text -> {
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException e) {
                throw new BadInput(option + " takes " + expected + ", not \"" + text + "\"");
            }
        });
    }

    /** All values of an option that may be repeated, in the order given. */
    public List<String> values(String option) {
        if (syntax.option(option).isEmpty()) throw new IllegalArgumentException("no option " + option);
        return options.getOrDefault(option, List.of());
    }
}
