package io.kubarium.ui.stage;

import io.kubarium.diagram.Diagram;
import io.kubarium.diagram.Item;
import io.kubarium.diagram.Point;
import java.util.Comparator;
import java.util.Optional;

/** The arrow keys: from one thing to the nearest one in that direction. */
final class Walk {

    private static final double ASIDE = 2.5;

    private Walk() {}

    /** The first thing to stand on: the first Service, else whatever comes first. */
    static Optional<Item> first(Diagram diagram) {
        return diagram.things().stream().filter(i -> i.kind().equals("Service")).findFirst()
                .or(() -> diagram.things().stream().findFirst());
    }

    /** The thing that lies nearest in the direction (dx, dy); what lies aside counts as farther. */
    static Optional<Item> from(Diagram diagram, String id, int dx, int dy) {
        Item here = diagram.find(id).orElse(null);
        if (here == null) {
            return first(diagram);
        }
        Point c = anchor(here);
        return diagram.things().stream()
                .filter(i -> !i.id().equals(id) && ahead(c, i, dx, dy) > 2)
                .min(Comparator.comparingDouble(i -> ahead(c, i, dx, dy) + ASIDE * aside(c, i, dx)));
    }

    /** A node is met at its header, so that its pods lie below it. */
    private static Point anchor(Item item) {
        return item.kind().equals("Node") ? new Point(item.box().centre().x(), item.box().y() + 28) : item.box().centre();
    }

    private static double ahead(Point from, Item to, int dx, int dy) {
        Point c = anchor(to);
        return (c.x() - from.x()) * dx + (c.y() - from.y()) * dy;
    }

    private static double aside(Point from, Item to, int dx) {
        Point c = anchor(to);
        return Math.abs(dx != 0 ? c.y() - from.y() : c.x() - from.x());
    }
}
