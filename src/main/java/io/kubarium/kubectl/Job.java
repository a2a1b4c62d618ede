package io.kubarium.kubectl;

/** Something that runs for a while and prints: a program, a pipeline, a whole line. */
abstract class Job {
    static final long NEVER = Long.MAX_VALUE;

    private final StringBuilder out = new StringBuilder();
    private final StringBuilder err = new StringBuilder();
    private int exit;

    /** Does what can be done now; true when finished. */
    abstract boolean poll();

    /** When to poll again even if nothing changes. */
    abstract long wakeAt();

    /** Ends it; the exit status is that of a program ended by a signal. */
    abstract void interrupt(int status);

    StringBuilder out() {
        return out;
    }

    StringBuilder err() {
        return err;
    }

    int exit() {
        return exit;
    }

    void exit(int status) {
        exit = status;
    }
}
