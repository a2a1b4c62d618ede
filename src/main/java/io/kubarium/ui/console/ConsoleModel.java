package io.kubarium.ui.console;

import java.util.List;

/** What the kubectl panel shows: what was typed and printed so far, and whether a command is still at work. */
public record ConsoleModel(List<Entry> entries, boolean busy) {
    public static final ConsoleModel EMPTY = new ConsoleModel(List.of(), false);

    public ConsoleModel {
        entries = List.copyOf(entries);
    }

    /** A command and what it has printed so far. */
    public record Entry(String command, String output) {
    }

    /** What a command at work waits for; "" if none is. While time stands still no answer comes. */
    public String waiting(boolean timeRuns) {
        if (!busy) return "";
        return timeRuns ? "waiting … Ctrl+C ends it" : "time stands still: press play for the answer";
    }

    /** All of it as text, as a terminal shows it. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Entry entry : entries) {
            text.append("$ ").append(entry.command()).append('\n').append(entry.output());
            if (!entry.output().isEmpty() && !entry.output().endsWith("\n")) text.append('\n');
        }
        return text.toString();
    }
}
