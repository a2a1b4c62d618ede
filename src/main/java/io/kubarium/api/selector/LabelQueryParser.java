package io.kubarium.api.selector;

import io.kubarium.api.LabelSelectorRequirement;
import java.util.ArrayList;
import java.util.List;

/** Reads `k=v, k==v, k!=v, k in (a,b), k notin (a,b), k, !k, k>1, k<1`; comma means and (API-26). */
final class LabelQueryParser {
    private static final String SPECIAL = "=!(),<>";

    private final List<String> tokens = new ArrayList<>();
    private int at;

    LabelQueryParser(String text) {
        for (int i = 0; i < text.length();) {
            char c = text.charAt(i);
            int start = i;
            if (Character.isWhitespace(c)) {
                i++;
                continue;
            }
            if (SPECIAL.indexOf(c) >= 0) {
                i += text.startsWith("==", i) || text.startsWith("!=", i) ? 2 : 1;
            } else {
                while (i < text.length() && SPECIAL.indexOf(text.charAt(i)) < 0 && !Character.isWhitespace(text.charAt(i))) {
                    i++;
                }
            }
            tokens.add(text.substring(start, i));
        }
    }

    List<LabelSelectorRequirement> requirements() {
        List<LabelSelectorRequirement> all = new ArrayList<>();
        if (tokens.isEmpty()) {
            return all;
        }
        do {
            all.add(requirement());
        } while (take(","));
        if (at < tokens.size()) {
            throw found("',' or 'end of string'");
        }
        return all;
    }

    private LabelSelectorRequirement requirement() {
        if (take("!")) {
            return new LabelSelectorRequirement(word("identifier"), "DoesNotExist", List.of());
        }
        String key = word("!, identifier, or ''");
        String operator = at < tokens.size() ? tokens.get(at) : ",";
        return switch (operator) {
            case "=", "==" -> single(key, "In");
            case "!=" -> single(key, "NotIn");
            case ">" -> number(key, "Gt");
            case "<" -> number(key, "Lt");
            case "in" -> several(key, "In");
            case "notin" -> several(key, "NotIn");
            case "," -> new LabelSelectorRequirement(key, "Exists", List.of());
            default -> throw found("in, notin, =, ==, !=, gt, lt");
        };
    }

    private LabelSelectorRequirement single(String key, String operator) {
        at++;
        boolean empty = at >= tokens.size() || tokens.get(at).equals(",");
        return new LabelSelectorRequirement(key, operator, List.of(empty ? "" : word("identifier")));
    }

    private LabelSelectorRequirement number(String key, String operator) {
        at++;
        String value = word("identifier");
        if (!value.matches("-?[0-9]{1,18}")) {
            throw new IllegalArgumentException("unable to parse requirement: values[0][" + key + "]: Invalid value: \"" + value
                + "\": for 'Gt', 'Lt' operators, the value must be an integer");
        }
        return new LabelSelectorRequirement(key, operator, List.of(value));
    }

    private LabelSelectorRequirement several(String key, String operator) {
        at++;
        if (!take("(")) {
            throw found("'('");
        }
        List<String> values = new ArrayList<>();
        do {
            boolean empty = at < tokens.size() && (tokens.get(at).equals(",") || tokens.get(at).equals(")"));
            values.add(empty ? "" : word("',', ')' or identifier"));
        } while (take(","));
        if (!take(")")) {
            throw found("',' or ')'");
        }
        return new LabelSelectorRequirement(key, operator, values);
    }

    private boolean take(String token) {
        if (at < tokens.size() && tokens.get(at).equals(token)) {
            at++;
            return true;
        }
        return false;
    }

    private String word(String expected) {
        if (at >= tokens.size() || SPECIAL.indexOf(tokens.get(at).charAt(0)) >= 0) {
            throw found(expected);
        }
        return tokens.get(at++);
    }

    private IllegalArgumentException found(String expected) {
        return new IllegalArgumentException("unable to parse requirement: found '" + (at < tokens.size() ? tokens.get(at) : "")
            + (expected.equals("'('") ? "' expected: " : "', expected: ") + expected); // CTL-71: one of them has no comma
    }
}
