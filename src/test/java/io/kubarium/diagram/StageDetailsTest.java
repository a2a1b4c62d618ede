package io.kubarium.diagram;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.diagram.View.Words;
import io.kubarium.diagram.layout.DiagramLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The quiet start's invitation, the gate, the scheduler's queue, what waits for a person: in numbers. */
class StageDetailsTest {

    private static final View NORMAL = View.of(944, 820);
    private static final View COMPACT = View.of(968, 568);
    private static final String WORKER = "Node//worker-2";
    private final DiagramLayout layout = new DiagramLayout(FontAdvances.bundled());

    private static Rect box(Diagram diagram, String id) {
        return diagram.find(id).orElseThrow(() -> new AssertionError("not drawn: " + id)).box();
    }

    private static List<String> labels(Diagram diagram, String id) {
        return diagram.find(id).orElseThrow().marks().stream().filter(Mark.Label.class::isInstance).map(m -> ((Mark.Label) m).text()).toList();
    }

    @Test
    void the_quiet_stage_is_fitted_with_its_invitation_which_leaves_it_in_the_middle() {
        String pod = "Pod/default/web-7d9d476454-n8c5t";
        for (View size : List.of(View.of(1280, 672), View.of(1600, 952))) {
            View quiet = size.quietly().lifting(pod);
            Diagram plain = layout.lay(SampleCasts.firstStart(), quiet);
            Diagram d = layout.lay(SampleCasts.firstStart(), quiet.saying(List.of(new Words("what", pod, "Pull this pod out of its node"))));
            Callout invitation = d.callouts().getFirst();
            assertTrue(invitation.isPlaced() && d.bounds().contains(invitation.box()), "cut off at " + size.width());
            assertEquals(2, labels(d, "callout/what").size());
            assertEquals(plain.bounds().centre().x(), d.bounds().centre().x(), 0.01);
        }
    }

    @Test
    void a_lifted_pod_touches_no_other() {
        String pod = "Pod/default/web-7d9d476454-b4mzt";
        Diagram d = layout.lay(SampleCasts.firstStart(), View.of(1600, 952).quietly().lifting(pod));
        Rect lifted = box(d, pod).grown(4);
        assertEquals(List.of(pod), d.items().stream().filter(i -> i.kind().equals("Pod") && i.box().overlaps(lifted)).map(Item::id).toList());
    }

    @Test
    void a_gate_with_room_for_one_rule_shows_that_of_the_root_and_counts_the_others() {
        assertEquals(List.of("Ingress shop", "my-app.com/ → web:80", "my-app.com/cart → cart:80"),
                labels(layout.lay(SampleCasts.podReplaced(), NORMAL), "Ingress/default/shop"));
        assertEquals(List.of("Ingress shop", "my-app.com/ → web:80", "+1"),
                labels(layout.lay(SampleCasts.podReplaced(), COMPACT), "Ingress/default/shop"));
    }

    @Test
    void a_pod_that_the_scheduler_is_about_to_place_stands_in_its_row_and_moves_nothing() {
        Cast.Tile fresh = SampleCasts.tile("web-7d9d476454-fresh", "", Cast.State.PENDING, 1, "web");
        Diagram before = layout.lay(SampleCasts.podReplaced(), NORMAL);
        Diagram after = layout.lay(waiting(fresh), NORMAL);
        String scheduler = before.things().stream().map(Item::id).filter(id -> id.contains("kube-scheduler")).findFirst().orElseThrow();
        assertEquals(box(before, scheduler), box(after, scheduler));
        assertTrue(box(after, scheduler).contains(box(after, fresh.id())), "beside the scheduler's row");
    }

    @Test
    void a_pod_that_fits_on_no_node_waits_with_its_name_above_the_control_plane() {
        Cast.Tile refused = SampleCasts.with(SampleCasts.tile("web-7d9d476454-stuck", "", Cast.State.PENDING, 1, "web"),
                Cast.Address.USED, Cast.Tile.NO_NODE_FITS, null);
        for (View view : List.of(NORMAL, COMPACT)) {
            Diagram d = layout.lay(waiting(refused), view);
            assertEquals(List.of("web-…stuck"), labels(d, refused.id()));
            assertTrue(box(d, refused.id()).bottom() <= box(d, "control-plane").y(), "runs into the control plane");
        }
    }

