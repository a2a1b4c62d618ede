package io.kubarium.kubectl;

import io.kubarium.manifest.Problem;

/** A broken file in the words of kubectl's own YAML parser (CTL-195). */
final class YamlErrors {
    private YamlErrors() {}

    static String text(Problem problem) {
        String words = problem.message().replaceFirst("^not valid (YAML|JSON): ", "");
        // That parser names the line before one that is indented wrongly.
        if (words.startsWith("this line does not fit")) return line(problem.line() - 1) + "did not find expected key";
        return line(problem.line()) + inItsWords(words);
    }

    private static String line(int line) {
        return line < 1 ? "" : "line " + line + ": ";
    }

    private static String inItsWords(String words) {
        if (words.startsWith("found a tab") || words.startsWith("a text cannot begin with")) return "found character that cannot start any token";
        if (words.startsWith("a colon where no field can begin")) return "mapping values are not allowed in this context";
        if (words.startsWith("expected a colon")) return "could not find expected ':'";
        if (words.startsWith("a list or object in brackets")) return "did not find expected ',' or ']'";
        return words.startsWith("a quoted text is not closed") ? "found unexpected end of stream" : words;
    }
}
