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

/** Joins what stands: clients to gates, gates to Services, Services to nodes in bundles. Keeps each way for traffic. */
final class Wires {

    private static final Rect EVERYWHERE = new Rect(0, 0, 0, 0);
    private static final double PORTS = 24;
    private static final double GATE_PORTS = 40;

    private final Plan plan;
    private final TextMeasure measure;
    private final Lights lights;
    private final List<Item> items = new ArrayList<>();
    private final Map<String, Curve> ways = new TreeMap<>();

    Wires(Plan plan, TextMeasure measure, Lights lights) {
        this.plan = plan;
        this.measure = measure;
        this.lights = lights;
    }

    /** All edges as items, from the top down. {@code services} are in their order from the left. */
    List<Item> paint(Cast cast, List<Cast.Pill> services) {
        entrances(cast);
        fromServices(cast, services);
        for (Cast.Machine machine : cast.machines()) {
            if (!plan.isNarrow(machine.id())) {
                new Gutter(plan, measure, lights, ways).paint(cast, machine, items);
            }
        }
        for (Cast.Volume volume : cast.volumes()) {
            plan.find(volume.id()).ifPresent(at -> volume(volume, at));
        }
        return items;
    }

    /** Only what leads from the clients to the Services. */
    List<Item> entrances(Cast cast) {
        for (Cast.Clients clients : cast.clients()) {
            plan.find(clients.target()).ifPresent(target -> fromClients(cast, clients, target));
        }
        cast.gates().forEach(this::fromGate);
        return items;
    }

    /** The way between two neighbouring things that traffic takes, as drawn. */
    Map<String, Curve> ways() {
        return ways;
    }

    static String way(String from, String to) {
        return from + ">" + to;
    }

    private void fromClients(Cast cast, Cast.Clients clients, Rect target) {
        Point from = Entrance.mouth(plan.at(clients.id()));
        Point to = new Point(target.centre().x(), target.y());
        Curve curve = Math.abs(from.x() - to.x()) < 1
                ? Curve.through(false, from, to)
                : Curve.from(from).drop(to).done();
        boolean gate = cast.gates().stream().anyMatch(g -> g.id().equals(clients.target()));
        edge(clients.id(), clients.target(), curve, Look.line(gate ? "ing" : "svcline", 2.2));
    }

    private void fromGate(Cast.Gate gate) {
        Rect box = plan.at(gate.id());
        List<String> targets = gate.services().stream().distinct().filter(s -> plan.find(s).isPresent())
                .sorted(java.util.Comparator.comparingDouble(s -> plan.at(s).centre().x())).toList();
        for (String service : targets) {
            Rect pill = plan.at(service);
            double offset = Math.clamp(pill.centre().x() - box.centre().x(), -1, 1) * GATE_PORTS;
            double x = box.centre().x() + (Math.abs(pill.centre().x() - box.centre().x()) < GATE_PORTS ? 0 : offset);
            Point from = new Point(x, box.bottom());
            Point to = new Point(pill.centre().x(), pill.y());
            Curve curve = Math.abs(from.x() - to.x()) < 1
                    ? Curve.through(false, from, to)
                    : Curve.from(from).drop(to).done();
            edge(gate.id(), service, curve, Look.line("ing", 2.2));
        }
    }

    private void fromServices(Cast cast, List<Cast.Pill> services) {
        Map<String, List<Cast.Pill>> arrivals = new TreeMap<>();
        for (Cast.Machine machine : cast.machines()) {
            List<Cast.Pill> here = new ArrayList<>(services.stream().filter(s -> backs(s, machine)).toList());
            here.sort(java.util.Comparator.comparingDouble(s -> plan.at(s.id()).centre().x()));
            arrivals.put(machine.id(), here);
        }
        for (Cast.Pill service : services) {
            List<Cast.Machine> targets = cast.machines().stream().filter(x -> backs(service, x))
                    .sorted(java.util.Comparator.comparingDouble(x -> plan.at(x.id()).x())).toList();
            Rect pill = plan.at(service.id());
            double pitch = targets.size() < 2 ? 0 : Math.min(PORTS, (pill.width() - pill.height()) / (targets.size() - 1));
            double x = pill.centre().x() - pitch * (targets.size() - 1) / 2;
            for (Cast.Machine machine : targets) {
                bundle(service, machine, new Point(x, pill.bottom()), arrival(arrivals.get(machine.id()), service, machine));
                x += pitch;
            }
        }
    }

