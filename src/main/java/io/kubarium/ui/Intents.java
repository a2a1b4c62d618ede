package io.kubarium.ui;

import io.kubarium.ui.console.Shell;
import java.nio.file.Path;

/** What a person wants, as the window understood it. */
public interface Intents extends Shell {
    /** Run, or stop running; at a guided stop, continue. */
    void playPause();

    /** To the next change a person would be told of. */
    void step();

    /** A speed chosen by hand. */
    void speed(double factor);

    /** From manual to smart to guided pacing and round. */
    void nextPace();

    /** Gives a workload another number of replicas. */
    void scale(String ref, int replicas);

    /** Selects a thing by its id on the stage; "" selects nothing. */
    void select(String ref);

    /** Opens a sample by its id. */
    void openSample(String id);

    /** Opens a file or folder. */
    void open(Path path);

    /** Asks for a file or a folder, and opens it. */
    void choosePath(PathChooser.What what);

    /** Opens something again. */
    void openRecent(Recent recent);

    /** Opens a lesson by its id. */
    void openLesson(String id);

    /** Chooses an answer of the lesson's present step. */
    void choose(String choice);

    /** Presses a button of the lesson's present step. */
    void press(String button);
}
