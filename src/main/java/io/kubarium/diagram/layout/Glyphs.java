package io.kubarium.diagram.layout;

import io.kubarium.diagram.Cast;
import io.kubarium.diagram.Hues;
import io.kubarium.diagram.Look;

/** The glyph of each pod state: told apart by shape alone. */
final class Glyphs {

    private static final double R = 6.6;
    private static final double SIZE = 12;

    private Glyphs() {}

    /** Draws the part of the glyph that moves with time: a ring that fills or empties. */
    static void ring(Pen pen, Cast.Tile tile, double x, double y, double k) {
        double left = tile.countdown() == null ? 1 : tile.countdown().left();
        switch (tile.state()) {
            case CREATING -> pen.ring(x, y, (R - 1) * k, 2.2, tile.progress(), Hues.token(tile.hue()), "line");
            case TERMINATING -> pen.ring(x, y, R * k, 1.8, left, "bad", "line");
            case BACK_OFF -> pen.ring(x, y, (R + 0.4) * k, 1.4, left, "bad", "line");
            default -> { }
        }
    }

    /** Draws what stands still of the glyph around a point, {@code k} times its size in a tile; what is cut out of a disc shows the ground. */
    static void paint(Pen pen, Cast.Tile tile, double x, double y, String ground, double k) {
        String hue = Hues.token(tile.hue());
        switch (tile.state()) {
            case READY -> pen.dot(x, y, 7 * k, Look.filled(hue)).icon("check", x, y, SIZE * k, ground);
            case NOT_READY -> pen.dot(x, y, (R - 0.4) * k, Look.line("warn", 1.6 * Math.min(1, k))).icon("check", x, y, (SIZE - 1) * k, "warn");
            case PENDING -> pen.icon("hourglass", x, y, 14 * k, hue);
            case CREATING -> { }
            case TERMINATING -> pen.icon("cross", x, y, 9 * k, "bad");
            case BACK_OFF -> pen.icon("retry", x, y, 11 * k, "bad");
            case IMAGE_ERROR -> pen.dot(x, y, 7 * k, Look.filled("bad")).icon("cross", x, y, (SIZE - 1) * k, "badsoft");
            case FAILED -> pen.icon("cross", x, y, 15 * k, "bad");
            case SUCCEEDED -> pen.icon("check", x, y, 15 * k, "muted");
            case UNKNOWN -> pen.dot(x, y, (R - 0.4) * k, Look.line("muted", 1.6 * Math.min(1, k))).icon("question", x, y, (SIZE - 1) * k, "muted");
        }
    }
}
