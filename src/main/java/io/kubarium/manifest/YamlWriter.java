package io.kubarium.manifest;

import io.kubarium.api.Tree;
import java.util.List;
import java.util.Map;

/** Trees as kubectl prints them with `-o yaml`: sorted fields, list dashes not indented under their field. */
public final class YamlWriter {
    private static final int SIMPLE_KEY_MAX = 128;

    private final YamlScalarWriter scalars;
    private final StringBuilder out;

    private YamlWriter() {
        out = new StringBuilder();
        scalars = new YamlScalarWriter(out);
    }

    /** The text of a tree, with a line break at the end. */
    public static String write(Tree tree) {
        YamlWriter writer = new YamlWriter();
        Tree sorted = tree.sorted();
        writer.node(sorted, -2, false);
        writer.out.deleteCharAt(0);
        if (writer.out.isEmpty() || writer.out.charAt(writer.out.length() - 1) != '\n') {
            writer.out.append('\n');
        }
        return writer.out.toString();
    }

    private static boolean isBlock(Tree tree) {
        return tree instanceof Tree.Obj obj && !obj.isEmpty() || tree instanceof Tree.Arr arr && !arr.items().isEmpty();
    }

    /** Writes a value behind its field name or dash; `indent` is that of the collection it stands in. */
    private void node(Tree tree, int indent, boolean afterDash) {
        switch (tree) {
            case Tree.Obj obj when isBlock(obj) -> fields(obj.fields(), indent + 2, afterDash);
            // A list under a field keeps the field's indentation; in a list it moves in.
            case Tree.Arr arr when isBlock(arr) -> items(arr.items(), indent < 0 ? 0 : afterDash ? indent + 2 : indent, afterDash);
            case Tree.Obj _ -> out.append(" {}");
            case Tree.Arr _ -> out.append(" []");
            case Tree.Str text -> {
                out.append(' ');
                scalars.write(text.value(), indent + 2, false);
            }
            default -> out.append(' ').append(tree);
        }
    }

    private void fields(Map<String, Tree> fields, int indent, boolean afterDash) {
        boolean first = afterDash;
        for (Map.Entry<String, Tree> field : fields.entrySet()) {
            newItem(indent, first);
            first = false;
            if (field.getKey().codePointCount(0, field.getKey().length()) > SIMPLE_KEY_MAX || field.getKey().contains("\n")) {
                out.append("? ");
                scalars.write(field.getKey(), indent + 2, false);
                newItem(indent, false);
            } else {
                scalars.write(field.getKey(), indent, true);
            }
            out.append(':');
            node(field.getValue(), indent, false);
        }
    }

    private void items(List<Tree> items, int indent, boolean afterDash) {
        boolean first = afterDash;
        for (Tree item : items) {
            newItem(indent, first);
            first = false;
            out.append('-');
            node(item, indent, true);
        }
    }

    /** The first entry of a collection in a list stands behind the dash; all others begin a line. */
    private void newItem(int indent, boolean behindDash) {
        if (behindDash) {
            out.append(' ');
        } else {
            if (out.isEmpty() || out.charAt(out.length() - 1) != '\n') {
                out.append('\n');
            }
            out.repeat(' ', indent);
        }
    }
}
