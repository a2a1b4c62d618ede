package io.kubarium.diagram.layout;

import io.kubarium.diagram.Cast;
import io.kubarium.diagram.Item;
import io.kubarium.diagram.Layer;
import io.kubarium.diagram.Look;
import io.kubarium.diagram.Rect;
import io.kubarium.diagram.TextMeasure;
import io.kubarium.diagram.Type;
import java.util.ArrayList;
import java.util.List;

/** Draws a node: its body with header, meters and free slots, the notch of kube-proxy, kubelet and containerd. */
final class NodePainter {

    private static final double RADIUS = 16;
    private static final double CHIP_RADIUS = 7;

    private final TextMeasure measure;
    private final Plan plan;
    private final Lights lights;
    private final Measures m;

    NodePainter(TextMeasure measure, Plan plan, Lights lights) {
        this.measure = measure;
        this.plan = plan;
        this.lights = lights;
        this.m = plan.measures;
    }

    List<Item> paint(Cast.Machine machine, int rows) {
        List<Item> items = new ArrayList<>();
        items.add(body(machine, rows));
        if (machine.countdown() != null && !plan.isNarrow(machine.id()) && !plan.view.quiet()) {
            Rect at = plan.at(machine.id());
            Pen pen = new Pen(measure);
            countdown(pen, machine, at.width() - Measures.LANE);
            items.add(pen.scenery("countdown/" + machine.id(), Layer.BODY, at));
        }
        items.add(proxy(machine));
        if (!plan.view.quiet()) {
            items.add(process(Plan.kubelet(machine.name()), "kubelet", machine, machine.kubelet()));
            items.add(process(Plan.containerd(machine.name()), "containerd", machine, machine.containerd()));
            if (!machine.disk().isEmpty()) {
                items.add(disk(machine));
            }
        }
        return items;
    }

    private Item body(Cast.Machine machine, int rows) {
        Rect at = plan.at(machine.id());
        Pen pen = new Pen(measure);
        Look look = machine.lost()
                ? Look.filled(machine.unheard() ? "node" : "lost").lined("bad", 1.6).dashed(5.0, 4.0)
                : Look.filled("node").lined("line", 1.4);
        pen.box(0, 0, at.width(), at.height(), RADIUS, look);
        if (machine.lost() && !machine.unheard()) {
            pen.hatch(0, 0, at.width(), at.height(), RADIUS, "hatch", 0.26);
        }
        if (lights.isHaloed(machine.id())) {
            pen.halo(at.width(), at.height(), RADIUS);
        }
        if (plan.isNarrow(machine.id())) {
            narrowHeader(pen, machine, at);
        } else {
            header(pen, machine, at);
            slots(pen, machine, at, rows);
        }
        return pen.item(machine.id(), Layer.GROUND, at, describe(machine));
    }

    private void header(Pen pen, Cast.Machine machine, Rect at) {
        double right = at.width() - Measures.LANE;
        double y = m.statusY();
        status(pen, machine, Measures.GUTTER + 5.5, y);
        String side = machine.word().isEmpty() ? (plan.view.quiet() ? "" : machine.ip()) : machine.word();
        Type type = machine.word().isEmpty() ? Type.MONO : Type.NOTE_STRONG;
        double all = right - Measures.GUTTER - 18 - 8;
        if (machine.word().isEmpty() && pen.width(machine.name(), Type.TITLE) + pen.width(side, type) > all) {
            side = "";
        }
        double room = right - Measures.GUTTER - 18 - pen.width(side, type) - 8;
        pen.fitted(machine.name(), Measures.GUTTER + 18, y, room, Type.TITLE, "ink");
        pen.textTo(side, right, y, type, machine.word().isEmpty() ? "muted" : wordToken(machine));
        if (plan.view.quiet()) {
            return;
        }
        if (machine.lost() && machine.countdown() == null) {
            plate(pen, right, "bad");
            pen.text("no timer runs", Measures.GUTTER + 10, plateY(), Type.NOTE, "bad");
        } else if (machine.countdown() == null) {
            meters(pen, machine, right);
        }
    }

    private void narrowHeader(Pen pen, Cast.Machine machine, Rect at) {
        double y = m.statusY();
        status(pen, machine, 20, y);
        pen.fitted(machine.name(), 31, y, at.width() - 40, Type.TITLE, machine.lost() ? "muted" : "ink");
        if (!machine.word().isEmpty()) {
            pen.fitted(machine.word(), 14, m.meterY() + 1, at.width() - 24, Type.NOTE_STRONG, wordToken(machine));
        } else {
            meter(pen, 14, at.width() - 28, machine.cpu());
        }
    }

    private static void status(Pen pen, Cast.Machine machine, double x, double y) {
        switch (machine.light()) {
            case GOOD -> pen.dot(x, y, 4.5, Look.filled("good"));
            case WARN -> pen.dot(x, y, 4.5, Look.filled("warn"));
            case BAD -> pen.dot(x, y, 6, Look.line("bad", 1.8)).icon("cross", x, y, 9, "bad");
            case OFF -> pen.dot(x, y, 4, Look.line("muted", 1.6));
        }
    }

    private static String wordToken(Cast.Machine machine) {
        return switch (machine.light()) {
            case BAD -> "bad";
            case WARN -> "warn";
            default -> "muted";
        };
    }

    /** In place of the meters: what will happen to this node's pods, and when. */
    private void countdown(Pen pen, Cast.Machine machine, double right) {
        double x = Measures.GUTTER;
        double y = plateY();
        String token = machine.light() == Cast.Light.BAD ? "bad" : "warn";
        plate(pen, right, token);
        pen.ring(x + 14, y, 4.5, 2, machine.countdown().left(), token, "line");
        String words = machine.countdown().words();
        int space = words.lastIndexOf(' ');
        pen.text(words.substring(0, Math.max(0, space)), x + 26, y, Type.NOTE, token);
        pen.textTo(words.substring(space + 1), right - 10, y, Type.MONO_STRONG, token);
    }

