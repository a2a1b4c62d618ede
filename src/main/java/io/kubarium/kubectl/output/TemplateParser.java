package io.kubarium.kubectl.output;

import io.kubarium.api.Tree;
import io.kubarium.kubectl.output.JsonPath.Found;
import io.kubarium.kubectl.output.JsonPath.Literal;
import io.kubarium.kubectl.output.JsonPath.Piece;
import io.kubarium.kubectl.output.JsonPath.Range;
import java.util.ArrayList;
import java.util.List;

/** Reads a jsonpath template. */
final class TemplateParser {
    private final String text;
    private int at;

    TemplateParser(String text) {
        this.text = text;
    }

    List<Piece> parse() {
        List<Piece> pieces = pieces(false);
        if (at < text.length()) throw wrong("not in range, nothing to end");
        return pieces;
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("error parsing jsonpath " + text + ", " + what);
    }

    private List<Piece> pieces(boolean inRange) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        while (at < text.length()) {
            if (text.charAt(at) != '{') {
                literal.append(text.charAt(at++));
                continue;
            }
            if (!literal.isEmpty()) pieces.add(new Literal(literal.toString()));
            literal.setLength(0);
            at++;
            blanks();
            if (taken("end")) {
                close();
                if (!inRange) throw wrong("not in range, nothing to end");
                return pieces;
            }
            if (taken("range ")) {
                blanks();
                Path path = path();
                close();
                pieces.add(new Range(path, pieces(true)));
            } else {
                expressions(pieces);
            }
        }
        if (inRange) throw wrong("unterminated range");
        if (!literal.isEmpty()) pieces.add(new Literal(literal.toString()));
        return pieces;
    }

    private void expressions(List<Piece> pieces) {
        while (!looking("}")) {
            if (at >= text.length()) throw wrong("unclosed action");
            char c = text.charAt(at);
            if (c == ' ') at++;
            else if (c == '"' || c == '\'') pieces.add(new Literal(quoted()));
            else if (c == '.' || c == '$' || c == '@' || c == '[') pieces.add(new Found(path()));
            else throw wrong("unrecognized identifier " + identifier());
        }
        at++;
    }

    private Path path() {
        boolean fromRoot = taken("$");
        if (!fromRoot) taken("@");
        List<Path.Step> steps = new ArrayList<>();
        while (at < text.length()) {
            if (taken("..")) steps.add(new Path.Deep(identifier()));
            else if (taken(".")) {
                if (looking("[")) continue;
                String name = identifier();
                if (!name.isEmpty()) steps.add(new Path.Field(name));
            } else if (taken("[")) steps.add(bracket());
            else break;
        }
        return new Path(fromRoot, steps);
    }

    private String identifier() {
        StringBuilder name = new StringBuilder();
        while (at < text.length() && " .[]{}()=<>!,\"'".indexOf(text.charAt(at)) < 0) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) at++;
            name.append(text.charAt(at++));
        }
        return name.toString();
    }

    private Path.Step bracket() {
        blanks();
        if (taken("?(")) return filter();
        if (looking("'") || looking("\"")) {
            String name = quoted();
            closeBracket();
            return new Path.Field(name);
        }
        int end = text.indexOf(']', at);
        if (end < 0) throw wrong("unterminated array");
        String inside = text.substring(at, end).strip();
        at = end + 1;
        if (inside.equals("*")) return new Path.Slice(null, null, 1);
        String[] parts = inside.split(":", -1);
        try {
            if (parts.length == 1) {
                int index = Integer.parseInt(inside);
                return new Path.Slice(index, index == -1 ? null : Integer.valueOf(index + 1), 1);
            }
            int step = parts.length > 2 && !parts[2].isBlank() ? Integer.parseInt(parts[2].strip()) : 1;
            return new Path.Slice(bound(parts[0]), bound(parts[1]), step);
        } catch (NumberFormatException notNumbers) {
            throw wrong("invalid array index " + inside);
        }
    }

    private static Integer bound(String part) {
        return part.isBlank() ? null : Integer.valueOf(part.strip());
    }

    private Path.Filter filter() {
        Path.Operand left = operand();
        blanks();
        String operator = null;
        for (String candidate : List.of("==", "!=", "<=", ">=", "<", ">")) {
            if (operator == null && taken(candidate)) operator = candidate;
        }
        Path.Operand right = operator == null ? null : operand();
        blanks();
        if (!taken(")")) throw wrong("unterminated filter");
        closeBracket();
        return new Path.Filter(left, operator, right);
    }

    private Path.Operand operand() {
        blanks();
        if (looking("\"") || looking("'")) return new Path.Operand(null, new Tree.Str(quoted()));
        if (looking("@") || looking("$") || looking(".")) return new Path.Operand(path(), null);
        String word = identifier();
        while (looking(".")) {
            at++;
            word += "." + identifier();
        }
        if (word.equals("true") || word.equals("false")) return new Path.Operand(null, new Tree.Bool(Boolean.parseBoolean(word)));
        return new Path.Operand(null, word.matches("-?\\d+(\\.\\d+)?") ? new Tree.Num(word) : new Tree.Str(word));
    }

    private String quoted() {
        char quote = text.charAt(at++);
        StringBuilder out = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            char c = text.charAt(at++);
            if (c == '\\' && at < text.length()) {
                char next = text.charAt(at++);
                out.append(switch (next) {
                    case 'n' -> '\n';
                    case 't' -> '\t';
                    default -> next;
                });
            } else {
                out.append(c);
            }
        }
        if (at >= text.length()) throw wrong("unterminated quoted string");
        at++;
        return out.toString();
    }

    private void closeBracket() {
        blanks();
        if (!taken("]")) throw wrong("unterminated array");
    }

    private void close() {
        blanks();
        if (!taken("}")) throw wrong("unclosed action");
    }

    private void blanks() {
        while (at < text.length() && text.charAt(at) == ' ') at++;
    }

    private boolean looking(String token) {
        return text.startsWith(token, at);
    }

    private boolean taken(String token) {
        if (!looking(token)) return false;
        at += token.length();
        return true;
    }
}
