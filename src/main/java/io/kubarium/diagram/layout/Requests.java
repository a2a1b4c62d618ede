package io.kubarium.diagram.layout;

import io.kubarium.diagram.Cast;
import io.kubarium.diagram.Curve;
import io.kubarium.diagram.Item;
import io.kubarium.diagram.Layer;
import io.kubarium.diagram.Look;
import io.kubarium.diagram.Point;
import io.kubarium.diagram.Rect;
import io.kubarium.diagram.TextMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Client requests as dots on their way, hop by hop; one that fails becomes a ✕ where it stopped. Those that wait, because a
 * pod does not answer their gate, stand side by side on its edge, each a ring that empties.
 */
final class Requests {

    private static final double PITCH = 15;
    private static final double RADIUS = 5.4;

    private final Map<String, Curve> ways;
    private final TextMeasure measure;
    private final Map<String, Integer> queues = new TreeMap<>();

    Requests(Map<String, Curve> ways, TextMeasure measure) {
        this.ways = ways;
        this.measure = measure;
    }

    List<Item> paint(List<Cast.Request> requests) {
        List<Item> items = new ArrayList<>();
        for (Cast.Request request : requests) {
            List<Curve> hops = hops(request.along());
            double done = request.progress() * (request.along().size() - 1);
            boolean outOfSight = done > hops.size() && !request.failed();
            if (hops.isEmpty() || outOfSight) {
                continue;
            }
            if (request.waits() > 0) {
                int before = queues.merge(request.along().getFirst(), 1, Integer::sum);
                items.add(waiting(request, hops.getFirst().end().plus(-before * PITCH, 0)));
            } else {
                items.add(dot(request, at(hops, done)));
            }
        }
        return items;
    }

    private List<Curve> hops(List<String> along) {
        List<Curve> hops = new ArrayList<>();
        for (int i = 0; i + 1 < along.size(); i++) {
            Curve hop = ways.get(Wires.way(along.get(i), along.get(i + 1)));
            if (hop == null) {
                return hops;
            }
            hops.add(hop);
        }
        return hops;
    }

    /** Every hop takes the same time, however long it is drawn. */
    private static Point at(List<Curve> hops, double done) {
        int hop = Math.clamp((int) done, 0, hops.size() - 1);
        return hops.get(hop).upTo(Math.min(1, done - hop)).end();
    }

    private Item waiting(Cast.Request request, Point at) {
        Pen pen = new Pen(measure).dot(0, 0, RADIUS, Look.filled("cluster"));
        pen.ring(0, 0, RADIUS, 2.4, request.waits(), "warn", "line");
        return pen.scenery("request/" + request.id(), Layer.PORT, new Rect(at.x(), at.y(), 0, 0));
    }

    private Item dot(Cast.Request request, Point at) {
        Pen pen = new Pen(measure);
        if (request.failed()) {
            pen.dot(0, 0, 7, Look.filled("bad").lined("cluster", 1.4)).icon("cross", 0, 0, 10, "cluster");
        } else if (request.slow()) {
            pen.dot(0, 0, RADIUS, Look.filled("cluster").lined("warn", 2.6));
        } else {
            pen.dot(0, 0, 4.6, Look.filled("good").lined("cluster", 1.4));
        }
        return pen.scenery("request/" + request.id(), Layer.TRAFFIC, new Rect(at.x(), at.y(), 0, 0));
    }
}