    private Point arrival(List<Cast.Pill> here, Cast.Pill service, Cast.Machine machine) {
        Rect notch = plan.at(Plan.proxy(machine.name()));
        double pitch = notch.width() / (here.size() + 1);
        return new Point(notch.x() + pitch * (here.indexOf(service) + 1), notch.y());
    }

    private static boolean backs(Cast.Pill service, Cast.Machine machine) {
        return service.endpoints().stream().anyMatch(e -> e.machine().equals(machine.id()));
    }

    private void bundle(Cast.Pill service, Cast.Machine machine, Point from, Point to) {
        long ready = service.endpoints().stream().filter(e -> e.machine().equals(machine.id()) && e.ready()).count();
        boolean lit = !lights.isUnlit(service.id());
        Look look = ready == 0
                ? Look.line("muted", 1.8).dashed(5.0, 4.0)
                : Look.line("svcline", lit ? ready > 1 ? 3 : 2 : 1.6);
        Curve curve = Curve.from(from).drop(to).done();
        edge(service.id(), machine.id(), curve, lit ? look : look.faint(0.45));
        Pen port = new Pen(measure).dot(0, 0, 3.4, Look.filled(ready == 0 ? "muted" : "svcline").lined("node", 1.4));
        items.add(port.scenery("port/" + way(service.id(), machine.id()), Layer.PORT, new Rect(to.x(), to.y(), 0, 0)));
    }

    private void volume(Cast.Volume volume, Rect cylinder) {
        Cast.Attachment how = volume.attachment();
        Look look = Look.line("sto", 1.8).dashed(1.0, 4.5);
        if (how != null && !how.word().equals(Cast.Attachment.ATTACHED)) {
            look = how.word().equals(Cast.Attachment.HELD) ? look : Look.line("warn", 1.8).dashed(5.0, 4.0);
        }
        Rect tile = plan.find(volume.tile()).orElse(null);
        if (tile != null && !plan.isChip(volume.tile())) {
            toVolume(volume, volume.tile(), new Point(tile.right(), tile.centre().y()), volume.machine(), cylinder, look);
        } else if (how != null && volume.tile().isEmpty()) {
            plan.find(volume.machine()).ifPresent(at -> heldBy(volume, at, cylinder));
        }
        Rect refused = how == null ? null : plan.find(how.refused()).orElse(null);
        if (refused != null && !plan.isChip(how.refused())) {
            Point from = new Point(refused.right(), refused.centre().y());
            toVolume(volume, how.refused(), from, how.elsewhere(), cylinder, Look.line("bad", 1.6).dashed(3.0, 4.0));
            Pen sign = new Pen(measure).dot(0, 0, 7, Look.filled("node").lined("bad", 1.2)).icon("cross", 0, 0, 11, "bad");
            items.add(sign.scenery("refused/" + volume.id(), Layer.PORT, new Rect(from.x() + Measures.LANE - Measures.VOLUME_LINE, from.y(), 0, 0)));
        }
    }

    /** No pod uses it there any more, but the node has not let it go. */
    private void heldBy(Cast.Volume volume, Rect machine, Rect cylinder) {
        Point from = new Point(machine.right() - Measures.LANE, machine.bottom() - Measures.FOOT_HEIGHT);
        toVolume(volume, volume.machine(), from, volume.machine(), cylinder, Look.line("sto", 1.8).dashed(1.0, 4.5).faint(0.7));
    }

    private void toVolume(Cast.Volume volume, String user, Point from, String node, Rect cylinder, Look look) {
        double x = plan.at(node).right() - Measures.VOLUME_LINE;
        double landing = Math.clamp(x, cylinder.x() + 12, cylinder.right() - 12);
        Curve.Builder line = Curve.from(from).corner(new Point(x, from.y()), new Point(x, cylinder.y()), 6);
        if (Math.abs(landing - x) < 1) {
            line.line(x, cylinder.y() + 1);
        } else {
            line.line(x, plan.cluster.bottom() - 8).drop(new Point(landing, cylinder.y() + 1));
        }
        edge(user, volume.id(), line.done(), look);
        Pen port = new Pen(measure).dot(0, 0, 3, Look.filled(look.stroke()));
        items.add(port.scenery("port/" + way(user, volume.id()), Layer.PORT, new Rect(from.x(), from.y(), 0, 0)));
    }

    private void edge(String from, String to, Curve curve, Look look) {
        ways.put(way(from, to), curve);
        items.add(new Pen(measure).line(curve, look).scenery("edge/" + way(from, to), Layer.EDGE, EVERYWHERE));
    }
}
