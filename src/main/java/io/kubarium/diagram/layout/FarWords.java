package io.kubarium.diagram.layout;

import io.kubarium.diagram.Cast;
import io.kubarium.diagram.Item;
import io.kubarium.diagram.Layer;
import io.kubarium.diagram.Look;
import io.kubarium.diagram.Rect;
import io.kubarium.diagram.TextMeasure;
import io.kubarium.diagram.Type;
import java.util.List;

/** What stands around the zones of the far stage: the folded control plane, the queue, and what the marks mean. */
final class FarWords {

    private static final int STEPS = 6;
    private static final double STEP = 16;
    private static final double GAP = 12;
    private static final double CARD = 172;

    private final TextMeasure measure;
    private final Cast cast;
    private final Plan plan;
    private final Lights lights;

    FarWords(TextMeasure measure, Cast cast, Plan plan, Lights lights) {
        this.measure = measure;
        this.cast = cast;
        this.plan = plan;
        this.lights = lights;
    }

    /** {@code dots} if pods are to be seen. */
    void paint(List<Item> items, boolean dots) {
        double height = plan.measures.oneLine() ? 22 : 30;
        double y = plan.measures.borderY() + (plan.measures.oneLine() ? 9 : 13);
        Rect card = new Rect(plan.nodes.x(), y, CARD, height);
        if (!cast.controlPlane().isEmpty()) {
            items.add(controlPlane(card));
        }
        if (!cast.waiting().isEmpty()) {
            items.add(queue(new Rect(card.right() + GAP, y, 0, height)));
        }
        heat(items, y + height / 2);
        marks(items, dots);
    }

    private Item controlPlane(Rect at) {
        List<String> down = cast.controlPlane().stream().filter(p -> p.light() != Cast.Light.GOOD).map(Cast.Part::name).toList();
        cast.controlPlane().forEach(p -> plan.fix(p.id(), at));
        Pen pen = new Pen(measure).box(0, 0, at.width(), at.height(), 8, Look.filled("cp"));
        if (down.isEmpty()) {
            pen.dot(15, at.height() / 2, 4, Look.filled("cplight")).text("Control plane", 26, at.height() / 2, Type.STRONG, "cptext");
        } else {
            String words = down.size() == 1 ? down.getFirst() + " stopped" : down.size() + " parts stopped";
            pen.icon("cross", 15, at.height() / 2, 13, "cptext").fitted(words, 26, at.height() / 2, at.width() - 34, Type.STRONG, "cptext");
        }
        if (cast.controlPlane().stream().anyMatch(p -> lights.isHaloed(p.id()))) {
            pen.halo(at.width(), at.height(), 8);
        }
        String state = down.isEmpty() ? "all parts run" : String.join(", ", down) + " stopped";
        return pen.item(cast.controlPlane().getFirst().id(), Layer.THING, at, "Control plane, " + state);
    }

    private Item queue(Rect from) {
        int count = cast.waiting().size();
        boolean stuck = cast.waiting().stream().anyMatch(t -> t.note().equals(Cast.Tile.NO_NODE_FITS));
        String words = count + (count == 1 ? " pod waits" : " pods wait") + " for a node";
        String shown = fits(from, words) ? words : count + (count == 1 ? " waits" : " wait");
        Rect at = around(from, shown);
        cast.waiting().forEach(t -> plan.fix(t.id(), at));
        Pen pen = new Pen(measure).box(0, 0, at.width(), at.height(), 8, Look.filled(stuck ? "warnsoft" : "soft").lined(stuck ? "warn" : "line", 1.4).dashed(2.0, 4.0));
        pen.icon("hourglass", 18, at.height() / 2, 14, stuck ? "warn" : "muted").text(shown, 34, at.height() / 2, Type.NOTE_STRONG, "ink");
        return pen.item(cast.waiting().getFirst().id(), Layer.THING, at, words);
    }

    private Rect around(Rect from, String words) {
        return new Rect(from.x(), from.y(), 34 + measure.width(words, Type.NOTE_STRONG) + 10, from.height());
    }

    private boolean fits(Rect from, String words) {
        return cast.gates().stream().noneMatch(g -> plan.at(g.id()).grown(4).overlaps(around(from, words)));
    }

    /** What the heat of a node says, at the top right where no gate stands. */
    private void heat(List<Item> items, double middle) {
        double title = measure.width("Heat: cpu requested", Type.NOTE);
        double zero = measure.width("0 %", Type.NOTE);
        double all = measure.width("100 %", Type.NOTE);
        double width = title + 14 + zero + 6 + STEPS * STEP + 6 + all;
        Rect at = new Rect(plan.nodes.right() - width, middle - 9, width, 18);
        if (cast.gates().stream().anyMatch(g -> plan.at(g.id()).grown(8).overlaps(at))) {
            return;
        }
        Pen pen = new Pen(measure).text("Heat: cpu requested", 0, 9, Type.NOTE, "muted").text("0 %", title + 14, 9, Type.NOTE, "muted");
        double x = title + 14 + zero + 6;
        for (int i = 0; i < STEPS; i++) {
            pen.box(x + i * STEP, 4, STEP, 10, 0, Look.NONE.tinted("accent", FarTile.heat(i / (STEPS - 1.0))).over("node"));
        }
        pen.text("100 %", x + STEPS * STEP + 6, 9, Type.NOTE, "muted");
        items.add(pen.scenery("legend/heat", Layer.BODY, at));
    }

    /** Under the border: what dots, bars and crosses are. */
    private void marks(List<Item> items, boolean dots) {
        Pen pen = new Pen(measure);
        double x = 4;
        if (dots) {
            pen.dot(x, 9, 3.4, Look.filled("hue1"));
            x = word(pen, x, "pod");
            pen.dot(x, 9, 3, Look.line("muted", 1.4));
            x = word(pen, x, "pod, unknown");
            pen.icon("cross", x, 9, 11, "bad");
            x = word(pen, x, "fails or leaves");
            pen.box(x - 6, 7, 14, 4, 2, Look.filled("muted"));
            x = word(pen, x + 4, "memory requested");
        }
        pen.box(x - 7, 3, 14, 12, 3, dots ? Look.filled("lost").lined("bad", 1.2).dashed(3.0, 2.0) : Look.filled("bad"));
        x = word(pen, x + 2, "node NotReady");
        items.add(pen.scenery("legend/marks", Layer.BODY, new Rect(plan.nodes.x() + 4, plan.cluster.bottom() + 16, x, 18)));
    }

    private double word(Pen pen, double x, String word) {
        pen.text(word, x + 10, 9, Type.NOTE, "muted");
        return x + 10 + measure.width(word, Type.NOTE) + 22;
    }
}
