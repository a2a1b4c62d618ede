package io.kubarium.diagram.layout;

import io.kubarium.diagram.Cast;
import io.kubarium.diagram.Item;
import io.kubarium.diagram.Layer;
import io.kubarium.diagram.Look;
import io.kubarium.diagram.Rect;
import io.kubarium.diagram.TextMeasure;
import io.kubarium.diagram.Type;
import java.util.List;

/** Places and draws the Services: solid pills that never move by themselves. */
final class ServiceRow {

    private static final double WIDEST_PITCH = 300;
    private static final double LEAST_WIDTH = 168;
    private static final double LEAST_GAP = 12;

    private final Plan plan;
    private final List<Cast.Pill> pills;

    /** The Services in their order from the left. */
    ServiceRow(Plan plan, List<Cast.Pill> ordered) {
        this.plan = plan;
        this.pills = ordered;
    }

    double width() {
        int n = pills.size();
        return n * LEAST_WIDTH + Math.max(0, n - 1) * LEAST_GAP;
    }

    void place(Rect area, double y) {
        int n = pills.size();
        double width = n == 0 ? 0 : Math.min(Measures.PILL_WIDTH, (area.width() - (n - 1) * LEAST_GAP) / n);
        double pitch = n < 2 ? 0 : Math.min(WIDEST_PITCH, (area.width() - width) / (n - 1));
        double x = area.x() + (area.width() - width - pitch * (n - 1)) / 2;
        for (Cast.Pill pill : pills) {
            plan.put(pill.id(), new Rect(Math.round(x), y, width, plan.measures.pillHeight()));
            x += pitch;
        }
    }

    static Item paint(Cast.Pill pill, Rect at, TextMeasure measure, Lights lights) {
        Pen pen = new Pen(measure);
        double h = at.height();
        pen.box(0, 0, at.width(), h, h / 2, Look.filled("svc"));
        if (lights.isHaloed(pill.id())) {
            pen.halo(at.width(), h, h / 2);
        }
        pen.icon("anchor", 22, h / 2, 20, "onsvc");
        double room = at.width() - 40 - 16;
        pen.fitted("Service " + pill.name(), 40, h / 2 - 7.5, room, Type.STRONG, "onsvc");
        pen.fitted(pill.address(), 40, h / 2 + 9, room, Type.MONO, "onsvc");
        return pen.item(pill.id(), Layer.THING, at, "Service " + pill.name() + ", " + pill.address());
    }
}
