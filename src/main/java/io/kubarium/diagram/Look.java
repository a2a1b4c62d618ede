package io.kubarium.diagram;

import java.util.List;

/**
 * How a shape is painted: names of colour tokens with their strength, line width and dash. A token of "" paints nothing.
 */
public record Look(String fill, double fillAlpha, String stroke, double strokeAlpha, double width, List<Double> dash) {

    public Look {
        dash = List.copyOf(dash);
    }

    /** A filled shape without a line. */
    public static Look filled(String token) {
        return new Look(token, 1, "", 0, 0, List.of());
    }

    /** A line without a fill. */
    public static Look line(String token, double width) {
        return new Look("", 0, token, 1, width, List.of());
    }

    /** The same with a line around it. */
    public Look lined(String token, double lineWidth) {
        return new Look(fill, fillAlpha, token, 1, lineWidth, dash);
    }

    /** The same, filled with a tint. */
    public Look tinted(String token, double alpha) {
        return new Look(token, alpha, stroke, strokeAlpha, width, dash);
    }

    /** The same with its line dashed. */
    public Look dashed(Double... pattern) {
        return new Look(fill, fillAlpha, stroke, strokeAlpha, width, List.of(pattern));
    }

    /** The same with its line at a lower strength. */
    public Look faint(double alpha) {
        return new Look(fill, fillAlpha, stroke, strokeAlpha * alpha, width, dash);
    }

    /** The same with line and fill at a lower strength, as while a thing fades away. */
    public Look faded(double alpha) {
        return new Look(fill, fillAlpha * alpha, stroke, strokeAlpha * alpha, width, dash);
    }

    /** The same with another line width. */
    public Look wide(double lineWidth) {
        return new Look(fill, fillAlpha, stroke, strokeAlpha, lineWidth, dash);
    }
}
