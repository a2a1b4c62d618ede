package io.kubarium.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.diagram.View.Words;
import io.kubarium.diagram.layout.DiagramLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The layout in numbers: what VISUAL's table of measures says, and that nothing lies on anything else. */
class DiagramLayoutTest {

    private static final FontAdvances FONTS = FontAdvances.bundled();
    private static final View NORMAL = View.of(944, 820);
    private static final View COMPACT = View.of(968, 568);
    private final DiagramLayout layout = new DiagramLayout(FONTS);

    static List<Words> killed() {
        return List.of(new Words("still", SampleCasts.WEB, "IP unchanged · endpoints 3 → 2"),
                new Words("what", SampleCasts.DYING, "10.244.1.7 is gone for good"),
                new Words("who", SampleCasts.NEW, "new pod, new IP"));
    }

    private Rect box(Diagram diagram, String id) {
        return diagram.find(id).orElseThrow(() -> new AssertionError("not drawn: " + id)).box();
    }

    @Test
    void the_rows_stand_where_the_measures_say() {
        Diagram d = layout.lay(SampleCasts.podReplaced(), NORMAL);
        assertEquals(List.of(
                        new Rect(440, 68, 240, 56),
                        new Rect(458, 152, 204, 44),
                        new Rect(208, 260, 224, 398),
                        new Rect(244, 328, 164, 54),
                        new Rect(216, 248, 88, 24),
                        new Rect(244, 647, 62, 22),
                        new Rect(310, 647, 80, 22),
                        new Rect(780, 722, 148, 56)),
                Stream.of("Ingress/default/shop", SampleCasts.WEB, "Node//worker-1", "Pod/default/cart-5c6f7d8b9c-9fqlm",
                        "Process/kube-proxy/worker-1", "Process/kubelet/worker-1", "Process/containerd/worker-1",
                        "PersistentVolumeClaim/default/data-db-0").map(id -> box(d, id)).toList());
    }

    @Test
    void a_low_stage_takes_the_compact_measures() {
        Diagram d = layout.lay(SampleCasts.podReplaced(), COMPACT);
        assertEquals(List.of(new Rect(470, 98, 204, 38), new Rect(208, 190, 232, 254), new Rect(244, 244, 172, 40)),
                Stream.of(SampleCasts.WEB, "Node//worker-1", "Pod/default/cart-5c6f7d8b9c-9fqlm").map(id -> box(d, id)).toList());
    }

    @Test
    void nothing_lies_on_anything_else() {
        for (Cast cast : List.of(SampleCasts.podReplaced(), SampleCasts.nodeLost(), SampleCasts.everyState(),
                SampleCasts.many(3, 27, 4), SampleCasts.many(12, 500, 50), SampleCasts.many(7, 60, 20), SampleCasts.crowdedShelf(18, 9))) {
            for (View view : List.of(NORMAL, COMPACT, View.of(1200, 820), View.of(700, 500), View.of(1600, 1000), View.of(1224, 568), View.of(1544, 820))) {
                assertEquals(List.of(), StageNumbers.overlaps(layout.lay(cast, view)), "at " + view.width() + " x " + view.height());
            }
        }
    }

    @Test
    void every_word_stays_in_its_box_and_off_the_others() {
        for (Cast cast : List.of(SampleCasts.podReplaced(), SampleCasts.nodeLost(), SampleCasts.everyState(), SampleCasts.firstStart(), SampleCasts.crowdedShelf(18, 9),
                SampleCasts.many(3, 27, 4), SampleCasts.many(12, 500, 50), SampleCasts.far(60, 9, 8))) {
            for (View view : List.of(NORMAL, COMPACT, View.of(1600, 952).quietly(), View.of(1224, 568), View.of(1544, 820), View.of(700, 500))) {
                assertEquals(List.of(), StageNumbers.straying(layout.lay(cast, view)), "at " + view.width() + " x " + view.height());
            }
        }
    }

    @Test
    void a_call_out_stands_within_48_px_of_its_thing_and_covers_nothing() {
        for (View view : List.of(NORMAL, COMPACT)) {
            Diagram d = layout.lay(SampleCasts.podReplaced(), view.saying(killed()));
            assertEquals(3, d.callouts().size());
            for (Callout c : d.callouts()) {
                assertTrue(c.isPlaced(), c.text());
                Rect thing = box(d, c.target());
                assertTrue(c.box().width() <= 260, "wider than 260: " + c.text());
                assertTrue(gap(thing, c.box()) <= 48, "too far: " + c.text());
                assertTrue(thing.distance(c.dot()) < 1, "its dot is off its thing: " + c.text());
            }
            assertEquals(List.of(), StageNumbers.overlaps(d));
        }
    }

    private static double gap(Rect a, Rect b) {
        double dx = Math.max(0, Math.max(a.x() - b.right(), b.x() - a.right()));
        double dy = Math.max(0, Math.max(a.y() - b.bottom(), b.y() - a.bottom()));
        return Math.sqrt(dx * dx + dy * dy);
    }

    @Test
    void a_call_out_without_a_place_becomes_a_numbered_badge() {
        String pod = "Pod/default/web-7d9d476454-10145";
        List<Words> words = List.of(new Words("what", pod, "there is no room for a sentence about this one here"));
        Diagram d = layout.lay(SampleCasts.many(3, 300, 4), NORMAL.saying(words));
        Callout callout = d.callouts().getFirst();
        assertEquals(new Callout("what", pod, words.getFirst().text(), null, callout.dot(), 1), callout);
    }

