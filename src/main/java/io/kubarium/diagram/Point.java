package io.kubarium.diagram;

/** A place on the stage, in pixels at 100 %. */
public record Point(double x, double y) {

    /** This point moved by the given distance. */
    public Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }

    /** The distance to another point. */
    public double distance(Point other) {
        return Math.sqrt((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y));
    }

    /** The point that lies the given fraction of the way to another one. */
    public Point towards(Point other, double fraction) {
        return new Point(x + (other.x - x) * fraction, y + (other.y - y) * fraction);
    }
}
