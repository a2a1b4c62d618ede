package io.kubarium.ui.console;

import java.util.List;

/** Who carries out what is typed. */
public interface Shell {
    /** Carries out a command line. Its output comes with a later {@link ConsoleModel}. */
    void submit(String line);

    /** Ends the command at work, as Ctrl+C does. */
    void interrupt();

    /** What the word before the caret may become, best first. */
    List<String> complete(String line, int caret);
}
