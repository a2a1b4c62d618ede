package io.kubarium.diagram.layout;

import io.kubarium.diagram.View;

/** VISUAL's table of measures: normal, compact (a stage lower than 720) and the quiet start. */
record Measures(
        double clientsY,
        double borderY,
        double servicesY,
        double nodesY,
        double gateHeight,
        int gateRules,
        double pillHeight,
        double header,
        double foot,
        double tileHeight,
        double tileGap,
        int rows,
        double statusY,
        double meterY,
        double shelfY,
        double shelfHeading,
        double blueprintHeight,
        double configHeight,
        double cardGap,
        double shelfPadding,
        boolean oneLine,
        double rail,
        double belowRail,
        double storageGap,
        double storageHeight) {

    static final double MARGIN = 16;
    static final double COLUMN = 160;
    static final double GAP = 16;
    static final double GUTTER = 36;
    static final double LANE = 24;
    static final double GUTTER_LINE = 20;
    static final double VOLUME_LINE = 12;
    static final double TILE_MIN = 140;
    static final double GATE_WIDTH = 240;
    static final double PILL_WIDTH = 204;
    static final double NOTCH_WIDTH = 88;
    static final double NOTCH_HEIGHT = 24;
    static final double KUBELET_WIDTH = 62;
    static final double CONTAINERD_WIDTH = 80;
    static final double FOOT_HEIGHT = 22;
    static final double STORAGE_WIDTH = 148;
    static final double NODE_MIN = GUTTER + TILE_MIN + LANE;
    static final double NODE_QUIET = 250;
    /** A window on a screen 1000 high, with its title bar and a task bar, still has the normal measures. */
    static final double LOWEST_NORMAL = 720;

    static final Measures NORMAL = new Measures(
            12, 96, 152, 260, 56, 2, 44, 68, 28, 54, 8, 5, 28, 48, 116, 26, 40, 36, 6, 8, false, 24, 24, 16, 56);
    static final Measures COMPACT = new Measures(
            4, 62, 98, 190, 40, 1, 38, 54, 22, 40, 6, 4, 25, 43, 78, 26, 30, 30, 4, 6, true, 22, 22, 10, 48);
    static final Measures QUIET = new Measures(
            12, 72, 113, 225, 40, 1, 44, 49, 16, 54, 8, 2, 25, 0, 92, 26, 40, 36, 6, 8, false, 0, 24, 16, 56);

    static Measures of(View view) {
        if (view.quiet()) {
            return QUIET;
        }
        return view.height() < LOWEST_NORMAL ? COMPACT : NORMAL;
    }

    /** The height of a node that has this many rows of tiles. */
    double nodeHeight(int tileRows) {
        return header + tileRows * tileHeight + (tileRows - 1) * tileGap + foot;
    }
}
