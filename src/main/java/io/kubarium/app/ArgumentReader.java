package io.kubarium.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the words after a command's name, strictly: what its syntax does not know is an error. */
final class ArgumentReader {
    private final Syntax syntax;
    private final List<String> operands = new ArrayList<>();
    private final Map<String, List<String>> options = new LinkedHashMap<>();

    private ArgumentReader(Syntax syntax) {
        this.syntax = syntax;
    }

    static Arguments read(Syntax syntax, List<String> words) {
        ArgumentReader reader = new ArgumentReader(syntax);
        reader.readAll(words);
        reader.check();
        return new Arguments(syntax, List.copyOf(reader.operands), reader.options);
    }

    private void readAll(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("--")) {
                operands.addAll(words.subList(i + 1, words.size()));
                return;
            }
            if (!word.startsWith("-") || word.equals("-")) {
                operands.add(word);
                continue;
            }
            int equals = word.indexOf('=');
            Option option = known(equals < 0 ? word : word.substring(0, equals));
            if (!option.takesValue()) {
                if (equals >= 0) throw new BadInput(option.name() + " takes no value");
                put(option, "");
            } else if (equals >= 0) {
                put(option, word.substring(equals + 1));
            } else {
                if (++i == words.size()) throw new BadInput(option.name() + " needs a value: " + option.shown());
                put(option, words.get(i));
            }
        }
    }

    private Option known(String name) {
        return syntax.option(name).orElseThrow(() -> new BadInput("unknown option " + name + DidYouMean.hint(name, syntax.optionNames())));
    }

    private void put(Option option, String value) {
        if (!option.choices().isEmpty() && !option.choices().contains(value)) {
            throw new BadInput(option.name() + " takes " + String.join(" or ", option.choices()) + ", not \"" + value + "\""
                    + DidYouMean.hint(value, option.choices()));
        }
        List<String> values = options.computeIfAbsent(option.name(), name -> new ArrayList<>());
        if (!values.isEmpty() && !option.repeatable()) throw new BadInput(option.name() + " is given twice");
        values.add(value);
    }

    private void check() {
        int most = syntax.operands().size();
        if (operands.size() > most) throw new BadInput("unexpected argument \"" + operands.get(most) + "\"");
        for (int i = operands.size(); i < most; i++) {
            if (syntax.operands().get(i).required()) throw new BadInput(syntax.operands().get(i).name() + " is missing");
        }
        for (Option option : syntax.options()) {
            if (option.required() && !options.containsKey(option.name())) throw new BadInput("the option " + option.shown() + " is missing");
        }
    }
}
