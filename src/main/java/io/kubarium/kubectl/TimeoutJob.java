package io.kubarium.kubectl;

import java.util.List;

/** {@code timeout N COMMAND}: ends the command after N seconds with status 124. */
final class TimeoutJob extends Job {
    private final Shell shell;
    private final Job inner;
    private final long deadline;
    private boolean over;

    private TimeoutJob(Shell shell, Job inner, long deadline) {
        this.shell = shell;
        this.inner = inner;
        this.deadline = deadline;
    }

    static Job of(Shell shell, List<String> words, String input) {
        if (words.size() < 2) throw Failure.plain("timeout: missing operand");
        long length = nanos(words.getFirst(), "timeout");
        return new TimeoutJob(shell, shell.start(words.subList(1, words.size()), input), shell.now() + length);
    }

    /** {@code 4}, {@code 0.5}, {@code 4s}, {@code 2m}, {@code 1h} as nanoseconds. */
    static long nanos(String text, String program) {
        if (!text.matches("\\d{1,9}(\\.\\d{1,9})?[smh]?")) throw Failure.plain(program + ": invalid time interval '" + text + "'");
        char unit = text.charAt(text.length() - 1);
        double amount = Double.parseDouble(Character.isDigit(unit) ? text : text.substring(0, text.length() - 1));
        return (long) (amount * (unit == 'm' ? 60e9 : unit == 'h' ? 3600e9 : 1e9));
    }

    @Override
    boolean poll() {
        if (over) return true;
        if (inner.poll()) {
            exit(inner.exit());
            over = true;
        } else if (shell.now() >= deadline) {
            interrupt(124);
        }
        return over;
    }

    @Override
    long wakeAt() {
        return Math.min(deadline, inner.wakeAt());
    }

    @Override
    void interrupt(int status) {
        inner.interrupt(status);
        exit(status);
        over = true;
    }

    @Override
    String stdout() {
        return inner.stdout();
    }

    @Override
    String stderr() {
        return inner.stderr();
    }
}
