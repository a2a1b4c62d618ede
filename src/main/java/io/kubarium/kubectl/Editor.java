package io.kubarium.kubectl;

import io.kubarium.kubectl.line.LineParser;
import io.kubarium.kubectl.line.Script;
import io.kubarium.kubectl.line.Substitutions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What {@code KUBE_EDITOR} or {@code EDITOR} names. Programs that need a terminal are not here; those that change a file by
 * themselves are: {@code sed -i 's/…/…/'}, {@code cp FILE}, {@code true}.
 */
record Editor(UnaryOperator<String> change) {
    static Editor of(Call call) {
        String line = call.environment().getOrDefault("KUBE_EDITOR", call.environment().getOrDefault("EDITOR", ""));
        List<String> words = words(line);
        return switch (words.isEmpty() ? "" : words.getFirst()) {
            case "true", "cat", ":" -> new Editor(text -> text);
            case "sed" -> sed(words.subList(1, words.size()));
            case "cp" -> copy(call, words);
            case "" -> throw Failure.error("there is no terminal for an editor here: name one that works by itself, as in KUBE_EDITOR=\"sed -i s/old/new/\" " + call.command());
            default -> throw Failure.error("unable to launch the editor \"" + line + "\"");
        };
    }

    String edit(String text) {
        return change.apply(text);
    }

    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        try {
            Script script = LineParser.parse(line);
            if (script.pipelines().isEmpty()) return List.of();
            for (Script.Word word : script.pipelines().getFirst().stages().getFirst().words()) {
                StringBuilder text = new StringBuilder();
                for (Script.Part part : word.parts()) if (part instanceof Script.Text literal) text.append(literal.text());
                words.add(text.toString());
            }
            return words;
        } catch (IllegalArgumentException unreadable) {
            throw Failure.error("unable to launch the editor \"" + line + "\"");
        }
    }

    private static Editor sed(List<String> words) {
        List<String> scripts = words.stream().filter(word -> !word.startsWith("-")).toList();
        if (scripts.isEmpty() || words.stream().noneMatch(word -> word.startsWith("-i") || word.equals("--in-place"))) return new Editor(text -> text);
        try {
            Substitutions substitutions = Substitutions.parse(scripts);
            return new Editor(substitutions::apply);
        } catch (IllegalArgumentException wrong) {
            throw Failure.error(wrong.getMessage());
        }
    }

    private static Editor copy(Call call, List<String> words) {
        if (words.size() != 2) throw Failure.error("unable to launch the editor \"" + String.join(" ", words) + "\"");
        try {
            String text = new String(call.files().read(words.get(1)), StandardCharsets.UTF_8);
            return new Editor(_ -> text);
        } catch (IOException missing) {
            throw Failure.error("cp: cannot stat '" + words.get(1) + "': No such file or directory");
        }
    }
}
