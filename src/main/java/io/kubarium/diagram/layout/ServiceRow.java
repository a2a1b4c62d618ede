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
    private static final double LEAST_WIDTH = 184;
    private static final double TEXT_X = 40;
    private static final double TEXT_RIGHT = 12;
    private static final double LEAST_GAP = 12;
    private static final double ROW_GAP = 14;

    private final Plan plan;
    private final List<Cast.Pill> pills;

    /** The Services in their order from the left. */
    ServiceRow(Plan plan, List<Cast.Pill> ordered) {
        this.plan = plan;
        this.pills = ordered;
    }

    /** How much lower what comes below must stand when they do not fit into one row of this width. */
    double extra(double width) {
        return (rows(width) - 1) * (plan.measures.pillHeight() + ROW_GAP);
    }

    private int rows(double width) {
        int perRow = Math.max(1, (int) ((width + LEAST_GAP) / (LEAST_WIDTH + LEAST_GAP)));
        return Math.max(1, (pills.size() + perRow - 1) / perRow);
    }

    /** Places them in rows of about equal length. */
    void place(Rect area, double y) {
        int rows = rows(area.width());
        int perRow = (pills.size() + rows - 1) / rows;
        for (int row = 0; row < rows; row++) {
            List<Cast.Pill> some = pills.subList(Math.min(pills.size(), row * perRow), Math.min(pills.size(), (row + 1) * perRow));
            place(some, area, y + row * (plan.measures.pillHeight() + ROW_GAP));
        }
    }

    private void place(List<Cast.Pill> some, Rect area, double y) {
        int n = some.size();
        double width = n == 0 ? 0 : Math.min(Measures.PILL_WIDTH, (area.width() - (n - 1) * LEAST_GAP) / n);
        double pitch = n < 2 ? 0 : Math.min(WIDEST_PITCH, (area.width() - width) / (n - 1));
        double x = area.x() + (area.width() - width - pitch * (n - 1)) / 2;
        for (Cast.Pill pill : some) {
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
        double room = at.width() - TEXT_X - TEXT_RIGHT;
        String title = "Service " + pill.name();
        boolean fits = pen.width(title, Type.STRONG) <= room;
        pen.fitted(fits ? title : pill.name(), TEXT_X, h / 2 - 7.5, room, Type.STRONG, "onsvc");
        pen.fitted(pill.address(), TEXT_X, h / 2 + 9, room, Type.MONO, "onsvc");
        return pen.item(pill.id(), Layer.THING, at, "Service " + pill.name() + ", " + pill.address());
    }
}
