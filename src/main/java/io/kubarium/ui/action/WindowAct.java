package io.kubarium.ui.action;

/** What a person can do to the window and to time; nothing of it changes the cluster. */
public enum WindowAct {
    PLAY_PAUSE("Play or pause", "play", "Space"),
    STEP("Step to the next change", "step", "."),
    SLOWER("Slower", "minus", "["),
    FASTER("Faster", "plus", "]"),
    PACE("Next pace", "play", "P"),
    LEARN("Learn", "learn", "L"),
    OBJECTS("Objects", "objects", "O"),
    STORY("Story", "story", "S"),
    KUBECTL("kubectl", "kubectl", "K"),
    TIMELINE("Fold the timeline", "chevron-down", "T"),
    INSPECTOR("Fold the inspector", "chevron-right", "I"),
    OPEN("Open a file", "file", "Shortcut+O"),
    OPEN_FOLDER("Open a folder", "open", "Shortcut+Shift+O"),
    THEME("Next theme", "theme", "D"),
    FIT("Fit everything", "fit", "F"),
    KEYS("Keys and gestures", "question", "?"),
    CLOSE("Close", "close", "Esc");

    private final String label;
    private final String icon;
    private final String key;

    WindowAct(String label, String icon, String key) {
        this.label = label;
        this.icon = icon;
        this.key = key;
    }

    /** The words for tooltips and screen readers. */
    public String label() {
        return label;
    }

    /** The name of its icon. */
    public String icon() {
        return icon;
    }

    /** The key that does it. */
    public String key() {
        return key;
    }

    /** The key in the words of a keyboard: {@code Ctrl+O}. */
    public String keyWord() {
        return key.replace("Shortcut", "Ctrl");
    }

    /** The words with the key, for a tooltip. */
    public String hint() {
        return label + "  (" + keyWord() + ")";
    }
}
