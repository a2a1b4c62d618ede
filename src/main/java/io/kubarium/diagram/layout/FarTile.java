package io.kubarium.diagram.layout;

import io.kubarium.diagram.Cast;
import io.kubarium.diagram.Curve;
import io.kubarium.diagram.Hues;
import io.kubarium.diagram.Item;
import io.kubarium.diagram.Layer;
import io.kubarium.diagram.Look;
import io.kubarium.diagram.Names;
import io.kubarium.diagram.Point;
import io.kubarium.diagram.Rect;
import io.kubarium.diagram.TextMeasure;
import io.kubarium.diagram.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * A node on the far stage: its heat, its pods as dots, how full it is. From twice as near its name stands on it and dots
 * become glyphs, from four times as near its pods have their names.
 */
final class FarTile {

    /** Below this size of a tile there is no room for dots: only heat is left. */
    static final double LEAST_WITH_DOTS = 0.45;
    static final double NEARER = 2;
    static final double NEAREST = 3.6;
    private static final double DOT = 2.8;
    private static final double PITCH = 7.6;
    private static final double INSET = 4;
    private static final double FOOT = 9;
    private static final double NAME = 8;
    private static final double LEAST_NAMED = 84;
    private static final double LEAST_HEAT = 0.05;
    private static final double MOST_HEAT = 0.55;

    private final TextMeasure measure;
    private final Lights lights;
    private final double scale;
    private final double zoom;

    FarTile(TextMeasure measure, Lights lights, double scale, double zoom) {
        this.measure = measure;
        this.lights = lights;
        this.scale = scale;
        this.zoom = zoom;
    }

    /** How strongly a node is tinted that so much of its cpu is asked for. */
    static double heat(double cpu) {
        return LEAST_HEAT + (MOST_HEAT - LEAST_HEAT) * Math.clamp(cpu, 0, 1);
    }

    /** The node and, from near, its pods; their places are noted in the plan from anywhere. */
    List<Item> paint(Cast.Machine machine, Rect at, Plan plan) {
        if (scale < LEAST_WITH_DOTS) {
            return List.of(cell(machine, at, plan));
        }
        List<Item> items = new ArrayList<>();
        Pen pen = new Pen(measure);
        double radius = 5 * Math.min(1, scale);
        boolean near = zoom >= NEARER;
        ground(pen, machine, at, radius);
        boolean named = !near && at.width() >= LEAST_NAMED;
        double top = named ? 20 : (near ? NAME : INSET) * size();
        if (named) {
            pen.fitted(machine.name(), 7, 11, at.width() - 12, Type.SMALL, machine.lost() ? "muted" : "ink");
        }
        if (near) {
            String name = Names.fitted(machine.name(), at.width() - 6 * size(), Type.NEARER, measure);
            pen.fine(name, 3 * size(), 4.4 * size(), Type.NEARER, machine.lost() ? "muted" : "ink");
        }
        foot(pen, machine, at);
        Rect field = new Rect(INSET * size(), top, at.width() - 2 * INSET * size(), at.height() - top - FOOT * size());
        List<Rect> places = places(machine.tiles().size(), field);
        boolean names = zoom >= NEAREST;
        for (int i = 0; i < places.size(); i++) {
            Cast.Tile tile = machine.tiles().get(i);
            Rect place = places.get(i);
            plan.fix(tile.id(), place.moved(at.x(), at.y()));
            if (near) {
                items.add(pod(tile, place.moved(at.x(), at.y()), names));
            } else {
                dot(pen, tile, place);
            }
        }
        items.addFirst(pen.item(machine.id(), Layer.BODY, at, describe(machine)));
        return items;
    }

    /** Its colour stands in the zone's heat map. */
    private Item cell(Cast.Machine machine, Rect at, Plan plan) {
        machine.tiles().forEach(t -> plan.fix(t.id(), at));
        Pen pen = new Pen(measure);
        if (lights.isHaloed(machine.id())) {
            pen.box(-2, -2, at.width() + 4, at.height() + 4, 3, Look.line("accent", 2));
        }
        return pen.item(machine.id(), Layer.BODY, at, describe(machine));
    }

    private double size() {
        return Math.min(scale, 1.4);
    }

    private void ground(Pen pen, Cast.Machine machine, Rect at, double radius) {
        double w = at.width();
        double h = at.height();
        if (machine.lost()) {
            pen.box(0, 0, w, h, radius, Look.filled("lost").lined("bad", 1.4).dashed(4.0, 3.0));
            pen.hatch(0, 0, w, h, radius, "hatch", 0.26);
        } else if (!machine.isReady()) {
            pen.box(0, 0, w, h, radius, Look.filled("lost").lined("bad", 1.6));
        } else {
            String line = machine.light() == Cast.Light.GOOD ? "line" : "warn";
            pen.box(0, 0, w, h, radius, Look.NONE.tinted("accent", heat(machine.cpu())).over("node").lined(line, line.equals("line") ? 1 : 1.8));
        }
        if (lights.isHaloed(machine.id())) {
            pen.box(-3, -3, w + 6, h + 6, radius + 3, Look.line("accent", 2));
        }
    }

