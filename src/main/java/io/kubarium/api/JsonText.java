package io.kubarium.api;

import java.util.Iterator;
import java.util.Map;

/** Trees as JSON text, escaped as Go's encoding/json does (`<`, `>` and `&` too). Fields keep their order: sort first if wanted. */
public final class JsonText {
    private JsonText() {
    }

    /** On one line, without blanks. */
    public static String compact(Tree tree) {
        StringBuilder out = new StringBuilder();
        write(tree, out, -1);
        return out.toString();
    }

    /** Over several lines, four blanks a level, as `kubectl -o json`. */
    public static String indented(Tree tree) {
        StringBuilder out = new StringBuilder();
        write(tree, out, 0);
        return out.toString();
    }

    private static void write(Tree tree, StringBuilder out, int level) {
        switch (tree) {
            case Tree.Obj obj -> writeObject(obj, out, level);
            case Tree.Arr arr -> writeArray(arr, out, level);
            case Tree.Str text -> quote(text.value(), out);
            default -> out.append(tree);
        }
    }

    private static void writeObject(Tree.Obj obj, StringBuilder out, int level) {
        if (obj.isEmpty()) {
            out.append("{}");
            return;
        }
        int inner = level < 0 ? level : level + 1;
        out.append('{');
        for (Iterator<Map.Entry<String, Tree>> all = obj.fields().entrySet().iterator(); all.hasNext();) {
            Map.Entry<String, Tree> field = all.next();
            newLine(out, inner);
            quote(field.getKey(), out);
            out.append(level < 0 ? ":" : ": ");
            write(field.getValue(), out, inner);
            if (all.hasNext()) {
                out.append(',');
            }
        }
        newLine(out, level);
        out.append('}');
    }

    private static void writeArray(Tree.Arr arr, StringBuilder out, int level) {
        if (arr.items().isEmpty()) {
            out.append("[]");
            return;
        }
        int inner = level < 0 ? level : level + 1;
        out.append('[');
        for (int i = 0; i < arr.items().size(); i++) {
            newLine(out, inner);
            write(arr.items().get(i), out, inner);
            if (i < arr.items().size() - 1) {
                out.append(',');
            }
        }
        newLine(out, level);
        out.append(']');
    }

    private static void newLine(StringBuilder out, int level) {
        if (level >= 0) {
            out.append('\n').repeat(' ', 4 * level);
        }
    }

    /** The text in double quotes. */
    public static String quote(String text) {
        StringBuilder out = new StringBuilder();
        quote(text, out);
        return out.toString();
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (c < 0x20 || c == '<' || c == '>' || c == '&' || c == 0x2028 || c == 0x2029) {
                        out.append("\\u").append(hex(c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static String hex(char c) {
        return Integer.toHexString(0x10000 | c).substring(1);
    }
}
