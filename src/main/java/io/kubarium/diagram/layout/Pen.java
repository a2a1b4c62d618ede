package io.kubarium.diagram.layout;

import io.kubarium.diagram.Curve;
import io.kubarium.diagram.Item;
import io.kubarium.diagram.Layer;
import io.kubarium.diagram.Look;
import io.kubarium.diagram.Mark;
import io.kubarium.diagram.Names;
import io.kubarium.diagram.Point;
import io.kubarium.diagram.Rect;
import io.kubarium.diagram.TextMeasure;
import io.kubarium.diagram.Type;
import java.util.ArrayList;
import java.util.List;

/** Collects the marks of one item, in its own coordinates. Texts are given by the middle of their line. */
final class Pen {

    private static final double MIDDLE_OF_CAPITALS = 0.364;

    private final TextMeasure measure;
    private final List<Mark> marks = new ArrayList<>();
    private double strength = 1;

    Pen(TextMeasure measure) {
        this.measure = measure;
    }

    /** Everything from here on is drawn at this strength. */
    Pen strength(double alpha) {
        strength = alpha;
        return this;
    }

    double width(String text, Type type) {
        return measure.width(text, type);
    }

    Pen box(double x, double y, double w, double h, double radius, Look look) {
        marks.add(new Mark.Box(x, y, w, h, radius, look.faded(strength)));
        return this;
    }

    Pen text(String text, double x, double middle, Type type, String token) {
        return label(text, x, middle, type, token, false);
    }

    /** Text of the far stage, which is seen from near: not on whole pixels. */
    Pen fine(String text, double x, double middle, Type type, String token) {
        marks.add(new Mark.Label(text, x, middle + type.size() * MIDDLE_OF_CAPITALS, width(text, type), type, token, strength, false));
        return this;
    }

    /** Text that is cut in its middle where it would not fit. */
    Pen fitted(String text, double x, double middle, double room, Type type, String token) {
        return text(Names.fitted(text, room, type, measure), x, middle, type, token);
    }

    Pen struck(String text, double x, double middle, Type type, String token) {
        return label(text, x, middle, type, token, true);
    }

    Pen textTo(String text, double right, double middle, Type type, String token) {
        return text(text, right - width(text, type), middle, type, token);
    }

    Pen textAround(String text, double centre, double middle, Type type, String token) {
        return text(text, centre - width(text, type) / 2, middle, type, token);
    }

    private Pen label(String text, double x, double middle, Type type, String token, boolean struck) {
        if (text.isEmpty()) {
            return this;
        }
        double base = Math.round(middle + type.size() * MIDDLE_OF_CAPITALS);
        marks.add(new Mark.Label(text, Math.rint(x), base, width(text, type), type, token, strength, struck));
        return this;
    }

    Pen icon(String name, double x, double y, double size, String token) {
        marks.add(new Mark.Icon(name, x, y, size, token, strength));
        return this;
    }

    Pen ring(double x, double y, double radius, double width, double fraction, String token, String track) {
        marks.add(new Mark.Ring(x, y, radius, width, fraction, token, track, strength));
        return this;
    }

    Pen dot(double x, double y, double radius, Look look) {
        marks.add(new Mark.Dot(x, y, radius, look.faded(strength)));
        return this;
    }

    Pen line(Curve curve, Look look) {
        marks.add(new Mark.Line(curve, look.faded(strength)));
        return this;
    }

    Pen line(double x1, double y1, double x2, double y2, Look look) {
        return line(Curve.through(false, new Point(x1, y1), new Point(x2, y2)), look);
    }

    Pen hatch(double x, double y, double w, double h, double radius, String token, double alpha) {
        marks.add(new Mark.Hatch(x, y, w, h, radius, token, alpha));
        return this;
    }

    Pen cells(double w, double h, List<Mark.Cells.Cell> cells) {
        marks.add(new Mark.Cells(w, h, cells));
        return this;
    }

    boolean isEmpty() {
        return marks.isEmpty();
    }

    /** The 2 px halo of a lit thing, 4 px outside its border. */
    Pen halo(double w, double h, double radius) {
        return box(-4, -4, w + 8, h + 8, radius + 4, Look.line("accent", 2));
    }

    /** The second mark of workloads whose colour was given before: pips on the upper border. */
    Pen pips(int hue, double x) {
        for (int i = 0; i < io.kubarium.diagram.Hues.pips(hue); i++) {
            box(x + i * 9, -3, 6, 6, 1.4, Look.filled(io.kubarium.diagram.Hues.token(hue)).lined("node", 1.4));
        }
        return this;
    }

    Item item(String id, Layer layer, Rect box, String text) {
        return new Item(id, layer, box, marks, text);
    }

    Item scenery(String id, Layer layer, Rect box) {
        return Item.scenery(id, layer, box, marks);
    }
}
