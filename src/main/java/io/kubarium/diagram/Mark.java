package io.kubarium.diagram;

import java.util.List;

/** One thing to paint, in the coordinates of its {@link Item}. */
public sealed interface Mark {

    /** A box, with round corners if the radius says so. */
    record Box(double x, double y, double width, double height, double radius, Look look) implements Mark {}

    /** A line of text; {@code y} is its base line, {@code width} its measured width. */
    record Label(String text, double x, double y, double width, Type type, String token, double alpha, boolean struck)
            implements Mark {}

    /** A drawn sign from {@link Icons}, centred on a point. */
    record Icon(String name, double x, double y, double size, String token, double alpha) implements Mark {}

    /** A ring that shows what is left (or done) of something, clockwise from the top. */
    record Ring(double x, double y, double radius, double width, double fraction, String token, String track, double alpha)
            implements Mark {}

    /** A disc or a circle. */
    record Dot(double x, double y, double radius, Look look) implements Mark {}

    /** A line, or a closed shape. */
    record Line(Curve curve, Look look) implements Mark {}

    /** A heat map, drawn as one picture: a cell each for more things than can be drawn one by one. */
    record Cells(double width, double height, List<Cell> cells) implements Mark {

        public Cells {
            cells = List.copyOf(cells);
        }

        /** A box in the colour of a token, mixed at this strength over that of another one. */
        public record Cell(double x, double y, double width, double height, String token, double alpha, String over) {}
    }

    /** Slanted lines over a box: nobody knows what goes on in it. */
    record Hatch(double x, double y, double width, double height, double radius, String token, double alpha)
            implements Mark {}
}
