package io.kubarium.kubectl.table;

import java.util.ArrayList;
import java.util.List;

/**
 * Aligns text whose cells end in tabs, as Go's text/tabwriter does: a column is a run of consecutive lines that have a cell
 * there (CTL-2, CTL-85). The text behind a line's last tab belongs to no column.
 */
public final class TabWriter {
    private final int minWidth;
    private final int padding;
    private final List<Integer> remembered;
    private final StringBuilder out = new StringBuilder();
    private final List<Integer> widths = new ArrayList<>();
    private List<String[]> lines = List.of();

    private TabWriter(int minWidth, int padding, List<Integer> remembered) {
        this.minWidth = minWidth;
        this.padding = padding;
        this.remembered = remembered;
    }

    /** Text as {@code describe} prints it. */
    public static String description(String text) {
        return new TabWriter(0, 2, List.of()).align(text);
    }

    /** A table as {@code get} prints it. */
    public static String table(String text) {
        return new TabWriter(6, 3, new ArrayList<>()).align(text);
    }

    /** As {@link #table}, with columns at least as wide as before; the list is brought up to date (CTL-82). */
    public static String table(String text, List<Integer> widthsBefore) {
        return new TabWriter(6, 3, widthsBefore).align(text);
    }

    private String align(String text) {
        lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) lines.add(line.split("\t", -1));
        format(0, lines.size());
        out.setLength(out.length() - 1);
        return out.toString();
    }

    private void format(int from, int to) {
        int column = widths.size();
        int first = from;
        for (int at = from; at < to; at++) {
            if (column >= lines.get(at).length - 1) continue;
            write(first, at);
            first = at;
            int width = column < remembered.size() ? Math.max(minWidth, remembered.get(column)) : minWidth;
            while (at < to && column < lines.get(at).length - 1) {
                String cell = lines.get(at)[column];
                width = Math.max(width, cell.codePointCount(0, cell.length()) + padding);
                at++;
            }
            remember(column, width);
            widths.add(width);
            format(first, at);
            widths.removeLast();
            first = at;
        }
        write(first, to);
    }

    private void remember(int column, int width) {
        if (minWidth == 0) return;
        if (column < remembered.size()) remembered.set(column, width);
        else remembered.add(width);
    }

    private void write(int from, int to) {
        for (int at = from; at < to; at++) {
            String[] cells = lines.get(at);
            for (int i = 0; i < cells.length; i++) {
                out.append(cells[i]);
                if (i < widths.size()) out.repeat(' ', Math.max(0, widths.get(i) - cells[i].codePointCount(0, cells[i].length())));
            }
            out.append('\n');
        }
    }
}
