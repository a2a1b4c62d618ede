package io.kubarium.kubectl;

import java.util.ArrayList;
import java.util.List;

/** What differs between two texts, as {@code diff -u} prints it: changed lines with three lines around them. */
final class UnifiedDiff {
    private static final int AROUND = 3;

    private record Line(char mark, String text, int before, int after) {}

    private UnifiedDiff() {}

    /** The hunks; empty if the texts are equal. */
    static String of(String before, String after) {
        List<Line> lines = lines(split(before), split(after));
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).mark() == ' ') continue;
            int from = Math.max(0, i - AROUND);
            int last = i;
            for (int j = i; j < lines.size() && j <= last + 2 * AROUND; j++) if (lines.get(j).mark() != ' ') last = j;
            int to = Math.min(lines.size(), last + AROUND + 1);
            hunk(lines.subList(from, to), out);
            i = to - 1;
        }
        return out.toString();
    }

    private static List<String> split(String text) {
        if (text.isEmpty()) return List.of();
        return List.of((text.endsWith("\n") ? text.substring(0, text.length() - 1) : text).split("\n", -1));
    }

    private static void hunk(List<Line> lines, StringBuilder out) {
        long before = lines.stream().filter(line -> line.mark() != '+').count();
        long after = lines.stream().filter(line -> line.mark() != '-').count();
        Line first = lines.getFirst();
        out.append("@@ -").append(range(first.before(), before)).append(" +").append(range(first.after(), after)).append(" @@\n");
        for (Line line : lines) out.append(line.mark()).append(line.text()).append('\n');
    }

    private static String range(int from, long count) {
        if (count == 0) return from + ",0";
        return count == 1 ? String.valueOf(from + 1) : from + 1 + "," + count;
    }

    /** All lines in order, by the longest common sequence. */
    private static List<Line> lines(List<String> a, List<String> b) {
        int[][] common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = a.get(i).equals(b.get(j)) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Line> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) lines.add(new Line(' ', a.get(i), i++, j++));
            else if (i < a.size() && (j == b.size() || common[i + 1][j] >= common[i][j + 1])) lines.add(new Line('-', a.get(i), i++, j));
            else lines.add(new Line('+', b.get(j), i, j++));
        }
        return lines;
    }
}
