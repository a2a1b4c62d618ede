package io.kubarium.app;

import java.util.List;

/** Two columns of text, as the help pages print them. */
final class Columns {
    private static final int WIDEST = 30;

    private Columns() {}

    /** A longer first column breaks the line instead of pushing everybody to the right. */
    static String of(List<String[]> rows) {
        int width = rows.stream().mapToInt(row -> row[0].length()).filter(n -> n <= WIDEST).max().orElse(WIDEST);
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            String first = row[0].length() <= width ? row[0] + " ".repeat(width - row[0].length()) : row[0] + "\n" + " ".repeat(width + 2);
            text.append("  ").append(first).append("  ").append(row[1]).append('\n');
        }
        return text.toString();
    }
}
