package io.kubarium.diagram.layout;

import io.kubarium.diagram.Cast;
import io.kubarium.diagram.Hues;
import io.kubarium.diagram.Item;
import io.kubarium.diagram.Layer;
import io.kubarium.diagram.Look;
import io.kubarium.diagram.Point;
import io.kubarium.diagram.Rect;
import io.kubarium.diagram.TextMeasure;
import io.kubarium.diagram.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * The pods without a node: small in the scheduler's row while it is about to choose; with their names in a strip of their
 * own once it found none, or does not work.
 */
final class Queue {

    private static final int MOST_IN_ROW = 3;
    private static final double LINE = 34;
    private static final double HEADING = 20;
    private static final double SMALL = 16;
    private static final String SCHEDULER = "kube-scheduler";

    private final Plan plan;
    private final TextMeasure measure;
    private final Lights lights;
    private final List<Cast.Tile> passing = new ArrayList<>();
    private final List<Cast.Tile> stuck = new ArrayList<>();

    Queue(Plan plan, TextMeasure measure, Lights lights, Cast cast) {
        this.plan = plan;
        this.measure = measure;
        this.lights = lights;
        boolean works = cast.controlPlane().stream()
                .anyMatch(p -> p.id().contains(SCHEDULER) && p.light() != Cast.Light.OFF);
        for (Cast.Tile tile : cast.waiting()) {
            (works && !tile.note().equals(Cast.Tile.NO_NODE_FITS) ? passing : stuck).add(tile);
        }
    }

    /** Those that wait for longer than the scheduler needs to choose. */
    List<Cast.Tile> stuck() {
        return stuck;
    }

    private int shown() {
        return Math.min(plan.measures.oneLine() ? 1 : MOST_IN_ROW, stuck.size());
    }

    double height() {
        return HEADING + shown() * LINE - 4;
    }

    /** Draws those that are stuck under each other from the top of this place; answers where that ends. */
    double strip(List<Item> items, Rect place) {
        int shown = shown();
        Pen pen = new Pen(measure).text("Waits for a node", 2, 8, Type.NOTE, "muted");
        if (stuck.size() > shown) {
            pen.textTo("+" + (stuck.size() - shown), place.width() - 2, 8, Type.NOTE_STRONG, "muted");
        }
        double y = place.y() + HEADING;
        for (Cast.Tile tile : stuck.subList(0, shown)) {
            items.add(line(tile, plan.put(tile.id(), new Rect(place.x(), y, place.width(), LINE - 4))));
            y += LINE;
        }
        items.add(pen.scenery("waiting/words", Layer.BODY, new Rect(place.x(), place.y(), place.width(), HEADING)));
        return y - 4;
    }

    private Item line(Cast.Tile tile, Rect at) {
        Pen pen = new Pen(measure).strength(tile.strength());
        pen.box(0, 0, at.width(), at.height(), TilePainter.RADIUS, TilePainter.look(tile, lights.isUnlit(tile.id())).over("cluster"));
        Glyphs.paint(pen, tile, 17, at.height() / 2, "cluster", 1);
        pen.fitted(tile.shortName(), 30, at.height() / 2, at.width() - 38, Type.NAME, "ink");
        if (lights.isHaloed(tile.id())) {
            pen.halo(at.width(), at.height(), TilePainter.RADIUS);
        }
        return pen.item(tile.id(), Layer.THING, at, "Pod " + tile.name() + ", waits for a node");
    }

    /** Draws the others small at the right end of the scheduler's row. */
    void row(List<Item> items, Rect row) {
        int shown = Math.min(MOST_IN_ROW, passing.size());
        for (int i = 0; i < shown; i++) {
            Cast.Tile tile = passing.get(i);
            Rect at = plan.put(tile.id(), small(row).moved(-(shown - 1 - i) * (SMALL + 4), 0));
            Pen pen = new Pen(measure);
            pen.box(0, 0, SMALL, SMALL, 4, Look.NONE.lined(Hues.token(tile.hue()), 1.4).dashed(2.0, 2.0).over("node"));
            pen.icon("hourglass", SMALL / 2, SMALL / 2, 10, Hues.token(tile.hue()));
            items.add(pen.item(tile.id(), Layer.THING, at, "Pod " + tile.name() + ", in the scheduler's queue"));
        }
    }

    private static Rect small(Rect row) {
        return new Rect(row.right() - SMALL - 6, row.y() + Math.min(10, (row.height() - SMALL) / 2), SMALL, SMALL);
    }

    /** Where a tile is on its way from the scheduler to its slot. */
    static Rect onItsWay(Plan plan, Cast cast, Cast.Tile tile) {
        Rect slot = plan.at(tile.id());
        Rect row = cast.controlPlane().stream().filter(p -> p.id().contains(SCHEDULER)).findFirst()
                .flatMap(p -> plan.find(p.id())).orElse(null);
        if (row == null || tile.travelled() >= 1) {
            return slot;
        }
        Point from = new Point(small(row).x(), small(row).centre().y() - slot.height() / 2);
        Point at = from.towards(new Point(slot.x(), slot.y()), tile.travelled());
        return new Rect(at.x(), at.y(), slot.width(), slot.height());
    }
}
