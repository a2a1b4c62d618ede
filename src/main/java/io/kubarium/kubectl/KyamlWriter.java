package io.kubarium.kubectl;

import io.kubarium.api.JsonText;
import io.kubarium.api.Tree;
import java.util.Iterator;
import java.util.List;

/** Trees as {@code -o kyaml} prints them: braces, unquoted keys, quoted texts, a comma after every entry (CTL-227). */
final class KyamlWriter {
    private final StringBuilder out = new StringBuilder("---\n");

    private KyamlWriter() {}

    static String write(Tree tree) {
        KyamlWriter writer = new KyamlWriter();
        writer.value(tree.sorted(), 0);
        return writer.out.append('\n').toString();
    }

    private void value(Tree tree, int indent) {
        switch (tree) {
            case Tree.Obj obj when obj.isEmpty() -> out.append("{}");
            case Tree.Obj obj -> {
                out.append("{\n");
                obj.fields().forEach((key, value) -> {
                    out.repeat(' ', indent + 2).append(key.matches("[A-Za-z_][A-Za-z0-9_]*") ? key : JsonText.quote(key)).append(": ");
                    value(value, indent + 2);
                    out.append(",\n");
                });
                out.repeat(' ', indent).append('}');
            }
            case Tree.Arr arr -> list(arr.items(), indent);
            case Tree.Str text -> text(text.value(), indent);
            default -> out.append(tree);
        }
    }

    private void list(List<Tree> items, int indent) {
        if (items.isEmpty()) {
            out.append("[]");
            return;
        }
        boolean cuddled = items.stream().allMatch(item -> item instanceof Tree.Obj || item instanceof Tree.Arr);
        out.append('[');
        for (Iterator<Tree> all = items.iterator(); all.hasNext();) {
            if (!cuddled) out.append('\n').repeat(' ', indent + 2);
            value(all.next(), cuddled ? indent : indent + 2);
            if (!cuddled) out.append(',');
            else if (all.hasNext()) out.append(", ");
        }
        if (!cuddled) out.append('\n').repeat(' ', indent);
        out.append(']');
    }

    private void text(String text, int indent) {
        if (!text.contains("\n")) {
            out.append(JsonText.quote(text));
            return;
        }
        out.append("\"\\\n");
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            boolean last = i == lines.length - 1;
            if (last && lines[i].isEmpty()) break;
            String quoted = JsonText.quote(lines[i]);
            out.repeat(' ', indent + 3).append(quoted, 1, quoted.length() - 1).append(last ? "\\\n" : "\\n\\\n");
        }
        out.repeat(' ', indent + 2).append('"');
    }
}
