package io.kubarium.diagram.layout;

import io.kubarium.diagram.Cast;
import io.kubarium.diagram.Curve;
import io.kubarium.diagram.Item;
import io.kubarium.diagram.Layer;
import io.kubarium.diagram.Look;
import io.kubarium.diagram.Point;
import io.kubarium.diagram.Rect;
import io.kubarium.diagram.TextMeasure;
import java.util.List;
import java.util.Map;

/** The one line that runs from a node's notch down its left margin and branches to each pod that a Service selects. */
final class Gutter {

    private static final double BEND = 12;
    private static final double NARROW = 4;

    private final Plan plan;
    private final TextMeasure measure;
    private final Lights lights;
    private final Map<String, Curve> ways;

    Gutter(Plan plan, TextMeasure measure, Lights lights, Map<String, Curve> ways) {
        this.plan = plan;
        this.measure = measure;
        this.lights = lights;
        this.ways = ways;
    }

    void paint(Cast cast, Cast.Machine machine, List<Item> items) {
        Rect box = plan.at(machine.id());
        Rect notch = plan.at(Plan.proxy(machine.name()));
        double x = box.x() + Measures.GUTTER_LINE;
        double solid = notch.bottom();
        double deepest = notch.bottom();
        boolean lit = false;
        Pen branches = new Pen(measure);
        Pen ports = new Pen(measure);
        for (Cast.Tile tile : machine.tiles()) {
            Rect at = plan.at(tile.id());
            if (plan.isChip(tile.id()) || !isSelected(cast, tile)) {
                continue;
            }
            boolean ready = isReady(cast, tile) && (!machine.lost() || machine.unheard());
            boolean unlit = lights.isUnlit(tile.id());
            boolean second = at.x() > box.x() + Measures.GUTTER + 1;
            double leaves = second ? at.y() - plan.measures.tileGap() / 2 - NARROW : at.centre().y() - BEND;
            Curve arrives = second ? between(x, at) : bend(x, at);
            branch(branches, ports, arrives, at, ready, unlit);
            ways.put(Wires.way(machine.id(), tile.id()), Curve.from(new Point(x, notch.bottom())).line(x, leaves).done().then(arrives));
            deepest = Math.max(deepest, leaves);
            if (ready) {
                solid = Math.max(solid, leaves);
                lit |= !unlit;
            }
        }
        if (deepest == notch.bottom()) {
            return;
        }
        Pen pen = new Pen(measure);
        if (deepest > solid) {
            pen.line(x, solid, x, deepest, dashed());
        }
        if (solid > notch.bottom()) {
            Look look = Look.line("svcline", 2);
            pen.line(x, notch.bottom(), x, solid, lit ? look : look.faint(0.45));
        }
        items.add(pen.scenery("gutter/" + machine.id(), Layer.EDGE, new Rect(0, 0, 0, 0)));
        items.add(branches.scenery("branches/" + machine.id(), Layer.EDGE, new Rect(0, 0, 0, 0)));
        items.add(ports.scenery("ports/" + machine.id(), Layer.PORT, new Rect(0, 0, 0, 0)));
    }

    private static void branch(Pen branches, Pen ports, Curve arrives, Rect at, boolean ready, boolean unlit) {
        Look look = ready ? Look.line("svcline", 1.8) : dashed();
        branches.line(arrives, unlit ? look.faint(0.45) : look);
        if (ready) {
            ports.dot(at.x(), at.centre().y(), 3, Look.filled("svcline"));
        }
    }

    /** From the line straight into a tile of the first column. */
    private static Curve bend(double x, Rect at) {
        double y = at.centre().y();
        return Curve.from(new Point(x, y - BEND)).corner(new Point(x, y), new Point(at.x(), y), BEND).line(at.x(), y).done();
    }

    /** Between two rows of the first column, then down the gap before the second one. */
    private Curve between(double x, Rect at) {
        double y = at.centre().y();
        double lane = at.y() - plan.measures.tileGap() / 2;
        double down = at.x() - NARROW;
        return Curve.from(new Point(x, lane - NARROW)).corner(new Point(x, lane), new Point(down, lane), NARROW)
                .corner(new Point(down, lane), new Point(down, y), NARROW).corner(new Point(down, y), new Point(at.x(), y), NARROW).line(at.x(), y).done();
    }

    private static Look dashed() {
        return Look.line("muted", 1.6).dashed(4.0, 4.0);
    }

    private static boolean isSelected(Cast cast, Cast.Tile tile) {
        return cast.services().stream().anyMatch(s -> s.endpoints().stream().anyMatch(e -> e.tile().equals(tile.id())));
    }

    private static boolean isReady(Cast cast, Cast.Tile tile) {
        return cast.services().stream()
                .anyMatch(s -> s.endpoints().stream().anyMatch(e -> e.tile().equals(tile.id()) && e.ready()));
    }
}
