package io.kubarium.diagram.layout;

import io.kubarium.diagram.Cast;
import io.kubarium.diagram.Item;
import io.kubarium.diagram.Layer;
import io.kubarium.diagram.Look;
import io.kubarium.diagram.Mark;
import io.kubarium.diagram.Rect;
import io.kubarium.diagram.TextMeasure;
import io.kubarium.diagram.Type;
import java.util.ArrayList;
import java.util.List;

/** The frame of a zone with its name and what is to be said of it in a few words; and the name of one of its nodes. */
final class FarZone {

    private static final double RADIUS = 16;
    private static final double MIDDLE = 22;
    private static final double PILL = 24;

    private final TextMeasure measure;
    private final Plan plan;

    FarZone(TextMeasure measure, Plan plan) {
        this.measure = measure;
        this.plan = plan;
    }

    Item paint(FarGrid.Zone zone) {
        Rect at = zone.at();
        long failing = zone.failing();
        long pods = zone.nodes().keySet().stream().flatMap(m -> m.tiles().stream()).filter(FarZone::fails).count();
        Pen pen = new Pen(measure);
        pen.box(0, 0, at.width(), at.height(), RADIUS, failing > 0
                ? Look.NONE.tinted("badsoft", 0.75).over("cluster").lined("bad", 2) : Look.filled("node").lined("line", 1.4));
        double right = at.width() - 14;
        String words = words(zone, failing, pods, right - 14 - pen.width(zone.name(), Type.TITLE) - 44);
        double width = pen.width(words, Type.NOTE_STRONG);
        if (failing > 0) {
            pen.box(right - width - 34, MIDDLE - PILL / 2, width + 34, PILL, PILL / 2, Look.filled("bad"));
            pen.icon("cross", right - width - 22, MIDDLE, 12, "node").textTo(words, right - 12, MIDDLE, Type.NOTE_STRONG, "node");
        } else if (pods > 0) {
            pen.icon("cross", right - width - 9, MIDDLE, 12, "bad").textTo(words, right, MIDDLE, Type.NOTE_STRONG, "bad");
        } else {
            pen.dot(right - width - 9, MIDDLE, 4, Look.filled("good")).textTo(words, right, MIDDLE, Type.NOTE, "muted");
        }
        pen.fitted(zone.name(), 14, MIDDLE, right - width - 60, Type.TITLE, "ink");
        String id = "Zone//" + zone.name();
        plan.fix(id, at);
        return pen.item(id, Layer.GROUND, at, "Zone " + zone.name() + ", " + words(zone, failing, pods, Double.MAX_VALUE));
    }

    /** What is to be said of a zone, in as many words as there is room for. */
    private String words(FarGrid.Zone zone, long failing, long pods, double room) {
        int nodes = zone.nodes().size();
        List<String> ways = failing > 0 ? List.of(failing + " of " + nodes + " NotReady", failing + " NotReady", failing + "/" + nodes)
                : pods > 0 ? List.of(pods + (pods == 1 ? " pod fails" : " pods fail"), pods + (pods == 1 ? " fails" : " fail"))
                : List.of(nodes + (nodes == 1 ? " node Ready" : " nodes Ready"), nodes + " Ready", Integer.toString(nodes));
        return ways.stream().filter(w -> measure.width(w, Type.NOTE_STRONG) <= room).findFirst().orElse(ways.getLast());
    }

    /** One picture of all its nodes. */
    Item heat(FarGrid.Zone zone) {
        Rect at = zone.at();
        List<Mark.Cells.Cell> cells = new ArrayList<>();
        zone.nodes().forEach((m, r) -> cells.add(new Mark.Cells.Cell(r.x() - at.x(), r.y() - at.y(), r.width(), r.height(),
                m.isReady() ? "accent" : "bad", m.isReady() ? FarTile.heat(m.cpu()) : 1, "node")));
        return new Pen(measure).cells(at.width(), at.height(), cells).scenery("heat/" + zone.name(), Layer.BODY, at);
    }

    private static boolean fails(Cast.Tile tile) {
        return switch (tile.state()) {
            case BACK_OFF, IMAGE_ERROR, FAILED -> true;
            default -> false;
        };
    }

    /** The name of a node that is pointed at or chosen, above it. */
    Item name(Cast.Machine machine, Rect at) {
        String words = machine.name() + " · " + (machine.isReady() ? Math.round(machine.cpu() * 100) + " %" : machine.word());
        double width = measure.width(words, Type.NOTE_STRONG) + 20;
        double x = Math.clamp(at.centre().x() - width / 2, plan.cluster.x() + 4, Math.max(plan.cluster.x() + 4, plan.cluster.right() - width - 4));
        Pen pen = new Pen(measure).box(0, 0, width, 22, 11, Look.filled("accent"));
        pen.textAround(words, width / 2, 11, Type.NOTE_STRONG, "onaccent");
        return pen.scenery("name/" + machine.id(), Layer.MESSAGE, new Rect(x, at.y() - 28, width, 22));
    }
}
