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

/** Client requests as dots on their way, hop by hop; one that fails becomes a ✕ where it stopped. */
final class Requests {

    private final Map<String, Curve> ways;
    private final TextMeasure measure;

    Requests(Map<String, Curve> ways, TextMeasure measure) {
        this.ways = ways;
        this.measure = measure;
    }

    List<Item> paint(List<Cast.Request> requests) {
        List<Item> items = new ArrayList<>();
        for (Cast.Request request : requests) {
            Curve way = way(request.along());
            if (way != null) {
                items.add(dot(request, way.upTo(request.progress()).end()));
            }
        }
        return items;
    }

    private Curve way(List<String> along) {
        Curve all = null;
        for (int i = 0; i + 1 < along.size(); i++) {
            Curve hop = ways.get(Wires.way(along.get(i), along.get(i + 1)));
            if (hop == null) {
                return all;
            }
            all = all == null ? hop : all.then(hop);
        }
        return all;
    }

    private Item dot(Cast.Request request, Point at) {
        Pen pen = new Pen(measure);
        if (request.failed()) {
            pen.dot(0, 0, 7, Look.filled("bad").lined("cluster", 1.4)).icon("cross", 0, 0, 10, "cluster");
        } else {
            pen.dot(0, 0, 4.6, Look.filled("good").lined("cluster", 1.4));
        }
        return pen.scenery("request/" + request.id(), Layer.TRAFFIC, new Rect(at.x(), at.y(), 0, 0));
    }
}
