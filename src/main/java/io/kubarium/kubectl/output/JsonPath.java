package io.kubarium.kubectl.output;

import io.kubarium.api.Tree;
import java.util.ArrayList;
import java.util.List;

/** A template of kubectl's jsonpath (CTL-78): text with expressions in braces, {@code range} and {@code end}. */
public final class JsonPath {
    /** A piece of a template. */
    sealed interface Piece {}

    /** Text as it stands. */
    record Literal(String text) implements Piece {}

    /** What a path finds, joined by blanks. */
    record Found(Path path) implements Piece {}

    /** The pieces inside, once for each thing the path finds. */
    record Range(Path path, List<Piece> body) implements Piece {}

    private final List<Piece> pieces;

    private JsonPath(List<Piece> pieces) {
        this.pieces = pieces;
    }

    /** Reads a template; throws {@link IllegalArgumentException} with kubectl's words (CTL-79). */
    public static JsonPath parse(String template) {
        return new JsonPath(new TemplateParser(template).parse());
    }

    /** Reads a path as {@code --sort-by} and custom columns take it: braces and the leading dot may be left out. */
    public static JsonPath relaxed(String path) {
        String text = path.strip();
        if (text.startsWith("{") && text.endsWith("}")) text = text.substring(1, text.length() - 1);
        return parse("{" + (text.startsWith(".") || text.startsWith("$") || text.startsWith("@") ? text : "." + text) + "}");
    }

    /** The text for a tree. */
    public String print(Tree root) {
        StringBuilder out = new StringBuilder();
        print(pieces, root, root, out);
        return out.toString();
    }

    /** Everything that the template's paths find. */
    public List<Tree> find(Tree root) {
        List<Tree> found = new ArrayList<>();
        for (Piece piece : pieces) if (piece instanceof Found expression) found.addAll(expression.path().find(root, root));
        return found;
    }

    private static void print(List<Piece> pieces, Tree root, Tree at, StringBuilder out) {
        for (Piece piece : pieces) {
            switch (piece) {
                case Literal literal -> out.append(literal.text());
                case Found found -> out.append(String.join(" ", found.path().find(root, at).stream().map(JsonPath::text).toList()));
                case Range range -> range.path().find(root, at).forEach(each -> print(range.body(), root, each, out));
            }
        }
    }

    /** A value as a template prints it: texts without quotes, maps and lists as JSON. */
    public static String text(Tree value) {
        return switch (value) {
            case Tree.Str text -> text.value();
            case Tree.Null _ -> "";
            default -> value.sorted().toString();
        };
    }
}
