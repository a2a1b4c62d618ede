package io.kubarium.ui;

import io.kubarium.ui.action.WindowAct;
import java.util.Locale;
import java.util.Optional;

/** The panels at the left, one open at a time; the console has a drawer of its own. */
public enum Panel {
    LEARN(WindowAct.LEARN), OBJECTS(WindowAct.OBJECTS), STORY(WindowAct.STORY);

    private final WindowAct act;

    Panel(WindowAct act) {
        this.act = act;
    }

    /** What a person does to open it: its words, icon and key. */
    public WindowAct act() {
        return act;
    }

    /** The word that names it on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The panel with that word. */
    public static Optional<Panel> of(String word) {
        for (Panel panel : values()) if (panel.word().equals(word)) return Optional.of(panel);
        return Optional.empty();
    }
}
