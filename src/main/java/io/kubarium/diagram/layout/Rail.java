package io.kubarium.diagram.layout;

import io.kubarium.diagram.Cast;
import io.kubarium.diagram.Curve;
import io.kubarium.diagram.Item;
import io.kubarium.diagram.Layer;
import io.kubarium.diagram.Look;
import io.kubarium.diagram.Names;
import io.kubarium.diagram.Point;
import io.kubarium.diagram.Rect;
import io.kubarium.diagram.TextMeasure;
import io.kubarium.diagram.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The API rail under the nodes, and the messages that travel along it: a message lights its whole route. */
final class Rail {

    private static final double BEND = 8;
    private static final double PILL = 22;
    private static final double INSIDE = 4;
    private static final double NAME = 23;
    private static final double PADDING = 11;

    private final Plan plan;
    private final Cast cast;
    private final TextMeasure measure;
    private final Lights lights;

    Rail(Plan plan, Cast cast, TextMeasure measure, Lights lights) {
        this.lights = lights;
        this.plan = plan;
        this.cast = cast;
        this.measure = measure;
    }

    boolean isDrawn() {
        return !cast.controlPlane().isEmpty() && !cast.machines().isEmpty() && !plan.view.quiet();
    }

    /** The rail itself, with a ✕ where a node is cut off. */
    List<Item> paint() {
        if (!isDrawn()) {
            return List.of();
        }
        List<Item> items = new ArrayList<>();
        Pen pen = new Pen(measure);
        for (Cast.Machine machine : cast.machines()) {
            pen.line(toNode(machine.name()), Look.line("slot", 2));
        }
        items.add(pen.scenery("rail", Layer.EDGE, new Rect(0, 0, 0, 0)));
        List<Item> marks = new Cables(plan, cast, measure, lights).paint(master());
        double labelX = plan.at("control-plane").right() + 20;
        Rect label = new Rect(labelX, plan.railY() + 4, measure.width("API traffic", Type.NOTE), 16);
        if (marks.stream().noneMatch(m -> m.box().overlaps(label))) {
            items.add(new Pen(measure).text("API traffic", 0, 8.5, Type.NOTE, "muted").scenery("rail/words", Layer.BODY, label));
        }
        items.addAll(marks);
        for (Cast.Machine machine : cast.machines()) {
            if (machine.cut()) {
                Rect kubelet = plan.at(Plan.kubelet(machine.name()));
                Pen cross = new Pen(measure).icon("cross", 0, 0, 17, "bad");
                items.add(cross.scenery("cut/" + machine.id(), Layer.PORT,
                        new Rect(kubelet.centre().x(), (kubelet.bottom() + plan.railY()) / 2 + 1, 0, 0)));
            }
        }
        return items;
    }

    /** From the API server out of the card, down to the rail and along it to a node's kubelet. */
    private Curve toNode(String machine) {
        Rect card = plan.at("control-plane");
        Rect kubelet = plan.at(Plan.kubelet(machine));
        double y = plan.at(apiServer()).centre().y();
        double x = card.right() + BEND;
        double up = kubelet.centre().x();
        Point low = new Point(x, plan.railY());
        Point turn = new Point(up, plan.railY());
        Point end = new Point(up, kubelet.bottom());
        return Curve.from(new Point(card.right(), y))
                .corner(new Point(x, y), low, 6).corner(low, turn, BEND).corner(turn, end, BEND).line(end).done();
    }

    /** The machine that the API server is on. */
    private String master() {
        return apiServer().substring(apiServer().lastIndexOf('/') + 1);
    }

    private String apiServer() {
        return cast.controlPlane().stream().map(Cast.Part::id).filter(id -> id.contains("apiserver")).findFirst()
                .orElse(cast.controlPlane().getFirst().id());
    }

    /** The way a message takes, if both its ends are drawn. */
    Optional<Curve> route(Cast.Message message) {
        if (!isDrawn()) {
            return Optional.empty();
        }
        Optional<Curve> out = fromApiServer(message.to());
        Optional<Curve> back = fromApiServer(message.from());
        if (message.from().equals(apiServer())) {
            return out;
        }
        return message.to().equals(apiServer()) ? back.map(Curve::reversed) : Optional.empty();
    }

