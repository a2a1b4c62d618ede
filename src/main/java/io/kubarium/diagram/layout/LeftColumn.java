package io.kubarium.diagram.layout;

import io.kubarium.diagram.Cast;
import io.kubarium.diagram.Hues;
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
    private static final double SECTION = 28;
    private static final double CONTROL_HEADING = 36;
    private static final double CONTROL_HEADING_LOW = 30;
    private static final double LEAST_PART = 20;
    private static final double TALLEST_PART = 58;
    private static final String WAITS_FOR_YOU = "waits for you";

    private final Plan plan;
    private final Measures m;
    private final TextMeasure measure;
    private final Lights lights;
    private final Cast cast;
    private final List<Item> items = new ArrayList<>();
    private final double x;
    private final double bottom;
    private final Heights heights;
    private final Queue queue;

    /** How high the cards are: the normal measure, or low where there are many. */
    private record Heights(double blueprint, double config, boolean oneLine, int most) {}

    LeftColumn(Plan plan, Cast cast, TextMeasure measure, Lights lights, double bottom) {
        this.plan = plan;
        this.m = plan.measures;
        this.measure = measure;
        this.lights = lights;
        this.cast = cast;
        this.x = 2 * Measures.MARGIN;
        this.bottom = bottom;
        this.queue = new Queue(plan, measure, lights, cast);
        this.heights = heights();
    }

    List<Item> paint() {
        double y = m.shelfY();
        if (!cast.blueprints().isEmpty() || !cast.configs().isEmpty()) {
            y = shelf(y) + GAP;
        }
        if (!queue.stuck().isEmpty()) {
            y = queue.strip(items, card(y, 0)) + GAP;
        }
        if (!cast.controlPlane().isEmpty()) {
            controlPlane(y);
        }
        return items;
    }

    private Heights heights() {
        int cards = cast.blueprints().size() + cast.configs().size();
        double room = bottom - m.shelfY() - GAP - waitingHeight() - controlLeast();
        if (shelfHeight(m.blueprintHeight(), m.configHeight(), cards) <= room) {
            return new Heights(m.blueprintHeight(), m.configHeight(), m.oneLine(), cards);
        }
        double low = Measures.COMPACT.blueprintHeight();
        int most = cards;
        while (most > 2 && shelfHeight(low, low, most) > room) {
            most--;
        }
        return new Heights(low, low, true, most);
    }

    private double shelfHeight(double blueprint, double config, int most) {
        int blueprints = Math.min(cast.blueprints().size(), most);
        int configs = Math.min(cast.configs().size(), most - blueprints);
        double height = m.shelfHeading() + blueprints * (blueprint + m.cardGap()) + configs * (config + m.cardGap());
        double section = configs > 0 && blueprints > 0 ? SECTION - m.cardGap() : 0;
        return height + section + m.shelfPadding() - m.cardGap();
    }

    private double controlLeast() {
        int parts = cast.controlPlane().size();
        return parts == 0 ? 0 : CONTROL_HEADING_LOW + parts * (LEAST_PART + 4) - 4 + INSET;
    }

    private double waitingHeight() {
        return queue.stuck().isEmpty() ? 0 : queue.height() + GAP;
    }

    private double shelf(double top) {
        int ground = items.size();
        int blueprints = Math.min(cast.blueprints().size(), heights.most);
        int configs = Math.min(cast.configs().size(), heights.most - blueprints);
        double y = top;
        Pen pen = new Pen(measure);
        if (blueprints > 0) {
            pen.text("Blueprints", 10, 14, Type.NOTE, "muted");
            y += m.shelfHeading();
            for (Cast.Blueprint b : cast.blueprints().subList(0, blueprints)) {
                items.add(blueprint(b, plan.put(b.id(), card(y, heights.blueprint))));
                y += heights.blueprint + m.cardGap();
            }
        }
        if (configs > 0) {
            double section = blueprints > 0 ? SECTION - m.cardGap() : m.shelfHeading();
            pen.text("Config", 10, y - top + (blueprints > 0 ? 12 : 14), Type.NOTE, "muted");
            y += section;
            for (Cast.Config c : cast.configs().subList(0, configs)) {
                items.add(config(c, plan.put(c.id(), card(y, heights.config))));
                y += heights.config + m.cardGap();
            }
        }
        y += m.shelfPadding() - m.cardGap();
        int hidden = cast.blueprints().size() + cast.configs().size() - heights.most;
        if (hidden > 0) {
            pen.textTo("+" + hidden + " more", Measures.COLUMN - 10, 14, Type.NOTE, "muted");
        }
        Pen all = new Pen(measure).box(0, 0, Measures.COLUMN, y - top, 14, Look.filled("soft"));
        Rect at = new Rect(x, top, Measures.COLUMN, y - top);
        plan.put("shelf", at);
        items.add(ground, all.scenery("shelf", Layer.GROUND, at));
        items.add(ground + 1, pen.scenery("shelf/words", Layer.BODY, at));
        return y;
    }

    private Rect card(double y, double height) {
        return new Rect(x + INSET, y, Measures.COLUMN - 2 * INSET, height);
    }

    private Item blueprint(Cast.Blueprint b, Rect at) {
        String hue = Hues.token(b.hue());
        double h = at.height();
        Pen pen = new Pen(measure);
        pen.box(0, 0, at.width(), h, 8, Look.filled("paper").lined(hue, 1.6).dashed(5.0, 3.0));
        pen.pips(b.hue(), 14);
        pen.ring(17, h / 2, 7.5, 2.6, b.wanted() == 0 ? 1 : b.ready() / (double) b.wanted(), hue, "line");
        String figures = b.ready() + "/" + b.wanted();
        double figuresY = heights.oneLine ? h / 2 : h - 13;
        pen.textTo(figures, at.width() - 9, figuresY, Type.MONO_FIGURE, b.ready() < b.wanted() ? "bad" : "ink");
        double room = at.width() - 9 - pen.width(figures, Type.MONO_FIGURE) - 8 - 33;
        if (heights.oneLine) {
            boolean fits = pen.width(b.name(), Type.NAME) + pen.width(WAITS_FOR_YOU, Type.NOTE) + 6 <= room;
            String kind = b.stuck().isEmpty() ? shortKind(b.kind()) : fits ? WAITS_FOR_YOU : "waits";
            double kindWidth = pen.width(kind, Type.NOTE) + 6;
            String name = io.kubarium.diagram.Names.fitted(b.name(), room - kindWidth, Type.NAME, measure);
            pen.text(name, 33, h / 2, Type.NAME, "ink");
            pen.text(kind, 33 + pen.width(name, Type.NAME) + 6, h / 2, Type.NOTE, b.stuck().isEmpty() ? "muted" : "bad");
        } else {
            pen.text(b.stuck().isEmpty() ? b.kind() : WAITS_FOR_YOU, 33, 12, Type.SMALL, b.stuck().isEmpty() ? "muted" : "bad");
            pen.fitted(b.name(), 33, h - 13, room, Type.NAME, "ink");
        }
        if (lights.isHaloed(b.id())) {
            pen.halo(at.width(), h, 8);
        }
        return pen.item(b.id(), Layer.THING, at,
                b.kind() + " " + b.name() + ", " + b.ready() + " of " + b.wanted() + " ready"
                        + (b.stuck().isEmpty() ? "" : ", waits for " + b.stuck() + " or you, no timer runs"));
    }

    private static String shortKind(String kind) {
        return switch (kind) {
            case "Deployment" -> "deploy";
            case "StatefulSet" -> "sts";
            case "DaemonSet" -> "ds";
            case "ReplicaSet" -> "rs";
            default -> kind.toLowerCase(java.util.Locale.ROOT);
        };
    }

    private Item config(Cast.Config c, Rect at) {
        double h = at.height();
        Pen pen = new Pen(measure);
        pen.box(0, 0, at.width(), h, 8, Look.filled("paper").lined("line", 1.2));
        pen.icon(c.mark().equals("cm") ? "sheet" : "key", 17, h / 2, 14, c.mark());
        double room = at.width() - 33 - 8;
        if (heights.oneLine) {
            pen.fitted(c.name(), 33, h / 2, room, Type.NAME, "ink");
        } else {
            pen.text(c.kind(), 33, 11, Type.SMALL, "muted");
            pen.fitted(c.name(), 33, h - 12, room, Type.NAME, "ink");
        }
        if (lights.isHaloed(c.id())) {
            pen.halo(at.width(), h, 8);
        }
        return pen.item(c.id(), Layer.THING, at, c.kind() + " " + c.name());
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
            case WARN -> pen.dot(13, y, 3.8, Look.filled("warn"));
            case BAD -> pen.icon("cross", 13, y, 12, "cptext");
            case OFF -> pen.dot(13, y, 3.2, Look.line("cpmuted", 1.6));
        }
        pen.text(part.name(), 23, y, Type.NAME, part.light() == Cast.Light.OFF ? "cpmuted" : "cptext");
        if (two) {
            pen.fitted(part.note(), 10, h / 2 + 11, at.width() - 18, Type.MONO, "cpmuted");
        }
        if (lights.isHaloed(part.id())) {
            pen.halo(at.width(), h, 8);
        }
        String state = part.light() == Cast.Light.OFF ? ", stopped" : part.note().isEmpty() ? "" : ", " + part.note();
        return pen.item(part.id(), Layer.THING, at, part.name() + state);
    }
}
