package io.kubarium.diagram.layout;

import io.kubarium.diagram.Cast;
import io.kubarium.diagram.Curve;
import io.kubarium.diagram.Item;
import io.kubarium.diagram.Layer;
import io.kubarium.diagram.Look;
import io.kubarium.diagram.Point;
import io.kubarium.diagram.Rect;
import io.kubarium.diagram.TextMeasure;
import io.kubarium.diagram.Type;
import java.util.List;

/** What lies before the Services: the clients outside, and the gates on the cluster's border. */
final class Entrance {

    private static final double PITCH = 264;
    private static final double PEOPLE = 106;
    private static final double WORDS = 82;
    private static final double POINT = 12;
    private static final String SLOW_BEFORE = " · ";

    private final Plan plan;
    private final Measures m;
    private final TextMeasure measure;

    Entrance(Plan plan, TextMeasure measure) {
        this.plan = plan;
        this.m = plan.measures;
        this.measure = measure;
    }

    void place(Cast cast, Rect area) {
        double x = area.centre().x() - PITCH * (cast.gates().size() - 1) / 2.0;
        for (Cast.Gate gate : cast.gates()) {
            plan.put(gate.id(), new Rect(
                    Math.round(x - Measures.GATE_WIDTH / 2), m.borderY() - m.gateHeight() / 2, Measures.GATE_WIDTH, m.gateHeight()));
            x += PITCH;
        }
        double free = Double.NEGATIVE_INFINITY;
        for (Cast.Clients clients : cast.clients()) {
            double centre = plan.find(clients.target()).map(r -> r.centre().x()).orElse(area.centre().x());
            double left = Math.max(free, centre - PEOPLE);
            double width = WORDS + Math.max(measure.width(clients.name(), Type.TITLE), figures(clients));
            plan.put(clients.id(), new Rect(left, m.clientsY() - 4, width, 34));
            free = left + width + 24;
        }
    }

    private double figures(Cast.Clients clients) {
        double slow = clients.slow().isEmpty() ? 0 : measure.width(SLOW_BEFORE + clients.slow(), Type.MONO_STRONG);
        return measure.width(clients.rate(), Type.MONO) + 14 + measure.width(clients.success(), Type.MONO_STRONG) + slow;
    }

    /** Where the clients' line begins. */
    static Point mouth(Rect clients) {
        return new Point(clients.x() + PEOPLE, clients.bottom() + 4);
    }

    Item clients(Cast.Clients clients, Lights lights) {
        Rect at = plan.at(clients.id());
        Pen pen = new Pen(measure);
        for (int i = 0; i < 3; i++) {
            pen.icon("person", 11 + i * 26.5, 17, 22, "ink");
        }
        pen.text(clients.name(), WORDS, 12, Type.TITLE, "ink");
        pen.text(clients.rate(), WORDS, 27, Type.MONO, "muted");
        double x = WORDS + pen.width(clients.rate(), Type.MONO) + 14;
        pen.text(clients.success(), x, 27, Type.MONO_STRONG, clients.good() ? "good" : "bad");
        if (!clients.slow().isEmpty()) {
            pen.text(SLOW_BEFORE + clients.slow(), x + pen.width(clients.success(), Type.MONO_STRONG), 27, Type.MONO_STRONG, "warn");
        }
        if (lights.isHaloed(clients.id())) {
            pen.halo(at.width(), at.height(), 8);
        }
        return pen.item(clients.id(), Layer.THING, at,
                "Clients " + clients.name() + ", " + clients.rate() + ", " + clients.success()
                + (clients.slow().isEmpty() ? "" : ", " + clients.slow() + ": somebody did not answer"));
    }

    Item gate(Cast.Gate gate, Lights lights) {
        Rect at = plan.at(gate.id());
        double w = at.width();
        double h = at.height();
        Curve hexagon = Curve.through(true, new Point(0, h / 2), new Point(POINT, 0), new Point(w - POINT, 0),
                new Point(w, h / 2), new Point(w - POINT, h), new Point(POINT, h));
        Pen pen = new Pen(measure);
        pen.line(hexagon, Look.filled("ingsoft").lined("ing", 1.6));
        if (lights.isHaloed(gate.id())) {
            pen.halo(w, h, 10);
        }
        pen.textAround("Ingress " + gate.name(), w / 2, h > 50 ? 14 : 13, Type.STRONG, "ing");
        rules(pen, gate, w, h > 50 ? 29 : 28);
        return pen.item(gate.id(), Layer.THING, at, "Ingress " + gate.name() + ", " + String.join(", ", gate.rules()));
    }

    /** As many rules as there is room for; the last line counts the rest. */
    private void rules(Pen pen, Cast.Gate gate, double w, double top) {
        List<String> shown = shown(gate);
        int hidden = gate.rules().size() - shown.size();
        double y = top;
        for (String rule : shown) {
            String more = hidden > 0 && rule.equals(shown.getLast()) ? "+" + hidden : "";
            double moreWidth = more.isEmpty() ? 0 : measure.width(more, Type.MONO_STRONG) + 8;
            String text = io.kubarium.diagram.Names.fitted(rule, w - 2 * POINT - 8 - moreWidth, Type.MONO, measure);
            double left = (w - measure.width(text, Type.MONO) - moreWidth) / 2;
            pen.text(text, left, y, Type.MONO, "ing");
            if (!more.isEmpty()) {
                pen.text(more, left + measure.width(text, Type.MONO) + 8, y, Type.MONO_STRONG, "ing");
            }
            y += 15;
        }
    }

    /** The rules in their order; where there is room for one only, the one that takes all that no other takes. */
    private List<String> shown(Cast.Gate gate) {
        if (gate.rules().size() <= m.gateRules()) {
            return gate.rules();
        }
        if (m.gateRules() > 1) {
            return gate.rules().subList(0, m.gateRules());
        }
        return List.of(gate.rules().stream().filter(r -> r.contains("/ → ")).findFirst().orElse(gate.rules().getFirst()));
    }
}