    private Optional<Curve> fromApiServer(String process) {
        for (Cast.Machine machine : cast.machines()) {
            if (process.startsWith("Process/") && process.endsWith("/" + machine.name())) {
                return Optional.of(toNode(machine.name()));
            }
        }
        if (process.equals(apiServer())) {
            return Optional.empty();
        }
        return cast.controlPlane().stream().filter(p -> p.id().equals(process)).findFirst().map(p -> inside(p.id()));
    }

    /** Between two rows of the card, along its right margin. */
    private Curve inside(String part) {
        Rect from = plan.at(apiServer());
        Rect to = plan.at(part);
        double x = from.right() + INSIDE;
        Point a = new Point(from.right(), from.centre().y());
        Point b = new Point(to.right(), to.centre().y());
        Point first = new Point(x, a.y());
        Point second = new Point(x, b.y());
        return Curve.from(a).corner(first, second, INSIDE).corner(second, b, INSIDE).line(b).done();
    }

    /** The messages on their way: the route tinted, the part travelled solid, the label at its head. */
    List<Item> messages() {
        List<Item> items = new ArrayList<>();
        for (Cast.Message message : cast.messages()) {
            route(message).ifPresent(route -> message(message, route, items));
        }
        return items;
    }

    private void message(Cast.Message message, Curve route, List<Item> items) {
        Pen pen = new Pen(measure);
        Look tint = Look.line("accent", 7);
        pen.line(route, tint.faint(0.22));
        if (message.progress() >= 1) {
            // Arrived: its effect is still to come.
            items.add(pen.scenery("route/" + message.id(), Layer.EDGE, new Rect(0, 0, 0, 0)));
            return;
        }
        Curve travelled = route.upTo(message.progress());
        pen.line(travelled, Look.line("accent", 2.6));
        pen.dot(route.end().x(), route.end().y(), 4.4, Look.filled("accent").lined("cluster", 1.6));
        items.add(pen.scenery("route/" + message.id(), Layer.EDGE, new Rect(0, 0, 0, 0)));
        if (!message.label().isEmpty()) {
            items.add(label(message, travelled.end()));
        }
    }

    /** Whether a head is in the card or on the rail right beside it, where a label around it would cover the card's names. */
    private static boolean isAtCard(Point head, Rect card) {
        return head.x() <= card.right() + BEND + 1 && head.y() <= card.bottom();
    }

    /** A label at its head; at the card it keeps to the line of a row's figures, or stands after the row's name. */
    private Item label(Cast.Message message, Point head) {
        Rect card = plan.at("control-plane");
        Rect row = isAtCard(head, card) ? row(head) : null;
        double left = plan.cluster.x() + 8;
        double right = plan.cluster.right() - 8;
        double y = head.y();
        if (row != null) {
            boolean figures = row.height() >= LeftColumn.TWO_LINES;
            left = figures ? row.x() : row.x() + NAME + nameWidth(row) + INSIDE;
            // Over the gutter of the first node at most, never over its pods.
            right = plan.nodes.x() + Measures.GUTTER - INSIDE;
            y = figures ? row.bottom() - PILL / 2 + 1 : row.centre().y();
        }
        String text = Names.fitted(message.label(), right - left - 2 * PADDING, Type.MONO_STRONG, measure);
        double width = measure.width(text, Type.MONO_STRONG) + 2 * PADDING;
        double x = Math.clamp(head.x() - width / 2, left, Math.max(left, right - width));
        Pen pen = new Pen(measure).box(0, 0, width, PILL, PILL / 2, Look.filled("accent"));
        pen.text(text, PADDING, PILL / 2, Type.MONO_STRONG, "onaccent");
        return pen.scenery("message/" + message.id(), Layer.MESSAGE, new Rect(x, y - PILL / 2, width, PILL));
    }

    /** The row of the card that is nearest to a height. */
    private Rect row(Point head) {
        return cast.controlPlane().stream().map(p -> plan.at(p.id()))
                .min(Comparator.comparingDouble(r -> Math.abs(r.centre().y() - head.y()))).orElseThrow();
    }

    private double nameWidth(Rect row) {
        return cast.controlPlane().stream().filter(p -> plan.at(p.id()).equals(row)).mapToDouble(p -> measure.width(p.name(), Type.NAME)).findFirst().orElse(0);
    }
}