    private static Cast waiting(Cast.Tile... tiles) {
        Cast c = SampleCasts.podReplaced();
        return new Cast(c.clients(), c.gates(), c.services(), c.machines(), List.of(tiles), c.blueprints(), c.configs(), c.controlPlane(),
                c.volumes(), c.externals(), List.of(), List.of());
    }

    @Test
    void a_bound_pod_travels_from_the_scheduler_to_its_slot_with_the_message_to_its_kubelet() {
        Cast.Tile slow = SampleCasts.tile("web-7d9d476454-fresh", "", Cast.State.CREATING, 1, "web");
        List<Double> xs = new ArrayList<>();
        for (double part : List.of(0.0, 0.5, 1.0)) {
            xs.add(box(layout.lay(bound(slow.travelled(part)), NORMAL), slow.id()).x());
        }
        double slot = box(layout.lay(bound(slow), NORMAL), slow.id()).x();
        assertEquals(slot, xs.get(2), 0.01);
        assertEquals((xs.get(0) + slot) / 2, xs.get(1), 0.01);
        assertTrue(xs.get(0) < box(layout.lay(bound(slow), NORMAL), "control-plane").right(), "does not begin at the scheduler");
    }

    private static Cast bound(Cast.Tile tile) {
        Cast c = SampleCasts.podReplaced();
        List<Cast.Machine> machines = new ArrayList<>(c.machines());
        Cast.Machine last = machines.removeLast();
        List<Cast.Tile> tiles = new ArrayList<>(last.tiles());
        tiles.add(tile);
        machines.add(SampleCasts.machine(last.name(), last.ip(), last.cpu(), last.memory(), tiles.toArray(Cast.Tile[]::new)));
        return new Cast(c.clients(), c.gates(), c.services(), machines, List.of(), c.blueprints(), c.configs(), c.controlPlane(),
                c.volumes(), c.externals(), List.of(), List.of());
    }

    @Test
    void a_blueprint_that_waits_for_a_lost_node_says_for_whom() {
        Cast.Blueprint db = new Cast.Blueprint("StatefulSet/default/db", "StatefulSet", "db", 2, 0, 1, "worker-2");
        Cast c = SampleCasts.nodeLost();
        Cast stuck = new Cast(c.clients(), c.gates(), c.services(), c.machines(), List.of(), List.of(db), c.configs(), c.controlPlane(),
                c.volumes(), c.externals(), List.of(), List.of());
        assertEquals(List.of("0/1", "waits for you", "db"), labels(layout.lay(stuck, NORMAL), db.id()));
        assertEquals("StatefulSet db, 0 of 1 ready, waits for worker-2 or you, no timer runs",
                layout.lay(stuck, NORMAL).find(db.id()).orElseThrow().text());
    }

    @Test
    void a_call_out_about_a_node_stands_in_its_free_slots() {
        for (View view : List.of(NORMAL, COMPACT)) {
            Diagram d = layout.lay(SampleCasts.nodeLost(), view.saying(List.of(new Words("what", WORKER, "no lease for 59 s"))));
            Callout callout = d.callouts().getFirst();
            assertTrue(box(d, WORKER).contains(callout.box()), "not in its node");
            assertEquals(List.of(), d.items().stream().filter(i -> i.kind().equals("Pod") && i.box().overlaps(callout.box())).toList());
        }
    }

    @Test
    void a_call_out_stays_where_it_stood_while_that_place_is_free() {
        View view = NORMAL.saying(List.of(new Words("who", SampleCasts.NEW, "new pod, new IP")));
        Callout first = layout.lay(SampleCasts.podReplaced(), view).callouts().getFirst();
        Callout aside = new Callout(first.slot(), first.target(), first.text(), first.box().moved(20, 0), first.dot(), 0);
        assertEquals(aside.box(), layout.lay(SampleCasts.podReplaced(), view.keeping(List.of(aside))).callouts().getFirst().box());
        Callout onAPod = new Callout(first.slot(), first.target(), first.text(), box(layout.lay(SampleCasts.podReplaced(), view), SampleCasts.DB0), first.dot(), 0);
        assertEquals(first.box(), layout.lay(SampleCasts.podReplaced(), view.keeping(List.of(onAPod))).callouts().getFirst().box());
        assertFalse(aside.box().equals(first.box()));
    }

