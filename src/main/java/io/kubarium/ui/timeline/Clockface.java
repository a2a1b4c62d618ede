package io.kubarium.ui.timeline;

/** What the clock shows: seconds since the moment from which it counts, which is later than the cluster's start for what opens settled. */
public record Clockface(long zero) {
    private static final double NANOS = 1e9;

    /** The seconds the clock shows at a virtual time. */
    public double seconds(long time) {
        return (time - zero) / NANOS;
    }

    /** The virtual time at which the clock shows these seconds. */
    public long time(double seconds) {
        return zero + Math.round(seconds * NANOS);
    }

    /** A virtual time as the clock shows it, with tenths: {@code 02:41.3}. */
    public String text(long time) {
        double seconds = seconds(time);
        return seconds < 0 ? "start" : TimeScale.text(Math.floor(seconds * 10 + 1e-6) / 10, true);
    }
}
