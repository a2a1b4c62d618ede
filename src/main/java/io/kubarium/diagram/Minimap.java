package io.kubarium.diagram;

import java.util.ArrayList;
import java.util.List;

/** The far stage small in a corner: its zones, which of them fail, and the frame of what the camera sees. */
public record Minimap(Rect box, List<Block> blocks, Rect frame) {

    private static final double LARGEST_WIDTH = 176;
    private static final double LARGEST_HEIGHT = 56;
    private static final double PADDING = 6;
    private static final double MARGIN = 14;

    /** A zone, and whether nodes in it fail. */
    public record Block(Rect at, boolean failing) {}

    public Minimap {
        blocks = List.copyOf(blocks);
    }

    /** The minimap of a stage of this size, in its lower right corner; null where there are no zones. */
    public static Minimap of(Diagram diagram, Camera camera, double width, double height) {
        List<Item> zones = diagram.items().stream().filter(i -> i.kind().equals("Zone")).toList();
        if (zones.isEmpty()) {
            return null;
        }
        Rect world = zones.stream().map(Item::box).reduce(Rect::union).orElseThrow();
        double scale = Math.min(LARGEST_WIDTH / world.width(), LARGEST_HEIGHT / world.height());
        double w = world.width() * scale + 2 * PADDING;
        double h = world.height() * scale + 2 * PADDING;
        Rect box = new Rect(width - w - MARGIN, height - h - MARGIN, w, h);
        List<Block> blocks = new ArrayList<>();
        for (Item zone : zones) {
            blocks.add(new Block(small(zone.box(), world, scale, box), zone.text().contains("NotReady")));
        }
        Point from = camera.toWorld(new Point(0, 0));
        Point to = camera.toWorld(new Point(width, height));
        Rect seen = small(new Rect(from.x(), from.y(), to.x() - from.x(), to.y() - from.y()), world, scale, box);
        return new Minimap(box, blocks, within(seen, box.grown(-2)));
    }

    private static Rect small(Rect r, Rect world, double scale, Rect box) {
        return new Rect(box.x() + PADDING + (r.x() - world.x()) * scale, box.y() + PADDING + (r.y() - world.y()) * scale,
                r.width() * scale, r.height() * scale);
    }

    private static Rect within(Rect r, Rect limit) {
        double x = Math.clamp(r.x(), limit.x(), limit.right() - 4);
        double y = Math.clamp(r.y(), limit.y(), limit.bottom() - 4);
        return new Rect(x, y, Math.max(4, Math.min(r.right(), limit.right()) - x), Math.max(4, Math.min(r.bottom(), limit.bottom()) - y));
    }

    /** The camera that looks at the place that stands under this point of the map, from as near as before. */
    public Camera lookingAt(Point at, Diagram diagram, Camera before, double width, double height) {
        Rect world = diagram.items().stream().filter(i -> i.kind().equals("Zone")).map(Item::box).reduce(Rect::union).orElseThrow();
        double scale = (box.width() - 2 * PADDING) / world.width();
        double x = world.x() + (at.x() - box.x() - PADDING) / scale;
        double y = world.y() + (at.y() - box.y() - PADDING) / scale;
        return new Camera(before.scale(), width / 2 - x * before.scale(), height / 2 - y * before.scale());
    }
}
