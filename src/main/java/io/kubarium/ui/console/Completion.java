package io.kubarium.ui.console;

import java.util.List;

/** A line with the word before the caret completed as far as all candidates agree. */
public record Completion(String line, int caret) {
    /** Completes the word that ends at the caret; with one candidate, a space follows. */
    public static Completion of(String line, int caret, List<String> candidates) {
        int start = caret;
        while (start > 0 && !Character.isWhitespace(line.charAt(start - 1))) start--;
        String typed = line.substring(start, caret);
        List<String> fitting = candidates.stream().filter(c -> c.startsWith(typed)).toList();
        if (fitting.isEmpty()) return new Completion(line, caret);
        String word = fitting.stream().reduce(Completion::common).orElse(typed);
        if (fitting.size() == 1 && !word.endsWith("/") && !word.endsWith("=")) word += " ";
        return new Completion(line.substring(0, start) + word + line.substring(caret), start + word.length());
    }

    private static String common(String a, String b) {
        int n = 0;
        while (n < a.length() && n < b.length() && a.charAt(n) == b.charAt(n)) n++;
        return a.substring(0, n);
    }
}