    /** At the foot how much of its memory is asked for; a ✕ where the cluster no longer counts on it. */
    private void foot(Pen pen, Cast.Machine machine, Rect at) {
        double y = at.height() - 7 * size();
        double w = at.width() - 2 * INSET * size() - 4;
        if (!machine.isReady()) {
            pen.icon("cross", at.width() - 8 * size(), at.height() - 8 * size(), 11 * size(), "bad");
            return;
        }
        double height = 3.4 * size();
        pen.box(INSET * size() + 2, y, w, height, height / 2, Look.filled("paper"));
        if (machine.memory() > 0) {
            pen.box(INSET * size() + 2, y, Math.max(height, w * machine.memory()), height, height / 2, Look.filled("muted"));
        }
    }

    /** As many places as there are pods, line by line, as large as the field allows. */
    private List<Rect> places(int count, Rect field) {
        List<Rect> places = new ArrayList<>();
        double width = zoom >= NEAREST ? (field.width() - 1) / 2 : Math.min(PITCH * size(), field.width());
        double height = zoom >= NEAREST ? 4.6 * size() : width;
        while (width > 1 && Math.floor(field.width() / width + 0.01) * Math.floor(field.height() / height + 0.01) < count) {
            width *= zoom >= NEAREST ? 0.97 : 0.9;
            height *= zoom >= NEAREST ? 0.97 : 0.9;
        }
        int columns = Math.max(1, (int) (field.width() / width + 0.01));
        for (int i = 0; i < count; i++) {
            places.add(new Rect(field.x() + i % columns * width, field.y() + i / columns * height, width, height));
        }
        return places;
    }

    /** Full is a pod that runs, hollow one that does not yet or of which nobody knows, a ✕ one that fails or goes. */
    private static void dot(Pen pen, Cast.Tile tile, Rect place) {
        Point c = place.centre();
        double r = DOT / PITCH * place.width();
        String hue = Hues.token(tile.hue());
        switch (tile.state()) {
            case READY -> ready(pen, c, r, tile.hue());
            case SUCCEEDED -> pen.dot(c.x(), c.y(), r * 0.6, Look.filled("muted"));
            case CREATING, PENDING -> pen.dot(c.x(), c.y(), r * 0.8, Look.line(hue, r * 0.4));
            case NOT_READY -> pen.dot(c.x(), c.y(), r * 0.8, Look.line("warn", r * 0.5));
            case UNKNOWN -> pen.dot(c.x(), c.y(), r * 0.8, Look.line("muted", r * 0.4));
            case TERMINATING, FAILED, BACK_OFF, IMAGE_ERROR -> pen.icon("cross", c.x(), c.y(), r * 3.4, "bad");
        }
    }

    /** A disc; a square where the colour was given before; a diamond where it was given twice, then again. */
    private static void ready(Pen pen, Point c, double r, int hue) {
        Look look = Look.filled(Hues.token(hue));
        switch (Hues.pips(hue) % 3) {
            case 0 -> pen.dot(c.x(), c.y(), r, look);
            case 1 -> pen.box(c.x() - 0.85 * r, c.y() - 0.85 * r, 1.7 * r, 1.7 * r, 0, look);
            default -> pen.line(Curve.through(true, c.plus(0, -1.2 * r), c.plus(1.2 * r, 0), c.plus(0, 1.2 * r), c.plus(-1.2 * r, 0)), look);
        }
    }

    private Item pod(Cast.Tile tile, Rect at, boolean names) {
        Pen pen = new Pen(measure).strength(tile.strength());
        String ground = tile.state() == Cast.State.UNKNOWN ? "lost" : "node";
        boolean unlit = lights.isUnlit(tile.id());
        double h = at.height() - 0.6;
        double w = at.width() - 0.8;
        Look look = TilePainter.look(tile, unlit).over(ground);
        pen.box(0, 0, w, h, Math.min(1.6, h / 3), new Look(look.fill(), look.fillAlpha(), look.over(), look.stroke(), look.strokeAlpha(), 0.4,
                look.dash().stream().map(d -> d * 0.25).toList(), look.opacity()));
        double k = h / (names ? 21 : 18);
        double x = names ? h / 2 + 0.4 : w / 2;
        Glyphs.paint(pen, tile, x, h / 2, ground, k);
        if (names) {
            pen.fine(Names.fitted(tile.shortName(), w - h - 1, Type.NEAREST, measure), h + 0.4, h / 2, Type.NEAREST, unlit ? "muted" : "ink");
        }
        if (lights.isHaloed(tile.id())) {
            pen.box(-0.8, -0.8, w + 1.6, h + 1.6, 2, Look.line("accent", 0.8));
        }
        return pen.item(tile.id(), Layer.THING, at, TilePainter.describe(tile));
    }

    private static String describe(Cast.Machine machine) {
        return NodePainter.describe(machine) + ", " + Math.round(machine.cpu() * 100) + " % of its cpu requested";
    }
}
