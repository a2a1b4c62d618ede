package io.kubarium.diagram;

import java.util.List;

/**
 * How a shape is painted: names of colour tokens with their strength, line width and dash. A token of "" paints nothing.
 *
 * @param over the ground under a tint; where it is given, ground and tint are painted as one colour
 * @param opacity of the whole shape
 */
public record Look(
        String fill, double fillAlpha, String over, String stroke, double strokeAlpha, double width, List<Double> dash, double opacity) {

    /** Paints nothing. */
    public static final Look NONE = new Look("", 0, "", "", 0, 0, List.of(), 1);

    public Look {
        dash = List.copyOf(dash);
    }

    /** A filled shape without a line. */
    public static Look filled(String token) {
        return NONE.tinted(token, 1);
    }

    /** A line without a fill. */
    public static Look line(String token, double width) {
        return NONE.lined(token, width);
    }

    /** The same with a line around it. */
    public Look lined(String token, double lineWidth) {
        return new Look(fill, fillAlpha, over, token, 1, lineWidth, dash, opacity);
    }

    /** The same, filled with a tint. */
    public Look tinted(String token, double alpha) {
        return new Look(token, alpha, over, stroke, strokeAlpha, width, dash, opacity);
    }

    /** The same with this ground under the tint; without a tint the ground is the fill. */
    public Look over(String ground) {
        return fill.isEmpty()
                ? new Look(ground, 1, "", stroke, strokeAlpha, width, dash, opacity)
                : new Look(fill, fillAlpha, ground, stroke, strokeAlpha, width, dash, opacity);
    }

    /** The same with its line dashed. */
    public Look dashed(Double... pattern) {
        return new Look(fill, fillAlpha, over, stroke, strokeAlpha, width, List.of(pattern), opacity);
    }

    /** The same with its line at a lower strength. */
    public Look faint(double alpha) {
        return new Look(fill, fillAlpha, over, stroke, strokeAlpha * alpha, width, dash, opacity);
    }

    /** The same with line and fill at a lower strength, as while a thing fades away. */
    public Look faded(double alpha) {
        return alpha == 1 ? this : new Look(fill, fillAlpha, over, stroke, strokeAlpha, width, dash, opacity * alpha);
    }
}
