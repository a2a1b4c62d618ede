package io.kubarium.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** JSON text to a tree, strictly by RFC 8259. For annotations and requests; manifests are read with places elsewhere. */
public final class JsonParser {
    private static final int MAX_DEPTH = 500;

    private final String text;
    private int at;
    private int depth;

    private JsonParser(String text) {
        this.text = text;
    }

    /** The tree of a text; throws IllegalArgumentException that says what is wrong at which character. */
    public static Tree parse(String text) {
        JsonParser parser = new JsonParser(text);
        Tree tree = parser.value();
        parser.blanks();
        if (parser.at < text.length()) {
            throw parser.wrong("after top-level value");
        }
        return tree;
    }

    private Tree value() {
        blanks();
        if (at >= text.length()) {
            throw wrong("looking for beginning of value");
        }
        return switch (text.charAt(at)) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> new Tree.Str(string());
            case 't' -> word("true", new Tree.Bool(true));
            case 'f' -> word("false", new Tree.Bool(false));
            case 'n' -> word("null", Tree.NULL);
            default -> number();
        };
    }

    private Tree object() {
        enter();
        LinkedHashMap<String, Tree> fields = new LinkedHashMap<>();
        if (!take('}')) {
            do {
                blanks();
                if (at >= text.length() || text.charAt(at) != '"') {
                    throw wrong("looking for beginning of object key string");
                }
                String key = string();
                if (!take(':')) {
                    throw wrong("after object key");
                }
                fields.put(key, value());
            } while (take(','));
            if (!take('}')) {
                throw wrong("after object key:value pair");
            }
        }
        depth--;
        return new Tree.Obj(fields);
    }

    private Tree array() {
        enter();
        List<Tree> items = new ArrayList<>();
        if (!take(']')) {
            do {
                items.add(value());
            } while (take(','));
            if (!take(']')) {
                throw wrong("after array element");
            }
        }
        depth--;
        return new Tree.Arr(items);
    }

    private void enter() {
        at++;
        if (++depth > MAX_DEPTH) {
            throw new IllegalArgumentException("exceeded max depth");
        }
    }

    private Tree word(String word, Tree tree) {
        if (!text.startsWith(word, at)) {
            throw wrong("in literal " + word);
        }
        at += word.length();
        return tree;
    }

    private Tree number() {
        int start = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        String number = text.substring(start, at);
        if (!number.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?")) {
            at = start;
            throw wrong("looking for beginning of value");
        }
        return new Tree.Num(number);
    }

    private String string() {
        StringBuilder out = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if (c < 0x20) {
                at--;
                throw wrong("in string literal");
            }
            out.append(c == '\\' ? escaped() : c);
        }
        if (at++ >= text.length()) {
            throw new IllegalArgumentException("unexpected end of JSON input");
        }
        return out.toString();
    }

    private char escaped() {
        if (at >= text.length()) {
            throw new IllegalArgumentException("unexpected end of JSON input");
        }
        char c = text.charAt(at++);
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> unicode();
            default -> {
                at--;
                throw wrong("in string escape code");
            }
        };
    }

    private char unicode() {
        if (at + 4 > text.length() || !text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
            throw wrong("in \\u hexadecimal character escape");
        }
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }

    private void blanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean take(char c) {
        blanks();
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private IllegalArgumentException wrong(String where) {
        return new IllegalArgumentException(at >= text.length() ? "unexpected end of JSON input"
            : "invalid character '" + text.charAt(at) + "' " + where);
    }
}