    private double plateY() {
        return m.meterY() + (m.oneLine() ? -1 : 2);
    }

    private void plate(Pen pen, double right, String token) {
        double h = m.oneLine() ? 18 : 22;
        pen.box(Measures.GUTTER, plateY() - h / 2, right - Measures.GUTTER, h, 7, Look.filled(token + "soft").lined(token, 1.2));
    }

    private void meters(Pen pen, Cast.Machine machine, double right) {
        double x = Measures.GUTTER;
        double half = (right - x - 16) / 2;
        pen.text("cpu", x, m.meterY(), Type.NOTE, "muted");
        meter(pen, x + 32, half - 32, machine.cpu());
        pen.text("mem", x + half + 16, m.meterY(), Type.NOTE, "muted");
        meter(pen, x + half + 48, half - 32, machine.memory());
    }

    private void meter(Pen pen, double x, double width, double fraction) {
        double y = m.meterY() - 3.5;
        pen.box(x, y, width, 8, 4, Look.filled("soft"));
        if (fraction > 0) {
            pen.box(x, y, Math.max(8, width * Math.min(1, fraction)), 8, 4, Look.filled("muted").faded(0.85));
        }
    }

    private void slots(Pen pen, Cast.Machine machine, Rect at, int rows) {
        boolean chips = machine.tiles().stream().anyMatch(t -> plan.isChip(t.id()));
        for (int row = chips ? rows : machine.tiles().size(); row < rows; row++) {
            double y = m.header() + row * (m.tileHeight() + m.tileGap());
            pen.box(Measures.GUTTER, y, at.width() - Measures.GUTTER - Measures.LANE, m.tileHeight(),
                    TilePainter.RADIUS, Look.line("slot", 1.2).dashed(2.0, 5.0));
        }
    }

    private Item proxy(Cast.Machine machine) {
        String id = Plan.proxy(machine.name());
        Rect at = plan.at(id);
        Pen pen = new Pen(measure);
        boolean works = machine.proxy() == Cast.Light.GOOD && !isDark(machine);
        pen.box(0, 0, at.width(), at.height(), 8, Look.filled("node").lined(works ? "svcline" : "muted", 1.6));
        light(pen, 10, at.height() / 2, machine.proxy(), isDark(machine));
        pen.text("kube-proxy", 17, at.height() / 2, Type.NOTE, "ink");
        if (lights.isHaloed(id)) {
            pen.halo(at.width(), at.height(), 8);
        }
        return pen.item(id, Layer.THING, at, "kube-proxy on " + machine.name() + words(machine.proxy()));
    }

    /** Nobody knows of its processes; of one that is only cut off it is shown how they are. */
    private static boolean isDark(Cast.Machine machine) {
        return machine.lost() && !machine.unheard();
    }

    /** Its disk, where that does not do what it should. */
    private Item disk(Cast.Machine machine) {
        String id = "Disk//" + machine.name();
        Rect at = plan.at(id);
        Pen pen = new Pen(measure);
        String token = machine.disk().endsWith("stopped") ? "bad" : "warn";
        pen.box(0, 0, at.width(), at.height(), CHIP_RADIUS, Look.filled("node").lined(token, 1.2));
        if (at.width() > 40) {
            pen.fitted(machine.disk(), 8, at.height() / 2, at.width() - 14, Type.NOTE, token);
        } else {
            pen.icon("disk", at.width() / 2, at.height() / 2, 13, token);
        }
        if (lights.isHaloed(id)) {
            pen.halo(at.width(), at.height(), CHIP_RADIUS);
        }
        return pen.item(id, Layer.THING, at, "Disk of " + machine.name() + ", " + machine.disk().substring("disk ".length()));
    }

    private Item process(String id, String name, Cast.Machine machine, Cast.Light state) {
        Rect at = plan.at(id);
        Pen pen = new Pen(measure);
        pen.box(0, 0, at.width(), at.height(), CHIP_RADIUS, Look.filled("node").lined("line", 1.2));
        light(pen, at.width() < 40 ? at.width() / 2 : 10, at.height() / 2, state, isDark(machine));
        if (at.width() > 40) {
            pen.text(name, 17, at.height() / 2, Type.NOTE, "ink");
        }
        if (lights.isHaloed(id)) {
            pen.halo(at.width(), at.height(), CHIP_RADIUS);
        }
        return pen.item(id, Layer.THING, at, name + " on " + machine.name() + words(state));
    }

    private static void light(Pen pen, double x, double y, Cast.Light light, boolean lost) {
        if (lost) {
            pen.dot(x, y, 3, Look.filled("muted"));
            return;
        }
        switch (light) {
            case GOOD -> pen.dot(x, y, 3, Look.filled("good"));
            case WARN -> pen.dot(x, y, 3, Look.filled("warn"));
            case BAD -> pen.icon("cross", x, y, 10, "bad");
            case OFF -> pen.dot(x, y, 2.6, Look.line("muted", 1.4));
        }
    }

    private static String words(Cast.Light light) {
        return switch (light) {
            case GOOD -> ", running";
            case WARN -> ", slow";
            case BAD -> ", failing";
            case OFF -> ", stopped";
        };
    }

    static String describe(Cast.Machine machine) {
        int count = machine.tiles().size();
        String state = machine.word().isEmpty() ? "Ready" : machine.word();
        return "Node " + machine.name() + ", " + state + ", " + count + (count == 1 ? " pod" : " pods");
    }
}
