package io.kubarium.ui.console;

import java.util.ArrayList;
import java.util.List;

/** The lines typed so far, walked with the arrow keys as in a shell. */
public final class History {
    private static final int MOST = 500;
    private final List<String> lines = new ArrayList<>();
    private int at;
    private String draft = "";

    /** Remembers a line; one typed twice in a row counts once. */
    public void add(String line) {
        if (!line.isBlank() && (lines.isEmpty() || !lines.getLast().equals(line))) lines.add(line);
        if (lines.size() > MOST) lines.removeFirst();
        at = lines.size();
        draft = "";
    }

    /** The line before, or the same one at the start. */
    public String back(String current) {
        if (at == lines.size()) draft = current;
        if (at > 0) at--;
        return at < lines.size() ? lines.get(at) : current;
    }

    /** The line after, or what was being typed at the end. */
    public String forward(String current) {
        if (at == lines.size()) return current;
        at++;
        return at == lines.size() ? draft : lines.get(at);
    }
}