    @Test
    void requests_that_wait_at_a_gate_stand_side_by_side_on_its_edge_and_then_go_on_hollow() { // NET-125
        List<String> way = List.of("Clients//clients", "Ingress/default/shop", SampleCasts.WEB);
        Diagram d = layout.lay(SampleCasts.podReplaced().with(List.of(new Cast.Request("a", way, 0.5, false, true, 0.7),
                new Cast.Request("b", way, 0.5, false, true, 0.2), new Cast.Request("c", way, 1, false, true, 0))), NORMAL);
        Rect gate = box(d, "Ingress/default/shop");
        assertEquals(List.of(new Rect(gate.centre().x() - 15, gate.y(), 0, 0), new Rect(gate.centre().x() - 30, gate.y(), 0, 0)),
                List.of(box(d, "request/a"), box(d, "request/b")));
        assertEquals(0.2, ((Mark.Ring) d.find("request/b").orElseThrow().marks().get(1)).fraction());
        assertEquals(new Rect(gate.centre().x(), box(d, SampleCasts.WEB).y(), 0, 0), box(d, "request/c"));
    }

    @Test
    void clients_tell_in_one_line_how_many_went_well_and_how_many_were_slow() {
        Cast c = SampleCasts.podReplaced();
        Cast.Clients slowed = new Cast.Clients("Clients//clients", "Clients", "40 req/s", "98 % ok", true, "33 % slow", "Ingress/default/shop");
        Diagram d = layout.lay(new Cast(List.of(slowed), c.gates(), c.services(), c.machines(), List.of(), c.blueprints(), c.configs(),
                c.controlPlane(), c.volumes(), c.externals(), List.of(), List.of()), COMPACT);
        assertEquals(List.of("Clients", "40 req/s", "98 % ok", " · 33 % slow"), labels(d, slowed.id()));
    }

    @Test
    void a_shelf_with_more_cards_than_room_scrolls_to_each_of_them_and_keeps_its_size() {
        Cast full = SampleCasts.crowdedShelf(18, 9);
        for (View view : List.of(NORMAL, COMPACT)) {
            Diagram.Scroll top = layout.lay(full, view).shelf();
            TreeSet<String> seen = new TreeSet<>();
            for (int first = 0; first <= top.last(); first++) {
                Diagram d = layout.lay(full, view.scrolled(first));
                assertEquals(new Diagram.Scroll(top.at(), first, top.shown(), 27), d.shelf());
                List<Item> cards = d.items().stream().filter(i -> i.kind().matches("Deployment|ConfigMap")).toList();
                assertEquals(top.shown(), cards.size());
                assertTrue(cards.stream().allMatch(c -> top.at().contains(c.box())), "a card leaves the shelf at " + first);
                cards.forEach(c -> seen.add(c.id()));
            }
            assertEquals(27, seen.size());
            assertEquals(top.last(), layout.lay(full, view.scrolled(99)).shelf().first());
        }
    }

    @Test
    void a_call_out_about_a_blueprint_finds_a_place_and_covers_no_pod_for_it() {
        for (View view : List.of(NORMAL, COMPACT)) {
            for (Cast cast : List.of(SampleCasts.podReplaced(), SampleCasts.crowdedShelf(18, 9))) {
                for (Cast.Blueprint b : cast.blueprints().subList(0, 3)) {
                    Diagram d = layout.lay(cast, view.saying(List.of(new Words("what", b.id(), "wants 3, counts 2, makes 1"))));
                    Callout callout = d.callouts().getFirst();
                    assertTrue(callout.isPlaced(), b.id() + " at " + view.width());
                    assertEquals(List.of(), d.items().stream().filter(i -> (i.kind().equals("Pod") || i.id().equals(b.id())) && i.box().overlaps(callout.box())).toList());
                }
            }
        }
    }

