package io.kubarium.lesson;

import java.util.ArrayList;
import java.util.List;

/** A heading of the file and the lines below it, before they are understood. */
record Block(int level, String word, String label, int line, List<Line> lines) {
    /** A line and its number, counted from 1. */
    record Line(int number, String text) {}

    /** The paragraphs, each on one line, apart by an empty line. */
    String prose() {
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        for (Line line : lines) {
            String text = line.text().strip();
            if (text.isEmpty()) {
                gap = true;
                continue;
            }
            if (!out.isEmpty()) out.append(gap ? "\n\n" : " ");
            gap = false;
            out.append(text);
        }
        return out.toString();
    }

    /** List items, each with the lines that belong to it joined. */
    List<Line> items() {
        List<Line> items = new ArrayList<>();
        for (Line line : lines) {
            String text = line.text().strip();
            if (text.isEmpty()) continue;
            if (isItem(text)) items.add(new Line(line.number(), text.substring(2).strip()));
            else if (!items.isEmpty() && !text.startsWith("```")) items.add(new Line(items.getLast().number(), items.removeLast().text() + " " + text));
        }
        return items;
    }

    /** The lines without list items, which are read by {@link #items}. */
    Block beforeItems() {
        int end = 0;
        while (end < lines.size() && !isItem(lines.get(end).text().strip())) end++;
        return new Block(level, word, label, line, lines.subList(0, end));
    }

    /** The lines between fences: one command each; {@code \} at the end goes on with the next. */
    List<String> code() {
        List<String> code = new ArrayList<>();
        boolean inside = false;
        boolean goesOn = false;
        for (Line line : lines) {
            String text = line.text().strip();
            if (text.startsWith("```")) {
                inside = !inside;
                continue;
            }
            if (!inside || text.isEmpty()) continue;
            boolean more = text.endsWith("\\");
            String piece = more ? text.substring(0, text.length() - 1).strip() : text;
            code.add(goesOn ? code.removeLast() + " " + piece : piece);
            goesOn = more;
        }
        return code;
    }

    private static boolean isItem(String text) {
        return text.startsWith("- ") || text.startsWith("* ");
    }
}
