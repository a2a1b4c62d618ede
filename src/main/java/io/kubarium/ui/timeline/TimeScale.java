package io.kubarium.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where a second lies on the timeline, and where its labels stand. */
public record TimeScale(double from, double to, double left, double right) {
    private static final double[] STEPS = {0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300, 600, 1800, 3600, 7200, 21600, 86400};
    private static final double ROOM = 130;

    /** The place of a second, kept inside the scale. */
    public double x(double second) {
        double share = (second - from) / (to - from);
        return left + Math.max(0, Math.min(1, share)) * (right - left);
    }

    /** Whether a second lies inside. */
    public boolean holds(double second) {
        return second >= from && second <= to;
    }

    /** The seconds that get a label: round ones, with room for the text between them. */
    public List<Double> labels() {
        double least = (to - from) * ROOM / Math.max(1, right - left);
        double step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0; i--) if (STEPS[i] >= least) step = STEPS[i];
        List<Double> labels = new ArrayList<>();
        for (double at = Math.ceil(from / step - 1e-9) * step; at <= to + 1e-9; at += step) labels.add(at);
        return labels;
    }

    /** A second as a clock shows it, with tenths only where labels are closer than a second. */
    public static String text(double second, boolean tenths) {
        long t = Math.round(second * 10);
        long whole = t / 10;
        String text = whole >= 3600
                ? String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60)
                : String.format(Locale.ROOT, "%02d:%02d", whole / 60, whole % 60);
        return tenths ? text + "." + t % 10 : text;
    }
}
