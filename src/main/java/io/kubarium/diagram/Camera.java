package io.kubarium.diagram;

/** Where the person looks from: screen = world × scale + offset. */
public record Camera(double scale, double x, double y) {

    private static final double NEAREST = 4;
    private static final double FARTHEST = 0.05;
    private static final double NEARLY_FULL = 0.12;
    private static final double ABOVE_THE_MIDDLE = 0.45;

    /** 100 %, unmoved. */
    public static final Camera HOME = new Camera(1, 0, 0);

    /** Shows all of the box, no larger than the given scale; what nearly fills the view begins at its top. */
    public static Camera fit(Rect box, double width, double height, double largest) {
        double scale = Math.min(largest, Math.min(width / box.width(), height / box.height()));
        double spare = height - box.height() * scale;
        double top = spare < NEARLY_FULL * height ? 0 : spare * ABOVE_THE_MIDDLE;
        return new Camera(scale, (width - box.width() * scale) / 2 - box.x() * scale, top - box.y() * scale);
    }

    public Point toWorld(Point screen) {
        return new Point((screen.x() - x) / scale, (screen.y() - y) / scale);
    }

    public Point toScreen(Point world) {
        return new Point(world.x() * scale + x, world.y() * scale + y);
    }

    public Camera panned(double dx, double dy) {
        return new Camera(scale, x + dx, y + dy);
    }

    /** Nearer or farther by a factor; the world point under the given screen point stays there. */
    public Camera zoomed(double factor, Point at) {
        double next = Math.clamp(scale * factor, FARTHEST, NEAREST);
        double f = next / scale;
        return new Camera(next, at.x() - (at.x() - x) * f, at.y() - (at.y() - y) * f);
    }

    /** The camera a fraction of the way to another one. */
    public Camera towards(Camera other, double t) {
        return new Camera(
                scale + (other.scale - scale) * t, x + (other.x - x) * t, y + (other.y - y) * t);
    }
}
