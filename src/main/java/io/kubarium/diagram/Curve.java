package io.kubarium.diagram;

import java.util.ArrayList;
import java.util.List;

/** A line on the stage: a start and cubic pieces. Closed curves can be filled. */
public record Curve(Point start, List<Cubic> pieces, boolean closed) {

    private static final int STEPS = 12;

    /** One Bézier piece from wherever the one before it ended; a straight piece has its controls on its ends. */
    public record Cubic(Point control1, Point control2, Point end) {}

    public Curve {
        pieces = List.copyOf(pieces);
    }

    /** A polygon or a broken line. */
    public static Curve through(boolean closed, Point first, Point... others) {
        Builder b = from(first);
        for (Point p : others) {
            b.line(p);
        }
        return closed ? b.close() : b.done();
    }

    public static Builder from(Point start) {
        return new Builder(start);
    }

    public Point end() {
        return pieces.isEmpty() ? start : pieces.getLast().end();
    }

    /** The same curve moved. */
    public Curve moved(double dx, double dy) {
        List<Cubic> moved = new ArrayList<>(pieces.size());
        for (Cubic c : pieces) {
            moved.add(new Cubic(c.control1.plus(dx, dy), c.control2.plus(dx, dy), c.end.plus(dx, dy)));
        }
        return new Curve(start.plus(dx, dy), moved, closed);
    }

    /** The same way in the other direction. */
    public Curve reversed() {
        List<Cubic> back = new ArrayList<>(pieces.size());
        for (int i = pieces.size() - 1; i >= 0; i--) {
            Cubic c = pieces.get(i);
            back.add(new Cubic(c.control2, c.control1, i == 0 ? start : pieces.get(i - 1).end()));
        }
        return new Curve(end(), back, closed);
    }

    /** This way and then the other one, with a straight piece between if they do not meet. */
    public Curve then(Curve next) {
        List<Cubic> all = new ArrayList<>(pieces);
        if (end().distance(next.start) > 0.01) {
            all.add(new Cubic(end(), next.start, next.start));
        }
        all.addAll(next.pieces);
        return new Curve(start, all, false);
    }

    /** The curve as short straight pieces. */
    public List<Point> flat() {
        List<Point> points = new ArrayList<>();
        points.add(start);
        Point from = start;
        for (Cubic c : pieces) {
            boolean straight = c.control1.equals(from) && c.control2.equals(c.end);
            for (int i = 1; i <= STEPS && !straight; i++) {
                points.add(at(from, c, i / (double) STEPS));
            }
            if (straight) {
                points.add(c.end);
            }
            from = c.end;
        }
        return points;
    }

    /** The first part of the way, by length. */
    public Curve upTo(double fraction) {
        List<Point> points = flat();
        double left = length(points) * Math.clamp(fraction, 0, 1);
        Builder b = from(start);
        for (int i = 1; i < points.size(); i++) {
            double piece = points.get(i - 1).distance(points.get(i));
            if (piece >= left) {
                return b.line(piece == 0 ? points.get(i) : points.get(i - 1).towards(points.get(i), left / piece)).done();
            }
            left -= piece;
            b.line(points.get(i));
        }
        return b.done();
    }

    /** The length of the whole way. */
    public double length() {
        return length(flat());
    }

    private static double length(List<Point> points) {
        double sum = 0;
        for (int i = 1; i < points.size(); i++) {
            sum += points.get(i - 1).distance(points.get(i));
        }
        return sum;
    }

    private static Point at(Point from, Cubic c, double t) {
        double u = 1 - t;
        double a = u * u * u;
        double b = 3 * u * u * t;
        double d = 3 * u * t * t;
        double e = t * t * t;
        return new Point(
                a * from.x() + b * c.control1.x() + d * c.control2.x() + e * c.end.x(),
                a * from.y() + b * c.control1.y() + d * c.control2.y() + e * c.end.y());
    }

    /** Builds a curve piece by piece. */
    public static final class Builder {
        private static final double CIRCLE = 0.5523;
        private final Point start;
        private final List<Cubic> pieces = new ArrayList<>();
        private Point at;

        private Builder(Point start) {
            this.start = start;
            this.at = start;
        }

        public Builder line(Point to) {
            pieces.add(new Cubic(at, to, to));
            at = to;
            return this;
        }

        public Builder line(double x, double y) {
            return line(new Point(x, y));
        }

        public Builder cubic(Point control1, Point control2, Point to) {
            pieces.add(new Cubic(control1, control2, to));
            at = to;
            return this;
        }

        /** A rounded corner: straight towards the corner, then round it towards the next point. */
        public Builder corner(Point corner, Point next, double radius) {
            double in = at.distance(corner);
            double out = corner.distance(next);
            double r = Math.min(radius, Math.min(in, out));
            if (r < 0.5) {
                return line(corner);
            }
            Point begin = corner.towards(at, r / in);
            Point end = corner.towards(next, r / out);
            line(begin);
            return cubic(begin.towards(corner, CIRCLE), end.towards(corner, CIRCLE), end);
        }

        /** An S from here that leaves and arrives vertically. */
        public Builder drop(Point to) {
            double half = (to.y() - at.y()) * 0.55;
            return cubic(new Point(at.x(), at.y() + half), new Point(to.x(), to.y() - half), to);
        }

        public Curve done() {
            return new Curve(start, pieces, false);
        }

        public Curve close() {
            return new Curve(start, pieces, true);
        }
    }
}
