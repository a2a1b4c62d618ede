package io.kubarium.ui;

import java.util.Locale;

/** Speeds as factors from 0.001 to 1000, on a slider whose middle is 1. */
public final class Speed {
    public static final double SLOWEST = 0.001;
    public static final double FASTEST = 1000;
    private static final double[] STOPS = {0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};

    private Speed() {
    }

    /** The place on the slider, -3 to 3. */
    public static double place(double factor) {
        return Math.log10(Math.max(SLOWEST, Math.min(FASTEST, factor)));
    }

    /** The factor at a place on the slider: one, two or five of a power of ten. */
    public static double factor(double place) {
        double best = STOPS[0];
        for (double stop : STOPS) if (Math.abs(place(stop) - place) < Math.abs(place(best) - place)) best = stop;
        return best;
    }

    /** The next faster or slower stop. */
    public static double next(double factor, int direction) {
        if (direction > 0) {
            for (double stop : STOPS) if (stop > factor * 1.0001) return stop;
            return FASTEST;
        }
        for (int i = STOPS.length - 1; i >= 0; i--) if (STOPS[i] < factor * 0.9999) return STOPS[i];
        return SLOWEST;
    }

    /** A factor in words: {@code 16×}, {@code 2.5×}, {@code 1/200×}. */
    public static String text(double factor) {
        if (factor >= 10) return Math.round(factor) + "×";
        if (factor >= 0.95) {
            String one = String.format(Locale.ROOT, "%.1f", factor);
            return (one.endsWith(".0") ? one.substring(0, one.length() - 2) : one) + "×";
        }
        double part = 1 / factor;
        return part < 1.95 ? String.format(Locale.ROOT, "%.1f×", factor) : "1/" + Math.round(part) + "×";
    }
}
