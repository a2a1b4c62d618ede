package io.kubarium.kubectl.table;

import io.kubarium.api.KubeObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a kind as the API server computes them.
 *
 * @param columns the headers; one that begins with {@code +} is shown by {@code -o wide} only
 * @param row the cells of all columns, the wide ones too
 */
public record Table<T extends KubeObject>(Class<T> type, List<String> columns, Row<T> row) {
    /** Computes the cells of an object. */
    public interface Row<T> {
        List<String> cells(T object, Instant now);
    }

    static <T extends KubeObject> Table<T> of(Class<T> type, String columns, Row<T> row) {
        return new Table<>(type, List.of(columns.split(", ")), row);
    }

    /** The headers that are shown. */
    public List<String> headers(boolean wide) {
        return shown(columns, wide).stream().map(header -> header.startsWith("+") ? header.substring(1) : header).toList();
    }

    /** The cells that are shown, cut at their first line break (CTL-5). */
    public List<String> cells(KubeObject object, Instant now, boolean wide) {
        return shown(row.cells(type.cast(object), now), wide).stream().map(Table::oneLine).toList();
    }

    private List<String> shown(List<String> all, boolean wide) {
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) if (wide || !columns.get(i).startsWith("+")) shown.add(all.get(i));
        return shown;
    }

    private static String oneLine(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c == '\n' || c == '\r' || c == '\f') return cell.substring(0, i) + "...";
        }
        return cell.replace("\t", "\\t");
    }
}
