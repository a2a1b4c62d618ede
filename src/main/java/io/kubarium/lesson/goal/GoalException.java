package io.kubarium.lesson.goal;

/** A goal that cannot be read: what is wrong, and how far into its text. */
public final class GoalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int at;

    GoalException(int at, String message) {
        super(message, null, false, false);
        this.at = at;
    }

    /** Characters before the mistake. */
    public int at() {
        return at;
    }
}
