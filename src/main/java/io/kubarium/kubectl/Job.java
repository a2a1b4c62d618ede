package io.kubarium.kubectl;

/** Something that runs for a while and prints: a program, a pipeline, a whole line. */
abstract class Job {
    static final long NEVER = Long.MAX_VALUE;

    private int exit;

    /** Does what can be done now; true when finished. */
    abstract boolean poll();

    /** When to poll again even if nothing changes. */
    abstract long wakeAt();

    /** Ends it with that exit status. */
    abstract void interrupt(int status);

    /** What it has printed so far. */
    abstract String stdout();

    abstract String stderr();

    int exit() {
        return exit;
    }

    void exit(int status) {
        exit = status;
    }
}
