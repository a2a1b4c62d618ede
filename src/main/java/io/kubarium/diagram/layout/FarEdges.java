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
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** From a chosen Service one edge to each zone with its pods: the more of them are ready, the wider. */
final class FarEdges {

    private static final double PORTS = 20;
    private static final double THINNEST = 1.6;
    private static final double THICKEST = 4.4;

    private final TextMeasure measure;
    private final Plan plan;
    private final Map<String, Curve> ways;

    FarEdges(TextMeasure measure, Plan plan, Map<String, Curve> ways) {
        this.measure = measure;
        this.plan = plan;
        this.ways = ways;
    }

    private record Share(FarGrid.Zone zone, long ready, long all) {}

    void paint(Cast cast, List<Cast.Pill> services, List<FarGrid.Zone> zones, List<Item> items) {
        for (Cast.Pill service : services) {
            List<Share> shares = zones.stream().map(z -> share(service, z)).filter(s -> s.all > 0).toList();
            long most = shares.stream().mapToLong(Share::ready).max().orElse(1);
            Rect pill = plan.at(service.id());
            double pitch = shares.size() < 2 ? 0 : Math.min(PORTS, (pill.width() - pill.height()) / (shares.size() - 1));
            double x = pill.centre().x() - pitch * (shares.size() - 1) / 2;
            for (Share share : shares) {
                edge(service, share, new Point(x, pill.bottom()), most, items);
                x += pitch;
            }
        }
    }

    private static Share share(Cast.Pill service, FarGrid.Zone zone) {
        Set<String> nodes = new TreeSet<>();
        zone.nodes().keySet().forEach(m -> nodes.add(m.id()));
        List<Cast.Endpoint> here = service.endpoints().stream().filter(e -> nodes.contains(e.machine())).toList();
        return new Share(zone, here.stream().filter(Cast.Endpoint::ready).count(), here.size());
    }

    private void edge(Cast.Pill service, Share share, Point from, long most, List<Item> items) {
        Point to = new Point(share.zone.at().centre().x(), share.zone.at().y());
        double width = THINNEST + (THICKEST - THINNEST) * share.ready / Math.max(1, most);
        Look look = share.ready == 0 ? Look.line("muted", 1.8).dashed(5.0, 4.0) : Look.line("svcline", width);
        Curve curve = Curve.from(from).drop(to).done();
        String way = Wires.way(service.id(), "Zone//" + share.zone.name());
        items.add(new Pen(measure).line(curve, look).scenery("edge/" + way, Layer.EDGE, new Rect(0, 0, 0, 0)));
        Pen port = new Pen(measure).dot(0, 0, 4, Look.filled(share.ready == 0 ? "muted" : "svcline").lined("node", 1.4));
        items.add(port.scenery("port/" + way, Layer.PORT, new Rect(to.x(), to.y(), 0, 0)));
        share.zone.nodes().keySet().forEach(m -> ways.put(Wires.way(service.id(), m.id()), curve));
        String words = share.ready == share.all ? share.ready + " endpoints" : share.ready + " left of " + share.all;
        double length = measure.width(words, Type.NOTE_STRONG);
        // Beside its arrival, on the side that the edge does not come from.
        double left = from.x() > to.x() ? to.x() - 10 - length : to.x() + 10;
        Pen label = new Pen(measure).text(words, 0, 8, Type.NOTE_STRONG, share.ready == share.all ? "svcline" : "bad");
        items.add(label.scenery("share/" + way, Layer.BODY, new Rect(left, to.y() - 20, length, 16)));
    }
}
