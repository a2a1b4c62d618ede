package io.kubarium.diagram.layout;

import io.kubarium.diagram.Callout;
import io.kubarium.diagram.Cast;
import io.kubarium.diagram.Curve;
import io.kubarium.diagram.Diagram;
import io.kubarium.diagram.Item;
import io.kubarium.diagram.Layer;
import io.kubarium.diagram.Rect;
import io.kubarium.diagram.TextMeasure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The far level: zones hold nodes as tiles with pod dots and one heat; the control plane is folded; edges are those of the
 * chosen Service. What fails keeps full contrast and a word. All of it fits the stage at 100 %.
 */
final class FarStage {

    /** From this many nodes on a cluster is seen from afar. */
    static final int FROM = 17;
    private static final double STRIP = 84;
    private static final int THOUSAND = 1000;

    private final TextMeasure measure;
    private final Cast cast;
    private final Plan plan;
    private final Lights lights;
    private final List<Item> items = new ArrayList<>();
    private final Map<String, Curve> ways = new TreeMap<>();

    FarStage(TextMeasure measure, Cast cast, Plan plan, Lights lights) {
        this.measure = measure;
        this.cast = cast;
        this.plan = plan;
        this.lights = lights;
    }

    static boolean suits(Cast cast, boolean quiet) {
        return !quiet && cast.machines().size() >= FROM;
    }

    /** The whole stage; {@code services} in their order from the left. */
    Diagram lay(List<Cast.Pill> services, Function<Plan, Item> frame) {
        Measures m = plan.measures;
        ServiceRow pills = new ServiceRow(plan, services);
        double width = plan.view.width() - 4 * Measures.MARGIN;
        double top = m.nodesY() + pills.extra(width);
        Rect area = new Rect(2 * Measures.MARGIN, top, width, Math.max(160, plan.view.height() - top - STRIP - 12));
        FarGrid grid = new FarGrid(cast.machines(), area);
        List<FarGrid.Zone> zones = grid.place();
        double bottom = zones.stream().mapToDouble(z -> z.at().bottom()).max().orElse(area.bottom());
        plan.nodes = new Rect(area.x(), area.y(), width, bottom - area.y());
        plan.cluster = new Rect(Measures.MARGIN, m.borderY(), width + 2 * Measures.MARGIN, bottom + 12 - m.borderY());
        pills.place(plan.nodes, m.servicesY());
        Entrance entrance = new Entrance(plan, measure);
        entrance.place(cast, plan.nodes);
        items.add(frame.apply(plan));
        cast.clients().forEach(c -> items.add(entrance.clients(c, lights)));
        cast.gates().forEach(g -> items.add(entrance.gate(g, lights)));
        services.forEach(s -> items.add(ServiceRow.paint(counted(s), plan.at(s.id()), measure, lights)));
        new FarWords(measure, cast, plan, lights).paint(items, grid.showsPods());
        zones(grid, zones);
        Wires wires = new Wires(plan, measure, lights);
        items.addAll(wires.entrances(cast));
        ways.putAll(wires.ways());
        new FarEdges(measure, plan, ways).paint(cast, chosen(services), zones, items);
        items.addAll(new Requests(ways, measure).paint(cast.requests()));
        Rect bounds = new Rect(0, 0, width + 4 * Measures.MARGIN, Math.max(plan.view.height(), plan.cluster.bottom() + STRIP));
        List<Callout> callouts = callouts(bounds);
        items.sort(Comparator.comparing(Item::layer));
        return new Diagram(bounds, items, callouts);
    }

    /** From afar a Service tells how many of its endpoints are ready. */
    private static Cast.Pill counted(Cast.Pill pill) {
        long ready = pill.endpoints().stream().filter(Cast.Endpoint::ready).count();
        return new Cast.Pill(pill.id(), pill.name(), ready + " of " + pill.endpoints().size() + (pill.endpoints().size() < THOUSAND ? " endpoints" : " ready"), pill.endpoints());
    }

    private List<Cast.Pill> chosen(List<Cast.Pill> services) {
        return services.stream().filter(s -> lights.isHaloed(s.id()) || plan.view.hovered().equals(s.id())).toList();
    }

    private void zones(FarGrid grid, List<FarGrid.Zone> zones) {
        FarTile tiles = new FarTile(measure, lights, grid.scale(), plan.view.zoom());
        FarZone frames = new FarZone(measure, plan);
        for (FarGrid.Zone zone : zones) {
            items.add(frames.paint(zone));
            if (!grid.showsPods()) {
                items.add(frames.heat(zone));
            }
            zone.nodes().forEach((machine, at) -> {
                plan.fix(machine.id(), at);
                plan.fix(Plan.proxy(machine.name()), at);
                plan.fix(Plan.kubelet(machine.name()), at);
                plan.fix(Plan.containerd(machine.name()), at);
                items.addAll(tiles.paint(machine, at, plan));
                if (lights.isHaloed(machine.id()) || plan.view.hovered().equals(machine.id())) {
                    items.add(frames.name(machine, at));
                }
            });
        }
    }

    /** They may cover nodes that are well, never one that fails or is lit, nor words. */
    private List<Callout> callouts(Rect bounds) {
        if (plan.view.words().isEmpty()) {
            return List.of();
        }
        List<Rect> taken = new ArrayList<>();
        for (Item item : items) {
            boolean well = item.kind().equals("Node") && !lights.isHaloed(item.id())
                    && cast.machines().stream().anyMatch(m -> m.id().equals(item.id()) && m.isReady());
            if (item.layer() != Layer.GROUND && item.box().width() > 0 && !well && !item.kind().equals("Pod")) {
                taken.add(item.box().grown(2));
            }
        }
        CalloutPlacer placer = new CalloutPlacer(measure, bounds, taken, List.copyOf(ways.values()), List.of(), List.of(), CalloutPlacer.ONE_LINE);
        List<Callout> callouts = placer.place(plan.view.words(), plan);
        callouts.forEach(c -> items.add(placer.paint(c)));
        return callouts;
    }
}
