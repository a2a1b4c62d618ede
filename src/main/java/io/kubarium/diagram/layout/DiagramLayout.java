package io.kubarium.diagram.layout;

import io.kubarium.diagram.Callout;
import io.kubarium.diagram.Camera;
import io.kubarium.diagram.Cast;
import io.kubarium.diagram.Curve;
import io.kubarium.diagram.Diagram;
import io.kubarium.diagram.Item;
import io.kubarium.diagram.Layer;
import io.kubarium.diagram.Look;
import io.kubarium.diagram.Point;
import io.kubarium.diagram.Rect;
import io.kubarium.diagram.TextMeasure;
import io.kubarium.diagram.Type;
import io.kubarium.diagram.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Lays out the whole stage in the order a request travels: clients, Ingress, Services, nodes with pods, storage. */
public final class DiagramLayout {

    private static final double FRAME_RADIUS = 24;
    private static final double CALLOUT_MARGIN = 12;
    private static final double QUIET_LINE = 130;

    private final TextMeasure measure;

    public DiagramLayout(TextMeasure measure) {
        this.measure = measure;
    }

    /** What the stage shows of this cast when looked at so: a pure function. */
    public Diagram lay(Cast cast, View view) {
        if (cast.machines().isEmpty() && cast.services().isEmpty() && cast.blueprints().isEmpty()) {
            return Diagram.EMPTY;
        }
        Plan plan = new Plan(view);
        Lights lights = Lights.of(cast, view);
        List<Cast.Pill> services = Order.of(cast, view.order());
        if (FarStage.suits(cast, view.quiet())) {
            return new FarStage(measure, cast, plan, lights).lay(services, this::frame);
        }
        NodeRow nodes = new NodeRow(plan, cast.machines());
        rows(cast, plan, nodes, services);
        List<Item> items = new ArrayList<>();
        items.add(frame(plan));
        LeftColumn column = new LeftColumn(plan, cast, measure, lights, plan.nodes.bottom());
        items.addAll(things(cast, plan, lights, nodes, services, column));
        Wires wires = new Wires(plan, measure, lights);
        items.addAll(wires.paint(cast, services));
        Rail rail = new Rail(plan, cast, measure, lights);
        items.addAll(rail.paint());
        items.addAll(rail.messages());
        items.addAll(new Requests(wires.ways(), measure).paint(cast.requests()));
        Rect bounds = bounds(plan, items);
        List<Callout> callouts = callouts(cast, plan, lights, items, wires.ways(), rail, bounds);
        items.sort(Comparator.comparing(Item::layer));
        return new Diagram(view.quiet() ? around(bounds, callouts) : bounds, items, callouts, column.scroll());
    }

    /** The order of the Services from the left that suits this cast; a view that keeps it never sees a Service move. */
    public static List<String> order(Cast cast) {
        return Order.of(cast, List.of()).stream().map(Cast.Pill::id).toList();
    }

    private void rows(Cast cast, Plan plan, NodeRow nodes, List<Cast.Pill> services) {
        Measures m = plan.measures;
        boolean quiet = plan.view.quiet();
        double left = quiet ? 2 * Measures.MARGIN : 2 * Measures.MARGIN + Measures.COLUMN + Measures.GAP;
        ServiceRow pills = new ServiceRow(plan, services);
        double width = nodes.width();
        plan.nodes = new Rect(left, m.nodesY() + (quiet ? 0 : pills.extra(width)), width, nodes.height());
        plan.cluster = new Rect(Measures.MARGIN, m.borderY(), plan.nodes.right(),
                plan.railY() + m.belowRail() + (quiet ? 0 : Cables.room(cast)) - m.borderY());
        nodes.place(plan.nodes);
        // A node that a person put elsewhere still is in the cluster.
        for (Cast.Machine machine : cast.machines()) {
            plan.find(machine.id()).ifPresent(at -> plan.cluster = plan.cluster.union(at.grown(Measures.MARGIN)));
        }
        pills.place(plan.nodes, m.servicesY());
        new Entrance(plan, measure).place(cast, plan.nodes);
    }

    private List<Item> things(Cast cast, Plan plan, Lights lights, NodeRow nodes, List<Cast.Pill> services, LeftColumn left) {
        List<Item> items = new ArrayList<>();
        Entrance entrance = new Entrance(plan, measure);
        cast.clients().forEach(c -> items.add(entrance.clients(c, lights)));
        cast.gates().forEach(g -> items.add(entrance.gate(g, lights)));
        services.forEach(s -> items.add(ServiceRow.paint(s, plan.at(s.id()), measure, lights)));
        List<Item> column = plan.view.quiet() ? List.of() : left.paint();
        NodePainter nodePainter = new NodePainter(measure, plan, lights);
        TilePainter tiles = new TilePainter(measure, lights, plan.measures);
        for (Cast.Machine machine : cast.machines()) {
            items.addAll(nodePainter.paint(machine, nodes.rows()));
            for (Cast.Tile tile : machine.tiles()) {
                Rect at = tile.travelled() < 1 ? plan.put(tile.id(), Queue.onItsWay(plan, cast, tile)) : plan.at(tile.id());
                boolean lifted = tile.id().equals(plan.view.lifted());
                boolean chip = !plan.readable() || plan.isChip(tile.id());
                items.addAll(chip ? tiles.chip(tile, at, plan.readable()) : lifted ? tiles.lifted(tile, at) : tiles.tile(tile, at));
            }
        }
        if (!plan.view.quiet()) {
            items.addAll(column);
            double y = plan.cluster.bottom() + plan.measures.storageGap();
            items.addAll(new StorageRow(plan, measure, lights).paint(cast, y));
        }
        return items;
    }

