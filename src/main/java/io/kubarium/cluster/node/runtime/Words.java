package io.kubarium.cluster.node.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A shell's words: splitting a line with its quotes and operators, and putting variables in. */
final class Words {
    static final String THEN = "\u0002;";
    static final String AND = "\u0002&&";
    static final String OR = "\u0002||";
    static final String INTO = "\u0002>";
    static final String APPEND = "\u0002>>";
    /** Stands for a dollar sign that was quoted. */
    private static final char QUOTED_DOLLAR = '\u0001';

    private Words() {}

    static boolean isSeparator(String token) {
        return token.equals(THEN) || token.equals(AND) || token.equals(OR);
    }

    static List<String> split(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        boolean inWord = false;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                if (c == quote) quote = 0;
                else word.append(quote == '\'' && c == '$' ? QUOTED_DOLLAR : c);
                continue;
            }
            if (c == '\'' || c == '"') {
                quote = c;
                inWord = true;
                continue;
            }
            String operator = operator(text, i);
            if (c == ' ' || c == '\t' || !operator.isEmpty()) {
                if (inWord) words.add(word.toString());
                word.setLength(0);
                inWord = false;
                if (!operator.isEmpty()) words.add(operator);
                if (operator.length() == 3) i++;
            } else {
                inWord = true;
                if (c == '\\' && i + 1 < text.length()) c = text.charAt(++i);
                word.append(c);
            }
        }
        if (inWord) words.add(word.toString());
        return words;
    }

    private static String operator(String text, int i) {
        if (text.startsWith("&&", i)) return AND;
        if (text.startsWith("||", i)) return OR;
        if (text.startsWith(">>", i)) return APPEND;
        return switch (text.charAt(i)) {
            case ';', '\n' -> THEN;
            case '>' -> INTO;
            default -> "";
        };
    }

    /** Puts the values of {@code $NAME} and {@code ${NAME}} into a word. */
    static String expand(String word, Map<String, String> env) {
        if (word.indexOf('$') < 0) return word.replace(QUOTED_DOLLAR, '$');
        StringBuilder text = new StringBuilder();
        int i = 0;
        while (i < word.length()) {
            char c = word.charAt(i);
            boolean braced = c == '$' && word.startsWith("{", i + 1);
            int start = braced ? i + 2 : i + 1;
            int end = start;
            while (c == '$' && end < word.length() && (Character.isLetterOrDigit(word.charAt(end)) || word.charAt(end) == '_')) end++;
            if (c != '$' || end == start) {
                text.append(c);
                i++;
            } else {
                text.append(env.getOrDefault(word.substring(start, end), ""));
                i = braced && end < word.length() ? end + 1 : end;
            }
        }
        return text.toString().replace(QUOTED_DOLLAR, '$');
    }
}
