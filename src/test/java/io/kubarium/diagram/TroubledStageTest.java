package io.kubarium.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.diagram.Cast.Link;
import io.kubarium.diagram.layout.DiagramLayout;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How links, disks and volumes look that are not as they should be, and that their marks find a place. */
class TroubledStageTest {

    private static final List<View> VIEWS = List.of(View.of(944, 820), View.of(968, 568), View.of(1544, 820), View.of(1224, 568), View.of(700, 500));
    private final DiagramLayout layout = new DiagramLayout(FontAdvances.bundled());

    private static Link link(String from, String to, String there, String back) {
        return new Link(Link.id(from, to), from, to, there, back);
    }

    /** Every kind of trouble at once. */
    static Cast troubled(Cast c) {
        List<Cast.Machine> machines = new ArrayList<>();
        for (Cast.Machine m : c.machines()) {
            boolean lost = m.name().equals("worker-1");
            machines.add(new Cast.Machine(m.id(), m.name(), m.ip(), lost ? Cast.Light.BAD : m.light(), lost ? "NotReady" : m.word(), lost, false, false,
                    lost ? new Cast.Countdown("evicts pods in 4:52", 0.9) : null, m.cpu(), m.memory(), m.proxy(), m.kubelet(), m.containerd(), "",
                    m.name().equals("worker-2") ? "disk stopped" : "disk +500 ms", lost, m.tiles()));
        }
        List<Link> links = List.of(link("worker-1", "master-1", Link.CUT, Link.CUT), link("worker-2", "master-1", Link.CUT, ""),
                link("worker-3", "master-1", "+500 ms", "+500 ms"), link("worker-1", "worker-2", Link.CUT, Link.CUT), link("worker-2", "worker-3", "", Link.CUT),
                link("worker-3", "edge", Link.CUT, Link.CUT));
        List<Cast.Part> parts = c.controlPlane().stream().map(p -> new Cast.Part(p.id(), p.name(), p.name().equals("Scheduler") ? "waits: lease 0:12" : "gives up in 8 s", Cast.Light.WARN)).toList();
        return new Cast(c.clients(), c.gates(), c.services(), machines, c.waiting(), c.blueprints(), c.configs(), parts, c.volumes(), c.externals(), c.messages(), c.requests(), links);
    }

    private Diagram lay(Cast cast) {
        return layout.lay(cast, VIEWS.getFirst());
    }

    private static Cast with(Cast c, Link... links) {
        return new Cast(c.clients(), c.gates(), c.services(), c.machines(), c.waiting(), c.blueprints(), c.configs(), c.controlPlane(), c.volumes(), c.externals(), c.messages(),
                c.requests(), List.of(links));
    }

    private static Cast with(Cast c, Cast.Volume volume) {
        return new Cast(c.clients(), c.gates(), c.services(), c.machines(), c.waiting(), c.blueprints(), c.configs(), c.controlPlane(), List.of(volume), c.externals(), c.messages(), c.requests());
    }

    private static Item item(Diagram d, String id) {
        return d.find(id).orElseThrow(() -> new AssertionError("not drawn: " + id));
    }

    private static List<String> icons(Item item) {
        return item.marks().stream().filter(Mark.Icon.class::isInstance).map(m -> ((Mark.Icon) m).name()).toList();
    }

    private static List<String> words(Item item) {
        return item.marks().stream().filter(Mark.Label.class::isInstance).map(m -> ((Mark.Label) m).text()).toList();
    }

    @Test
    void nothing_lies_on_anything_else_and_no_word_leaves_its_box() {
        for (Cast cast : List.of(SampleCasts.podReplaced(), SampleCasts.many(3, 27, 4), SampleCasts.many(6, 20, 2), SampleCasts.many(12, 500, 50))) {
            for (View view : VIEWS) {
                Diagram d = layout.lay(troubled(cast), view);
                assertEquals(List.of(), StageNumbers.overlaps(d), "at " + view.width() + " x " + view.height());
                assertEquals(List.of(), StageNumbers.straying(d), "at " + view.width() + " x " + view.height());
            }
        }
    }

    @Test
    void a_link_that_is_well_is_a_thing_without_a_mark() {
        Item link = item(lay(SampleCasts.podReplaced()), "Link/worker-2/master-1");
        assertEquals("Link worker-2 to master-1, open", link.text());
        assertEquals(List.of(), link.marks());
    }

    @Test
    void a_cut_is_a_cross_in_a_gap_of_the_rail_with_heal_beside_it() {
        Diagram d = lay(with(SampleCasts.podReplaced(), link("worker-2", "master-1", Link.CUT, Link.CUT)));
        assertEquals(List.of("cross"), icons(item(d, "Link/worker-2/master-1")));
        assertEquals(List.of("Heal"), words(item(d, "Heal/worker-2/master-1")));
        assertTrue(item(d, "Heal/worker-2/master-1").box().distance(item(d, "Link/worker-2/master-1").box().centre()) < 24);
        assertEquals(List.of(), icons(item(d, "Link/worker-1/master-1")));
    }

