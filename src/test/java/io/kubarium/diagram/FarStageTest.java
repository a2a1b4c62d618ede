package io.kubarium.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.diagram.View.Words;
import io.kubarium.diagram.layout.DiagramLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The far level in numbers: zones of node tiles, one heat, edges of the chosen Service only, a word for what fails. */
class FarStageTest {

    private static final List<View> SIZES = List.of(View.of(1224, 820), View.of(1224, 568), View.of(944, 568), View.of(1544, 820));
    private final DiagramLayout layout = new DiagramLayout(FontAdvances.bundled());

    private static Item item(Diagram d, String id) {
        return d.find(id).orElseThrow(() -> new AssertionError("not drawn: " + id));
    }

    private static List<String> labels(Item item) {
        return item.marks().stream().filter(Mark.Label.class::isInstance).map(m -> ((Mark.Label) m).text()).toList();
    }

    private static List<Item> of(Diagram d, String kind) {
        return d.items().stream().filter(i -> i.kind().equals(kind)).toList();
    }

    @Test
    void every_node_stands_in_its_zone_and_all_of_it_fits_the_stage_at_full_size() {
        for (View view : SIZES) {
            for (int nodes : List.of(17, 60, 200, 1000)) {
                Diagram d = layout.lay(SampleCasts.far(nodes, 7, nodes / 8), view);
                assertEquals(new Rect(0, 0, view.width(), view.height()), d.bounds(), nodes + " nodes at " + view.width());
                assertEquals(nodes, of(d, "Node").size());
                List<Item> zones = of(d, "Zone");
                assertEquals(4, zones.size());
                for (Item node : of(d, "Node")) {
                    assertEquals(1, zones.stream().filter(z -> z.box().contains(node.box())).count(), node.id());
                }
            }
        }
    }

    @Test
    void nothing_lies_on_anything_else_from_afar() {
        for (View view : SIZES) {
            Diagram d = layout.lay(SampleCasts.far(200, 7, 31), view.selecting(new TreeSet<>(List.of(SampleCasts.WEB))));
            List<Item> solid = new ArrayList<>(d.items().stream().filter(i -> i.box().width() > 0 && !i.kind().equals("Zone")
                    && !i.id().equals("frame") && i.layer() != Layer.MESSAGE).toList());
            for (int i = 0; i < solid.size(); i++) {
                for (int j = i + 1; j < solid.size(); j++) {
                    assertTrue(!solid.get(i).box().overlaps(solid.get(j).box()), solid.get(i).id() + " on " + solid.get(j).id() + " at " + view.width() + " x " + view.height());
                }
            }
        }
    }

    @Test
    void a_zone_says_in_words_what_fails_in_it() {
        Diagram d = layout.lay(SampleCasts.far(200, 7, 31), SIZES.getFirst());
        assertEquals(List.of("2 pods fail", "zone-a"), labels(item(d, "Zone//zone-a")));
        assertEquals(List.of("31 of 50 NotReady", "zone-c"), labels(item(d, "Zone//zone-c")));
        assertEquals(List.of("17 nodes Ready", "nodes"), labels(item(layout.lay(SampleCasts.many(17, 40, 0), SIZES.getFirst()), "Zone//nodes")));
    }

    @Test
    void the_heat_of_a_node_is_what_is_asked_for_of_its_cpu() {
        Diagram d = layout.lay(SampleCasts.far(200, 7, 0), SIZES.getFirst());
        assertEquals(List.of(0.05, 0.55), List.of(heat(item(d, "Node//worker-1")), heat(item(d, "Node//worker-8"))));
    }

    private static double heat(Item node) {
        return ((Mark.Box) node.marks().getFirst()).look().fillAlpha();
    }

    @Test
    void only_the_chosen_service_has_edges_one_to_each_zone_as_wide_as_its_ready_endpoints() {
        View view = SIZES.getFirst();
        assertEquals(List.of(), edges(layout.lay(SampleCasts.far(200, 7, 31), view)));
        Diagram d = layout.lay(SampleCasts.far(200, 7, 31), view.selecting(new TreeSet<>(List.of(SampleCasts.WEB))));
        List<Item> edges = edges(d);
        assertEquals(4, edges.size());
        assertEquals(List.of("133 left of 350"), labels(item(d, "share/" + SampleCasts.WEB + ">Zone//zone-c")));
        assertTrue(width(edges.get(2)) < width(edges.get(1)), "the zone with fewer ready endpoints has the thinner edge");
    }