    @Test
    void an_answer_to_the_person_is_shown_even_where_there_is_no_room() {
        String pod = "Pod/default/web-7d9d476454-10145";
        List<Words> words = List.of(new Words(Words.ANSWER, pod, "there is no room for a sentence about this one here"));
        Diagram d = layout.lay(SampleCasts.many(3, 300, 4), NORMAL.saying(words));
        assertTrue(d.callouts().getFirst().isPlaced());
    }

    @Test
    void services_are_ordered_by_where_their_pods_are() {
        assertEquals(List.of("Service/default/cart", SampleCasts.WEB, "Service/default/db"), DiagramLayout.order(SampleCasts.podReplaced()));
    }

    @Test
    void a_service_keeps_its_place_when_its_pods_move() {
        View view = NORMAL.ordering(DiagramLayout.order(SampleCasts.podReplaced()));
        Diagram before = layout.lay(SampleCasts.podReplaced(), view);
        Diagram after = layout.lay(SampleCasts.nodeLost(), view);
        for (String service : view.order()) {
            assertEquals(box(before, service), box(after, service));
        }
    }

    @Test
    void what_a_person_moved_stays_there_with_all_it_holds() {
        TreeMap<String, Point> moved = new TreeMap<>();
        moved.put("Node//worker-2", new Point(500, 400));
        Diagram before = layout.lay(SampleCasts.podReplaced(), NORMAL);
        Diagram after = layout.lay(SampleCasts.podReplaced(), NORMAL.moving(moved));
        assertEquals(new Rect(500, 400, 224, 398), box(after, "Node//worker-2"));
        assertEquals(new Rect(536, 468, 164, 54), box(after, "Pod/default/cart-5c6f7d8b9c-2hdw8"));
        assertEquals(box(before, "Node//worker-3"), box(after, "Node//worker-3"));
    }

    @Test
    void the_cluster_reaches_around_a_node_wherever_a_person_put_it() {
        TreeMap<String, Point> moved = new TreeMap<>();
        moved.put("Node//worker-3", new Point(1900, 700));
        Diagram after = layout.lay(SampleCasts.podReplaced(), NORMAL.moving(moved));
        assertTrue(box(after, "frame").contains(box(after, "Node//worker-3").grown(16)), () -> box(after, "frame").toString());
    }

    @Test
    void the_same_moment_looks_the_same() {
        View view = NORMAL.saying(killed()).selecting(new TreeSet<>(List.of(SampleCasts.NEW)));
        assertEquals(layout.lay(SampleCasts.podReplaced(), view), layout.lay(SampleCasts.podReplaced(), view));
    }

    @Test
    void pointing_at_a_pod_leaves_its_relatives_lit() {
        Diagram plain = layout.lay(SampleCasts.podReplaced(), NORMAL);
        Diagram hovering = layout.lay(SampleCasts.podReplaced(), NORMAL.hovering(SampleCasts.DB0));
        String web = "Pod/default/web-7d9d476454-b4mzt";
        assertEquals(plain.find(SampleCasts.DB0), hovering.find(SampleCasts.DB0));
        assertNotEquals(plain.find(web), hovering.find(web));
    }

    @Test
    void a_message_colours_its_whole_route_and_carries_its_label_at_its_head() {
        Diagram d = layout.lay(SampleCasts.podReplaced(), NORMAL);
        Item route = d.find("route/m1").orElseThrow();
        Mark.Line tint = (Mark.Line) route.marks().get(0);
        Mark.Line travelled = (Mark.Line) route.marks().get(1);
        assertEquals(new Point(755, 669), tint.curve().start());
        assertEquals(0.47, travelled.curve().length() / tint.curve().length(), 0.01);
        assertEquals(travelled.curve().end().x(), box(d, "message/m1").centre().x(), 1);
    }

    @Test
    void the_uppermost_thing_is_hit() {
        Diagram d = layout.lay(SampleCasts.podReplaced(), NORMAL);
        Point inPod = box(d, SampleCasts.NEW).centre();
        Point inNode = new Point(box(d, "Node//worker-3").x() + 120, box(d, "Node//worker-3").bottom() - 40);
        assertEquals(SampleCasts.NEW, d.hit(inPod).orElseThrow().id());
        assertEquals("Node//worker-3", d.hit(inNode).orElseThrow().id());
        assertTrue(d.hit(new Point(5, 5)).isEmpty());
    }

    @Test
    void more_pods_than_rows_make_two_columns_then_chips_without_losing_one() {
        for (int pods : List.of(27, 60, 300)) {
            Diagram d = layout.lay(SampleCasts.many(3, pods, 0), View.of(1200, 820));
            assertEquals(pods, d.items().stream().filter(i -> i.kind().equals("Pod")).map(Item::id).distinct().count());
        }
    }

    @Test
    void every_state_has_a_look_of_its_own_without_colour() {
        Diagram d = layout.lay(SampleCasts.everyState(), NORMAL);
        Set<String> looks = new TreeSet<>();
        List<Item> pods = d.items().stream().filter(i -> i.kind().equals("Pod") && i.box().width() > 145).toList();
        pods.forEach(p -> looks.add(shape(p) + d.find("countdown/" + p.id()).map(DiagramLayoutTest::shape).orElse("")));
        assertEquals(Cast.State.values().length, looks.size());
    }

    /** Border pattern and kinds of marks, without colours. */
    private static String shape(Item item) {
        StringBuilder shape = new StringBuilder();
        for (Mark mark : item.marks()) {
            switch (mark) {
                case Mark.Box b -> shape.append(b.look().dash()).append(b.look().width());
                case Mark.Icon i -> shape.append(i.name()).append(i.size());
                case Mark.Dot dot -> shape.append(dot.look().fill().isEmpty() ? "hollow" : "full");
                case Mark.Ring _ -> shape.append("ring");
                default -> { }
            }
        }
        return shape.toString();
    }
}