    @Test
    void a_cut_of_one_way_is_an_arrow_for_the_way_that_still_works() {
        Diagram unheard = lay(with(SampleCasts.podReplaced(), link("worker-2", "master-1", Link.CUT, "")));
        assertEquals(List.of("up"), icons(item(unheard, "Link/worker-2/master-1")));
        assertEquals(List.of("only", "Heal"), words(item(unheard, "Heal/worker-2/master-1")));
        assertEquals("Link worker-2 to master-1, cut one way: nothing gets from worker-2 to master-1", item(unheard, "Link/worker-2/master-1").text());
        assertEquals(List.of("down"), icons(item(lay(with(SampleCasts.podReplaced(), link("worker-2", "master-1", "", Link.CUT))), "Link/worker-2/master-1")));
    }

    @Test
    void a_slow_link_says_by_how_much() {
        Diagram d = lay(with(SampleCasts.podReplaced(), link("worker-2", "master-1", "+200 ms", "+200 ms")));
        assertEquals(List.of("+200 ms", "Heal"), words(item(d, "Heal/worker-2/master-1")));
    }

    @Test
    void a_cut_between_two_nodes_runs_below_the_rail_inside_the_cluster() {
        Diagram d = lay(with(SampleCasts.podReplaced(), link("worker-1", "worker-3", Link.CUT, Link.CUT)));
        Rect heal = item(d, "Heal/worker-1/worker-3").box();
        assertTrue(heal.y() > item(d, "Node//worker-1").box().bottom());
        assertTrue(item(d, "frame").box().contains(heal));
        assertTrue(d.find("cable/Link/worker-1/worker-3").isPresent());
    }

    @Test
    void a_node_that_reaches_no_other_says_so_once_at_its_upper_edge() {
        Diagram d = lay(with(SampleCasts.podReplaced(), link("worker-1", "worker-2", Link.CUT, Link.CUT), link("worker-1", "worker-3", Link.CUT, Link.CUT), link("edge", "worker-1", Link.CUT, Link.CUT)));
        assertEquals(List.of("nodes", "Heal"), words(item(d, "Heal/worker-1/")));
        assertEquals(List.of("Heal/worker-1/"), d.things().stream().map(Item::id).filter(id -> id.startsWith("Heal/")).toList());
    }

    @Test
    void a_node_that_is_only_cut_off_keeps_its_lights_and_is_not_hatched() {
        Diagram d = lay(troubled(SampleCasts.podReplaced()));
        assertTrue(item(d, "Node//worker-1").marks().stream().noneMatch(Mark.Hatch.class::isInstance));
        assertTrue(item(d, "Process/kubelet/worker-1").marks().stream().anyMatch(m -> m instanceof Mark.Dot dot && dot.look().fill().equals("good")));
        assertEquals(List.of("disk"), icons(item(d, "Disk//worker-2")));
        assertEquals(List.of("disk stopped"), words(item(layout.lay(troubled(SampleCasts.podReplaced()), View.of(1544, 820)), "Disk//worker-2")));
    }

    @Test
    void a_pod_of_the_second_column_has_its_branch_of_the_gutter() {
        Diagram d = layout.lay(SampleCasts.many(3, 27, 0), View.of(1200, 820));
        Item ports = item(d, "ports/Node//worker-1");
        List<Double> lefts = ports.marks().stream().map(m -> ((Mark.Dot) m).x()).distinct().toList();
        Rect node = item(d, "Node//worker-1").box();
        List<Double> tiles = d.items().stream().filter(i -> i.kind().equals("Pod") && node.contains(i.box())).map(i -> i.box().x()).distinct().toList();
        assertEquals(2, tiles.size());
        assertEquals(tiles, lefts);
    }

    @Test
    void a_held_volume_shows_who_is_refused_and_when_it_is_pulled() { // STO-79, STO-80
        Cast c = SampleCasts.podReplaced();
        String refused = c.machines().getFirst().tiles().getFirst().id();
        Cast.Volume held = c.volumes().getFirst().with(new Cast.Attachment(Cast.Attachment.HELD, refused, "Node//worker-1", new Cast.Countdown("5:42", 0.95)));
        Diagram d = lay(with(c, held));
        assertEquals(List.of("data-db-0", "pulled in 5:42"), words(item(d, held.id())));
        assertEquals("Volume data-db-0, 10Gi RWO, held by worker-3", item(d, held.id()).text());
        assertTrue(d.find("edge/" + refused + ">" + held.id()).isPresent());
        assertEquals(List.of("cross"), icons(item(d, "refused/" + held.id())));
        assertTrue(item(d, "countdown/" + held.id()).marks().getFirst() instanceof Mark.Ring ring && ring.fraction() == 0.95);
    }

    @Test
    void a_volume_that_is_being_attached_says_so() { // STO-76
        Cast c = SampleCasts.podReplaced();
        Cast.Volume coming = c.volumes().getFirst().with(new Cast.Attachment(Cast.Attachment.ATTACHING, "", "", null));
        assertEquals(List.of("data-db-0", "attaching"), words(item(lay(with(c, coming)), coming.id())));
    }
}
