package io.kubarium.app.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Runs measurements and prints one figure a line, {@code name value unit}, below a line about the machine. A figure is
 * the median of five runs, or one run where that takes long.
 */
public final class Harness {
    private static final int RUNS = 5;
    private static final long LONG_RUN = TimeUnit.SECONDS.toNanos(20);

    private final PrintStream out;
    private final PrintStream err;
    private final LongSupplier wallClock;

    /** Prints figures to the first stream, and what could not be measured to the second. */
    public Harness(PrintStream out, PrintStream err) {
        this(out, err, System::nanoTime);
    }

    Harness(PrintStream out, PrintStream err, LongSupplier wallClock) {
        this.out = out;
        this.err = err;
        this.wallClock = wallClock;
    }

    /** Measures all of them; whether all could be measured. */
    public boolean run(List<Bench> benches) {
        out.println("# " + Machine.describe());
        boolean allRan = true;
        for (Bench bench : benches) {
            try {
                out.println(bench.name() + " " + shown(figure(bench)) + " " + bench.unit());
            } catch (Exception | LinkageError | OutOfMemoryError e) {
                err.println(bench.name() + " could not be measured: " + e);
                allRan = false;
            }
            out.flush();
        }
        return allRan;
    }

    private double figure(Bench bench) throws Exception {
        double[] figures = new double[RUNS];
        long start = wallClock.getAsLong();
        figures[0] = bench.measure();
        if (wallClock.getAsLong() - start > LONG_RUN) return figures[0];
        for (int i = 1; i < RUNS; i++) figures[i] = bench.measure();
        Arrays.sort(figures);
        return figures[RUNS / 2];
    }

    /** Whole numbers where they are large, else four significant digits. */
    static String shown(double figure) {
        double size = Math.abs(figure);
        int decimals = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + decimals + "f", figure);
    }
}
