package io.kubarium.cluster.apiserver;

import java.util.ArrayList;
import java.util.List;

/** What differs between two texts, line by line with three lines around it, as some refusals end with (STO-8). */
final class UnifiedDiff {
    private static final int CONTEXT = 3;

    /** A line of one side or of both; the numbers count from 0. */
    private record Line(char mark, String text, int before, int after) {}

    private UnifiedDiff() {}

    /** The hunks, each line behind a line break; empty if nothing differs. */
    static String of(List<String> before, List<String> after) {
        List<Line> lines = lines(before, after);
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < lines.size()) {
            if (lines.get(at).mark() == ' ') {
                at++;
                continue;
            }
            int end = endOfHunk(lines, at);
            hunk(lines.subList(Math.max(0, at - CONTEXT), Math.min(lines.size(), end + CONTEXT)), text);
            at = end + CONTEXT;
        }
        return text.toString();
    }

    /** Behind the last change that is no more than twice the context away from the one before. */
    private static int endOfHunk(List<Line> lines, int from) {
        int end = from;
        for (int i = from; i < lines.size() && i - end <= 2 * CONTEXT; i++) if (lines.get(i).mark() != ' ') end = i + 1;
        return end;
    }

    private static void hunk(List<Line> lines, StringBuilder text) {
        long before = lines.stream().filter(line -> line.mark() != '+').count();
        long after = lines.stream().filter(line -> line.mark() != '-').count();
        text.append("\n@@ -").append(lines.getFirst().before() + 1).append(',').append(before).append(" +").append(lines.getFirst().after() + 1).append(',').append(after).append(" @@");
        for (Line line : lines) text.append('\n').append(line.mark()).append(line.text());
    }

    private static List<Line> lines(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j)) ? common[i + 1][j + 1] + 1 : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Line> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) lines.add(new Line(' ', before.get(i++), i - 1, j++));
            else if (i < before.size() && (j == after.size() || common[i + 1][j] >= common[i][j + 1])) lines.add(new Line('-', before.get(i++), i - 1, j));
            else lines.add(new Line('+', after.get(j++), i, j - 1));
        }
        return lines;
    }
}
