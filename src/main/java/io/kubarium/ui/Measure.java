package io.kubarium.ui;

/** How large a panel is: as VISUAL measures it, or as it was drawn by hand, and never so large that the stage has no room. */
enum Measure {
    SIDE(280, 256, 220, 0.35),
    INSPECTOR(320, 320, 280, 0.4),
    CONSOLE(220, 156, 116, 0.6);

    private final double normal;
    private final double compact;
    private final double least;
    private final double share;

    Measure(double normal, double compact, double least, double share) {
        this.normal = normal;
        this.compact = compact;
        this.least = least;
        this.share = share;
    }

    /** The size in a window with so much room, drawn by hand or, at 0, as measured. */
    double of(double drawn, boolean low, double room) {
        return held(drawn > 0 ? drawn : low ? compact : normal, room);
    }

    /** The nearest size that leaves the stage its room. */
    double held(double wanted, double room) {
        return Math.round(Math.max(least, Math.min(wanted, share * room)));
    }
}
