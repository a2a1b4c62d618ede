package io.kubarium.kubectl.output;

import io.kubarium.api.Tree;
import io.kubarium.kubectl.table.TabWriter;
import java.util.ArrayList;
import java.util.List;

/** {@code -o custom-columns=HEAD:PATH,…} (CTL-80). */
public record CustomColumns(List<String> headers, List<JsonPath> paths) {
    /** Reads the columns; throws {@link IllegalArgumentException} with kubectl's words. */
    public static CustomColumns parse(String spec) {
        if (spec.isEmpty()) throw new IllegalArgumentException("custom-columns format specified but no custom columns given");
        List<String> headers = new ArrayList<>();
        List<JsonPath> paths = new ArrayList<>();
        for (String column : spec.split(",")) {
            int colon = column.indexOf(':');
            if (colon < 0) throw new IllegalArgumentException("unexpected custom-columns spec: " + column + ", expected <header>:<json-path-expr>");
            headers.add(column.substring(0, colon));
            paths.add(JsonPath.relaxed(column.substring(colon + 1)));
        }
        return new CustomColumns(headers, paths);
    }

    /** The table of some objects. */
    public String print(List<? extends Tree> objects, boolean withHeaders) {
        StringBuilder text = new StringBuilder();
        if (withHeaders) text.append(String.join("\t", headers)).append('\n');
        for (Tree object : objects) {
            List<String> cells = new ArrayList<>();
            for (JsonPath path : paths) {
                List<Tree> found = path.find(object);
                cells.add(found.isEmpty() ? "<none>" : String.join(",", found.stream().map(CustomColumns::text).toList()));
            }
            text.append(String.join("\t", cells)).append('\n');
        }
        return TabWriter.table(text.toString());
    }

    // As Go prints values: map[k:v], [a b].
    private static String text(Tree value) {
        return switch (value) {
            case Tree.Obj obj -> {
                List<String> parts = new ArrayList<>();
                ((Tree.Obj) obj.sorted()).fields().forEach((key, item) -> parts.add(key + ":" + text(item)));
                yield "map[" + String.join(" ", parts) + "]";
            }
            case Tree.Arr arr -> "[" + String.join(" ", arr.items().stream().map(CustomColumns::text).toList()) + "]";
            case Tree.Null _ -> "<nil>";
            default -> JsonPath.text(value);
        };
    }
}
