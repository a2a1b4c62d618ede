package io.kubarium.ui;

/**
 * Something a person opened before.
 *
 * @param what  the path of a file or folder, or the id of a sample or a lesson
 * @param title how it is offered
 */
public record Recent(Kind kind, String what, String title) {
    /** What can be opened. */
    public enum Kind {
        PATH, SAMPLE, LESSON
    }
}