    private static List<Item> edges(Diagram d) {
        return d.items().stream().filter(i -> i.id().startsWith("edge/Service")).toList();
    }

    private static double width(Item edge) {
        return ((Mark.Line) edge.marks().getFirst()).look().width();
    }

    @Test
    void who_comes_nearer_reads_names_of_nodes_and_then_of_pods() {
        Cast cast = SampleCasts.far(200, 7, 31);
        assertEquals(List.of(), of(layout.lay(cast, SIZES.getFirst()), "Pod").stream().filter(i -> !i.text().endsWith("waits for a node")).toList());
        Diagram near = layout.lay(cast, SIZES.getFirst().zoomed(2));
        assertEquals(List.of("worker-1"), labels(item(near, "Node//worker-1")));
        assertEquals(1400 + 1, of(near, "Pod").size());
        Diagram nearest = layout.lay(cast, SIZES.getFirst().zoomed(4));
        assertTrue(labels(item(nearest, "Pod/default/web-7d9d476454-10000")).getFirst().endsWith("10000"));
        assertEquals(item(near, "Node//worker-9").box(), item(nearest, "Node//worker-9").box());
    }

    @Test
    void thousands_of_nodes_are_one_picture_a_zone_with_a_cell_each() {
        Diagram d = layout.lay(SampleCasts.far(5000, 2, 300), SIZES.getFirst());
        Mark.Cells heat = (Mark.Cells) item(d, "heat/zone-c").marks().getFirst();
        assertEquals(1250, heat.cells().size());
        assertEquals(300, heat.cells().stream().filter(c -> c.token().equals("bad")).count());
        assertEquals(List.of(), item(d, "Node//worker-4000").marks());
    }

    @Test
    void a_call_out_covers_no_node_that_fails() {
        for (View view : SIZES) {
            Diagram d = layout.lay(SampleCasts.far(200, 7, 20), view.saying(List.of(new Words("what", "Zone//zone-c", "evictions stop in this zone"),
                    new Words("who", "Node//worker-103", "no lease for 59 s"))));
            for (Callout callout : d.callouts()) {
                assertTrue(callout.isPlaced(), callout.text() + " at " + view.width() + " x " + view.height());
                assertEquals(List.of(), of(d, "Node").stream().filter(n -> n.text().contains("NotReady") && n.box().overlaps(callout.box())).toList());
            }
        }
    }

    @Test
    void the_minimap_shows_the_zones_and_what_the_camera_sees() {
        Diagram d = layout.lay(SampleCasts.far(200, 7, 31), SIZES.getFirst());
        Minimap all = Minimap.of(d, Camera.HOME, 1224, 820);
        assertEquals(List.of(false, false, true, false), all.blocks().stream().map(Minimap.Block::failing).toList());
        assertTrue(all.blocks().stream().allMatch(b -> all.box().contains(b.at()) && all.frame().contains(b.at())));
        Camera near = all.lookingAt(all.blocks().get(3).at().centre(), d, new Camera(4, 0, 0), 1224, 820);
        Minimap close = Minimap.of(d, near, 1224, 820);
        assertTrue(close.frame().contains(all.blocks().get(3).at().centre()) && close.frame().width() < all.frame().width() / 2);
        assertNull(Minimap.of(layout.lay(SampleCasts.podReplaced(), SIZES.getFirst()), Camera.HOME, 1224, 820));
    }

    @Test
    void a_colour_that_was_given_before_carries_a_second_mark() {
        assertEquals(List.of("hue1", "hue8", "hue1", "hue2"), List.of(Hues.token(1), Hues.token(8), Hues.token(9), Hues.token(18)));
        assertEquals(List.of(0, 0, 1, 2), List.of(Hues.pips(1), Hues.pips(8), Hues.pips(9), Hues.pips(18)));
        Cast.Tile first = SampleCasts.tile("web-1", "", Cast.State.READY, 1, "web");
        assertEquals(2, boxes(18) - boxes(first.hue()));
    }

    private long boxes(int hue) {
        Cast.Tile tile = SampleCasts.tile("web-1", "", Cast.State.READY, hue, "web");
        Cast cast = new Cast(List.of(), List.of(), List.of(), List.of(SampleCasts.machine("worker-1", "", 0, 0, tile)), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        return item(layout.lay(cast, SIZES.getFirst()), tile.id()).marks().stream().filter(Mark.Box.class::isInstance).count();
    }
}
