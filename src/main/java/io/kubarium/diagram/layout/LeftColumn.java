package io.kubarium.diagram.layout;

import io.kubarium.diagram.Cast;
import io.kubarium.diagram.Diagram;
import io.kubarium.diagram.Item;
import io.kubarium.diagram.Layer;
import io.kubarium.diagram.Look;
import io.kubarium.diagram.Rect;
import io.kubarium.diagram.TextMeasure;
import io.kubarium.diagram.Type;
import java.util.ArrayList;
import java.util.List;

/** The column at the left: what is wanted, what is configured, which pods wait for a node, and who makes it all so. */
final class LeftColumn {

    /** From this height on a row of the control plane has a second line. */
    static final double TWO_LINES = 38;

    private static final double INSET = 8;
    private static final double GAP = 12;
    private static final double CONTROL_HEADING = 36;
    private static final double CONTROL_HEADING_LOW = 30;
    private static final double LEAST_PART = 20;
    private static final double TALLEST_PART = 58;

    private final Plan plan;
    private final Measures m;
    private final TextMeasure measure;
    private final Lights lights;
    private final Cast cast;
    private final List<Item> items = new ArrayList<>();
    private final double x;
    private final double bottom;
    private final ShelfPainter shelf;
    private final Queue queue;

    LeftColumn(Plan plan, Cast cast, TextMeasure measure, Lights lights, double bottom) {
        this.plan = plan;
        this.m = plan.measures;
        this.measure = measure;
        this.lights = lights;
        this.cast = cast;
        this.x = 2 * Measures.MARGIN;
        this.bottom = bottom;
        this.queue = new Queue(plan, measure, lights, cast);
        this.shelf = new ShelfPainter(plan, cast, measure, lights);
    }

    /** What of the shelf is to be seen. */
    Diagram.Scroll scroll() {
        return shelf.scroll() == null ? Diagram.Scroll.NONE : shelf.scroll();
    }

    List<Item> paint() {
        double y = m.shelfY();
        if (!cast.blueprints().isEmpty() || !cast.configs().isEmpty()) {
            y = shelf.paint(items, x, y, bottom - y - GAP - waitingHeight() - controlLeast()) + GAP;
        }
        if (!queue.stuck().isEmpty()) {
            y = queue.strip(items, card(y, 0)) + GAP;
        }
        if (!cast.controlPlane().isEmpty()) {
            controlPlane(y);
        }
        return items;
    }

    private double controlLeast() {
        int parts = cast.controlPlane().size();
        return parts == 0 ? 0 : CONTROL_HEADING_LOW + parts * (LEAST_PART + 4) - 4 + INSET;
    }

    private double waitingHeight() {
        return queue.stuck().isEmpty() ? 0 : queue.height() + GAP;
    }

    private Rect card(double y, double height) {
        return new Rect(x + INSET, y, Measures.COLUMN - 2 * INSET, height);
    }

    private void controlPlane(double top) {
        int n = cast.controlPlane().size();
        double heading = m.oneLine() ? CONTROL_HEADING_LOW : CONTROL_HEADING;
        double gap = m.oneLine() ? 4 : 6;
        double tallest = heading + n * (TALLEST_PART + gap) - gap + INSET;
        Rect at = new Rect(x, top, Measures.COLUMN, Math.min(tallest, bottom - top));
        plan.put("control-plane", at);
        double height = (at.height() - heading - INSET - gap * (n - 1)) / n;
        Pen pen = new Pen(measure);
        pen.box(0, 0, at.width(), at.height(), 14, Look.filled("cp"));
        pen.text("Control plane", 14, m.oneLine() ? 14 : 20, Type.TITLE, "cptext");
        items.add(pen.scenery("control-plane", Layer.GROUND, at));
        double y = top + heading;
        for (Cast.Part part : cast.controlPlane()) {
            Rect row = plan.put(part.id(), new Rect(x + INSET, y, at.width() - 2 * INSET, height));
            items.add(part(part, row));
            if (part.id().contains("kube-scheduler")) {
                queue.row(items, row);
            }
            y += height + gap;
        }
    }

    private Item part(Cast.Part part, Rect at) {
        double h = at.height();
        boolean two = h >= TWO_LINES && !part.note().isEmpty();
        double y = two ? h / 2 - 8 : h / 2;
        Pen pen = new Pen(measure);
        pen.box(0, 0, at.width(), h, Math.min(8, h / 2.4), Look.filled("cpin"));
        switch (part.light()) {
            case GOOD -> pen.dot(13, y, 3.8, Look.filled("cplight"));
            case WARN -> pen.icon("hourglass", 13, y, 11, "cptext");
            case BAD -> pen.icon("cross", 13, y, 12, "cptext");
            case OFF -> pen.dot(13, y, 3.2, Look.line("cpmuted", 1.6));
        }
        pen.text(part.name(), 23, y, Type.NAME, part.light() == Cast.Light.OFF ? "cpmuted" : "cptext");
        String token = part.light() == Cast.Light.GOOD ? "cpmuted" : "cptext";
        if (two) {
            pen.fitted(part.note(), 10, h / 2 + 11, at.width() - 18, Type.MONO, token);
        } else if (part.light() != Cast.Light.GOOD) {
            brief(pen, part, at.width(), h / 2, token);
        }
        if (lights.isHaloed(part.id())) {
            pen.halo(at.width(), h, 8);
        }
        String state = part.note().isEmpty() ? "" : ", " + part.note();
        return pen.item(part.id(), Layer.THING, at, part.name() + state);
    }

    /** What is wrong, or the end of it, for which there is room beside the name. */
    private static void brief(Pen pen, Cast.Part part, double width, double y, String token) {
        double room = width - 23 - pen.width(part.name(), Type.NAME) - 14;
        String note = part.note();
        for (String words : List.of(note, after(note, ": "), after(note, " in "), after(note, " "))) {
            if (pen.width(words, Type.NOTE) <= room) {
                pen.textTo(words, width - 8, y, Type.NOTE, token);
                return;
            }
        }
    }

    private static String after(String note, String sign) {
        int at = note.lastIndexOf(sign);
        return at < 0 ? note : note.substring(at + sign.length());
    }
}