    /** The cluster's border, open where its name stands. */
    private Item frame(Plan plan) {
        Rect c = plan.cluster;
        double w = c.width();
        double h = c.height();
        double r = FRAME_RADIUS;
        double from = 32;
        double to = from + measure.width("cluster", Type.NOTE) + 9;
        Curve border = Curve.from(new Point(to, 0))
                .corner(new Point(w, 0), new Point(w, h), r)
                .corner(new Point(w, h), new Point(0, h), r)
                .corner(new Point(0, h), new Point(0, 0), r)
                .corner(new Point(0, 0), new Point(from, 0), r)
                .line(from - 8, 0)
                .done();
        Pen pen = new Pen(measure).box(0, 0, w, h, r, Look.filled("cluster"));
        pen.line(border, Look.line("line", 1.6)).text("cluster", from, 0, Type.NOTE, "muted");
        return pen.scenery("frame", Layer.GROUND, c);
    }

    private static Rect bounds(Plan plan, List<Item> items) {
        Rect all = new Rect(0, 0, plan.cluster.right() + Measures.MARGIN, plan.cluster.bottom() + Measures.MARGIN);
        for (Item item : items) {
            if (item.box().width() > 0) {
                all = all.union(item.box().grown(item.layer() == Layer.MESSAGE ? 0 : 4));
            }
        }
        return all;
    }

    /** The quiet stage is fitted with its call-out, and stays in the middle. */
    private static Rect around(Rect bounds, List<Callout> callouts) {
        Rect all = bounds;
        for (Callout callout : callouts) {
            if (callout.isPlaced()) {
                Rect box = callout.box().grown(CALLOUT_MARGIN);
                all = all.union(box).union(box.moved(2 * (bounds.centre().x() - box.centre().x()), 0));
            }
        }
        return all;
    }

    /** The part of the world that is seen when all is made to fit; at least all of it. */
    private static Rect seen(Rect bounds, View view) {
        if (view.quiet() || view.zoom() > 0) {
            return bounds.grown(CalloutPlacer.WIDEST);
        }
        Camera camera = Camera.fit(bounds, view.width(), view.height(), 1);
        Point corner = camera.toWorld(new Point(0, 0));
        return bounds.union(new Rect(corner.x(), corner.y(), view.width() / camera.scale(), view.height() / camera.scale()));
    }

    private List<Callout> callouts(Cast cast, Plan plan, Lights lights, List<Item> items, Map<String, Curve> ways,
            Rail rail, Rect bounds) {
        if (plan.view.words().isEmpty()) {
            return List.of();
        }
        Coverable coverable = new Coverable(cast, plan);
        List<Rect> taken = new ArrayList<>();
        for (Item item : items) {
            boolean ground = item.layer() == Layer.GROUND && !item.id().equals("shelf") && !item.id().equals("control-plane");
            if (!ground && item.box().width() > 0 && !item.id().startsWith("countdown/") && !coverable.takes(item)) {
                taken.add(item.box().grown(2));
            }
        }
        List<Rect> bodies = new ArrayList<>(List.of(plan.cluster));
        for (Cast.Machine machine : cast.machines()) {
            Rect at = plan.at(machine.id());
            bodies.add(at);
            boolean keepsSlots = machine.tiles().stream().anyMatch(t -> t.id().equals(plan.view.lifted()));
            taken.add(keepsSlots ? at : new Rect(at.x(), at.y(), at.width(), plan.measures.header() - 6));
        }
        List<Rect> pods = items.stream().filter(i -> i.kind().equals("Pod")).map(Item::box).toList();
        List<Curve> live = new ArrayList<>();
        ways.forEach((way, curve) -> {
            if (!lights.isUnlit(way.substring(0, way.indexOf('>')))) {
                live.add(curve);
            }
        });
        cast.messages().forEach(m -> rail.route(m).ifPresent(live::add));
        Rect stage = seen(bounds, plan.view);
        CalloutPlacer placer = new CalloutPlacer(measure, stage, taken, live, bodies, pods, plan.view.quiet() ? QUIET_LINE : CalloutPlacer.ONE_LINE)
                .mayCover(coverable.choices());
        List<Callout> callouts = placer.place(plan.view.words(), plan);
        callouts.forEach(c -> items.add(placer.paint(c)));
        return callouts;
    }
}