    @Test
    void a_call_out_about_a_pod_in_a_full_stack_covers_one_that_is_well_rather_than_becoming_a_badge() {
        for (View view : List.of(NORMAL, COMPACT)) {
            Cast full = SampleCasts.many(3, 15, 2);
            for (Cast.Machine machine : full.machines()) {
                for (Cast.Tile tile : machine.tiles()) {
                    Diagram d = layout.lay(full, view.saying(List.of(new Words("what", tile.id(), "10.244.1.7 is gone for good"))));
                    Callout callout = d.callouts().getFirst();
                    assertTrue(callout.isPlaced(), tile.id() + " at " + view.width());
                    assertEquals(List.of(), machine.tiles().stream().filter(t -> t.state() != Cast.State.READY && box(d, t.id()).overlaps(callout.box())).toList());
                }
            }
        }
    }

    @Test
    void the_label_of_a_message_covers_neither_a_name_of_the_control_plane_nor_a_pod() {
        Cast c = SampleCasts.podReplaced();
        for (View view : List.of(NORMAL, COMPACT)) {
            for (String to : List.of("Process/kube-scheduler/master-1", "Process/kube-controller-manager/master-1", "Process/etcd/master-1", "Process/kubelet/worker-1")) {
                for (double progress = 0; progress < 1; progress += 0.05) {
                    Cast.Message message = new Cast.Message("m", "Process/kube-apiserver/master-1", to, "MODIFIED Deployment web, 3 of 3 ready", progress);
                    Diagram d = layout.lay(new Cast(c.clients(), c.gates(), c.services(), c.machines(), List.of(), c.blueprints(), c.configs(), c.controlPlane(),
                            c.volumes(), c.externals(), List.of(message), List.of()), view);
                    Rect label = box(d, "message/m");
                    for (Cast.Part part : c.controlPlane()) {
                        Item row = d.find(part.id()).orElseThrow();
                        Mark.Label name = (Mark.Label) row.marks().stream().filter(Mark.Label.class::isInstance).findFirst().orElseThrow();
                        Rect words = new Rect(row.box().x() + name.x(), row.box().y() + name.y() - 9, name.width(), 9);
                        assertFalse(words.overlaps(label), part.name() + " at " + progress + " on the way to " + to);
                    }
                    assertEquals(List.of(), d.items().stream().filter(i -> i.kind().equals("Pod") && i.box().overlaps(label)).map(Item::id).toList());
                }
            }
        }
    }

    @Test
    void a_card_keeps_its_name_and_leaves_out_its_kind_where_there_is_no_room_for_both() {
        Cast c = SampleCasts.podReplaced();
        List<Cast.Blueprint> wide = List.of(new Cast.Blueprint("Deployment/default/web", "Deployment", "web", 1, 10, 11),
                new Cast.Blueprint("Deployment/default/pay", "Deployment", "pay", 2, 10, 11));
        Diagram d = layout.lay(new Cast(c.clients(), c.gates(), c.services(), c.machines(), List.of(), wide, c.configs(), c.controlPlane(),
                c.volumes(), c.externals(), List.of(), List.of()), COMPACT);
        assertEquals(List.of(List.of("10/11", "web"), List.of("10/11", "pay")), wide.stream().map(b -> labels(d, b.id())).toList());
    }

    @Test
    void services_that_do_not_fit_into_one_row_take_two_and_keep_their_addresses_whole() {
        Cast c = SampleCasts.podReplaced();
        List<Cast.Pill> pills = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            pills.add(new Cast.Pill("Service/default/svc-" + i, "svc-" + i, "10.102.102.24" + i + ":80", c.services().get(i % 3).endpoints()));
        }
        Cast nine = new Cast(c.clients(), c.gates(), pills, c.machines(), List.of(), c.blueprints(), c.configs(), c.controlPlane(), c.volumes(), c.externals(),
                List.of(), List.of());
        for (View view : List.of(NORMAL, COMPACT, View.of(1544, 820))) {
            Diagram d = layout.lay(nine, view);
            TreeSet<Double> rows = new TreeSet<>();
            for (Cast.Pill pill : pills) {
                assertEquals(pill.address(), labels(d, pill.id()).get(1), "at " + view.width());
                rows.add(box(d, pill.id()).y());
                assertTrue(box(d, pill.id()).bottom() < box(d, "Process/kube-proxy/worker-1").y() - 20, "too near the nodes");
            }
            assertEquals(view.width() > 1500 ? 2 : 3, rows.size(), "rows at " + view.width());
        }
    }
}
