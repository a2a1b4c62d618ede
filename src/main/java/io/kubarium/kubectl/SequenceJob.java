package io.kubarium.kubectl;

import org.jspecify.annotations.Nullable;

/** Jobs one after the other, their outputs together. Which comes next is asked when the one before has ended. */
abstract class SequenceJob extends Job {
    private final Shell shell;
    private final StringBuilder out = new StringBuilder();
    private final StringBuilder err = new StringBuilder();
    private @Nullable Job current;
    private boolean interrupted;

    SequenceJob(Shell shell) {
        this.shell = shell;
    }

    /** The next one, begun; null when there is no more. */
    abstract @Nullable Job next();

    /** One has ended by itself: what its exit status means for the whole. */
    abstract void ended(int status);

    Shell shell() {
        return shell;
    }

    @Override
    boolean poll() {
        while (!interrupted) {
            if (current == null) current = next();
            if (current == null) return true;
            if (!current.poll()) return false;
            ended(collect(current));
        }
        return true;
    }

    private int collect(Job job) {
        out.append(job.stdout());
        err.append(job.stderr());
        current = null;
        return job.exit();
    }

    @Override
    long wakeAt() {
        return current == null ? shell.now() : current.wakeAt();
    }

    @Override
    void interrupt(int status) {
        interrupted = true;
        if (current != null) {
            current.interrupt(status);
            collect(current);
        }
        exit(status);
    }

    @Override
    String stdout() {
        return current == null ? out.toString() : out + current.stdout();
    }

    @Override
    String stderr() {
        return current == null ? err.toString() : err + current.stderr();
    }
}
