package io.kubarium.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.diagram.Camera;
import io.kubarium.diagram.Cast;
import io.kubarium.diagram.FontAdvances;
import io.kubarium.diagram.Point;
import io.kubarium.diagram.Rect;
import io.kubarium.diagram.SampleCasts;
import io.kubarium.diagram.Type;
import io.kubarium.diagram.View;
import io.kubarium.diagram.layout.DiagramLayout;
import io.kubarium.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The stage under hands: what each gesture and key tells, and that frames reuse what they can. */
class StageViewTest {

    private static final String POD = "Pod/default/web-7d9d476454-b4mzt";
    private final DiagramLayout layout = new DiagramLayout(FontAdvances.bundled());
    private final List<String> told = new ArrayList<>();

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    /** Writes down what it is told. */
    private final class Scribe implements StageActions {
        @Override
        public void selected(Set<String> ids) {
            told.add("selected " + ids);
        }

        @Override
        public void opened(String id) {
            told.add("opened " + id);
        }

        @Override
        public void moved(String id, Point place) {
            told.add("moved " + id + " to " + (int) place.x() + "," + (int) place.y());
        }

        @Override
        public String dropWords(String pod, Drop drop) {
            return drop + " " + pod;
        }

        @Override
        public void podPulledOut(String pod) {
            told.add("pulled out " + pod);
        }

        @Override
        public void podDroppedOn(String pod, String node) {
            told.add("dropped " + pod + " on " + node);
        }

        @Override
        public void healed(String id) {
            told.add("healed " + id);
        }

        @Override
        public void deleteRequested(Set<String> ids) {
            told.add("delete " + ids);
        }
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.asyncFx(work).get(20, TimeUnit.SECONDS);
    }

    private StageView stage(Cast cast) {
        StageView stage = new StageView(Theme.LIGHT.palette(), new Scribe());
        Scene scene = new Scene(stage, 944, 820);
        Theme.LIGHT.applyTo(scene);
        stage.resize(944, 820);
        stage.show(layout.lay(cast, View.of(944, 820)));
        stage.fitNow();
        return stage;
    }

    private static void mouse(StageView stage, EventType<MouseEvent> type, double x, double y, boolean shift) {
        boolean down = type != MouseEvent.MOUSE_RELEASED && type != MouseEvent.MOUSE_MOVED;
        Event.fireEvent(stage, new MouseEvent(type, x, y, x, y, MouseButton.PRIMARY, 1, shift, false, false, false, down, false,
                false, false, false, true, new PickResult(stage, x, y)));
    }

    private static void drag(StageView stage, Point from, Point to) {
        mouse(stage, MouseEvent.MOUSE_PRESSED, from.x(), from.y(), false);
        mouse(stage, MouseEvent.MOUSE_DRAGGED, (from.x() + to.x()) / 2, (from.y() + to.y()) / 2, false);
        mouse(stage, MouseEvent.MOUSE_DRAGGED, to.x(), to.y(), false);
        mouse(stage, MouseEvent.MOUSE_RELEASED, to.x(), to.y(), false);
    }

    private static void click(StageView stage, Point at, boolean shift) {
        mouse(stage, MouseEvent.MOUSE_PRESSED, at.x(), at.y(), shift);
        mouse(stage, MouseEvent.MOUSE_RELEASED, at.x(), at.y(), shift);
    }

    private static void key(StageView stage, KeyCode code) {
        Event.fireEvent(stage, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static Point on(StageView stage, String id) {
        Rect box = stage.diagram().find(id).orElseThrow().box();
        return stage.camera().toScreen(new Point(box.x() + 40, box.y() + 12));
    }

    @Test
    void the_wheel_over_the_shelf_scrolls_it_and_the_arrow_keys_walk_on_to_what_was_out_of_sight() throws Exception {
        onFx(() -> {
            Cast full = SampleCasts.crowdedShelf(18, 9);
            StageView stage = stage(full);
            Rect shelf = stage.diagram().shelf().at();
            Point over = stage.camera().toScreen(shelf.centre());
            Event.fireEvent(stage, new ScrollEvent(ScrollEvent.SCROLL, over.x(), over.y(), over.x(), over.y(), false, false, false, false, true, false, 0, -40, 0, -40,
                    ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, new PickResult(stage, over.x(), over.y())));
            assertEquals(1, stage.shelf());
            stage.show(layout.lay(full, View.of(944, 820).scrolled(stage.shelf())));
            String last = "Deployment/default/app-" + (stage.diagram().shelf().first() + stage.diagram().shelf().shown());
            click(stage, on(stage, last), false);
            key(stage, KeyCode.DOWN);
            stage.show(layout.lay(full, View.of(944, 820).scrolled(stage.shelf())));
            return null;
        });
        int number = Integer.parseInt(told.get(told.size() - 2).replaceAll("\\D+", ""));
        assertEquals("selected [Deployment/default/app-" + (number + 1) + "]", told.getLast());
    }

    @Test
    void a_click_on_heal_mends_the_link_and_one_on_the_link_selects_it() throws Exception {
        Cast c = SampleCasts.podReplaced();
        Cast cut = new Cast(c.clients(), c.gates(), c.services(), c.machines(), c.waiting(), c.blueprints(), c.configs(), c.controlPlane(), c.volumes(), c.externals(), List.of(),
                List.of(), List.of(new Cast.Link("Link/worker-2/master-1", "worker-2", "master-1", Cast.Link.CUT, Cast.Link.CUT)));
        onFx(() -> {
            StageView stage = stage(cut);
            for (String id : List.of("Heal/worker-2/master-1", "Link/worker-2/master-1")) {
                click(stage, stage.camera().toScreen(stage.diagram().find(id).orElseThrow().box().centre()), false);
            }
            return null;
        });
        assertEquals(List.of("healed Heal/worker-2/master-1", "selected [Link/worker-2/master-1]"), told);
    }

    @Test
    void what_is_chosen_elsewhere_is_scrolled_into_sight_as_far_as_needed() throws Exception {
        onFx(() -> {
            StageView stage = stage(SampleCasts.crowdedShelf(18, 9));
            int shown = stage.diagram().shelf().shown();
            assertEquals(List.of(false, 0), List.of(stage.reveal(shown - 1, stage.diagram().shelf()), stage.shelf()));
            assertEquals(List.of(true, 20 - shown + 1), List.of(stage.reveal(20, stage.diagram().shelf()), stage.shelf()));
            assertEquals(false, stage.reveal(-1, stage.diagram().shelf()));
            return null;
        });
    }

    @Test
    void a_click_selects_and_a_click_beside_it_selects_nothing() throws Exception {
        onFx(() -> {
            StageView stage = stage(SampleCasts.podReplaced());
            click(stage, on(stage, POD), false);
            click(stage, on(stage, SampleCasts.WEB), true);
            click(stage, new Point(4, 4), false);
            return null;
        });
        assertEquals(List.of("selected [" + POD + "]", "selected [" + POD + ", " + SampleCasts.WEB + "]", "selected []"), told);
    }

    @Test
    void a_node_that_is_dragged_tells_where_it_is_now() throws Exception {
        onFx(() -> {
            StageView stage = stage(SampleCasts.podReplaced());
            Point at = new Point(on(stage, "Node//worker-1").x() + 60, on(stage, "Node//worker-1").y() + 12);
            drag(stage, at, at.plus(40, 80));
            return null;
        });
        assertEquals("moved Node//worker-1 to 248,340", told.getLast());
    }

    @Test
    void a_pod_pulled_out_of_its_node_is_given_up() throws Exception {
        onFx(() -> {
            StageView stage = stage(SampleCasts.podReplaced());
            drag(stage, on(stage, POD), new Point(560, 790));
            return null;
        });
        assertEquals(List.of("pulled out " + POD), told);
    }

    @Test
    void a_pod_dropped_on_another_node_tells_which() throws Exception {
        onFx(() -> {
            StageView stage = stage(SampleCasts.podReplaced());
            drag(stage, on(stage, POD), on(stage, "Pod/default/web-7d9d476454-n8c5t"));
            return null;
        });
        assertEquals(List.of("dropped " + POD + " on Node//worker-2"), told);
    }

    @Test
    void a_slip_just_over_the_edge_of_its_node_gives_no_pod_up() throws Exception {
        onFx(() -> {
            StageView stage = stage(SampleCasts.podReplaced());
            Rect node = stage.diagram().find("Node//worker-1").orElseThrow().box();
            Point below = stage.camera().toScreen(new Point(node.centre().x(), node.bottom()));
            drag(stage, on(stage, POD), below.plus(0, 30));
            assertEquals(List.of(), told);
            drag(stage, on(stage, POD), below.plus(0, 42));
            return null;
        });
        assertEquals(List.of("pulled out " + POD), told);
    }

    @Test
    void a_lifted_pod_tells_what_letting_go_does() throws Exception {
        List<String> said = onFx(() -> {
            StageView stage = stage(SampleCasts.podReplaced());
            List<String> words = new ArrayList<>();
            Point from = on(stage, POD);
            mouse(stage, MouseEvent.MOUSE_PRESSED, from.x(), from.y(), false);
            for (Point to : List.of(from.plus(8, 8), on(stage, "Pod/default/web-7d9d476454-n8c5t"), new Point(560, 790), new Point(943, 819))) {
                mouse(stage, MouseEvent.MOUSE_DRAGGED, to.x(), to.y(), false);
                Node hint = stage.lookup("#drop-words");
                assertTrue(stage.getLayoutBounds().contains(hint.getBoundsInParent()), "the words stay in sight: " + hint.getBoundsInParent());
                words.add(((javafx.scene.control.Label) hint).getText());
            }
            key(stage, KeyCode.ESCAPE);
            assertTrue(!stage.lookup("#drop-words").getParent().isVisible());
            return words;
        });
        assertEquals(List.of("BACK " + POD, "OTHER_NODE " + POD, "AWAY " + POD, "AWAY " + POD), said);
        assertEquals(List.of(), told, "Escape puts it back");
    }

    @Test
    void a_rubber_band_selects_what_lies_wholly_inside() throws Exception {
        onFx(() -> {
            StageView stage = stage(SampleCasts.podReplaced());
            mouse(stage, MouseEvent.MOUSE_PRESSED, 440, 140, true);
            mouse(stage, MouseEvent.MOUSE_DRAGGED, 690, 220, true);
            mouse(stage, MouseEvent.MOUSE_RELEASED, 690, 220, true);
            return null;
        });
        assertEquals(List.of("selected [" + SampleCasts.WEB + "]"), told);
    }

    @Test
    void a_pod_put_down_at_home_is_left_alone() throws Exception {
        onFx(() -> {
            StageView stage = stage(SampleCasts.podReplaced());
            drag(stage, on(stage, POD), on(stage, POD).plus(10, 30));
            return null;
        });
        assertEquals(List.of(), told);
    }

    @Test
    void the_arrow_keys_walk_enter_opens_and_delete_asks() throws Exception {
        onFx(() -> {
            StageView stage = stage(SampleCasts.podReplaced());
            key(stage, KeyCode.DOWN);
            key(stage, KeyCode.RIGHT);
            key(stage, KeyCode.ENTER);
            key(stage, KeyCode.DELETE);
            return null;
        });
        assertEquals(List.of("selected [Service/default/cart]", "selected [" + SampleCasts.WEB + "]", "opened " + SampleCasts.WEB,
                "delete [" + SampleCasts.WEB + "]"), told);
    }

    @Test
    void every_thing_can_be_reached_by_arrow_keys() throws Exception {
        List<String> unreached = onFx(() -> {
            StageView stage = stage(SampleCasts.podReplaced());
            Set<String> seen = new java.util.TreeSet<>();
            List<String> open = new ArrayList<>(List.of(Walk.first(stage.diagram()).orElseThrow().id()));
            while (!open.isEmpty()) {
                String id = open.removeLast();
                if (seen.add(id)) {
                    for (int[] way : new int[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
                        Walk.from(stage.diagram(), id, way[0], way[1]).ifPresent(i -> open.add(i.id()));
                    }
                }
            }
            return stage.diagram().things().stream().map(i -> i.id()).filter(i -> !seen.contains(i)).toList();
        });
        assertEquals(List.of(), unreached);
    }

    @Test
    void the_wheel_zooms_at_the_pointer() throws Exception {
        onFx(() -> {
            StageView stage = stage(SampleCasts.podReplaced());
            Point before = stage.camera().toWorld(new Point(300, 400));
            Event.fireEvent(stage, new ScrollEvent(ScrollEvent.SCROLL, 300, 400, 300, 400, false, false, false, false, false, false,
                    0, 40, 0, 40, ScrollEvent.HorizontalTextScrollUnits.NONE, 0, ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0,
                    new PickResult(stage, 300, 400)));
            Point after = stage.camera().toWorld(new Point(300, 400));
            assertTrue(stage.camera().scale() > 1);
            assertTrue(before.distance(after) < 0.01);
            return null;
        });
    }

    @Test
    void a_frame_keeps_the_nodes_of_the_frame_before() throws Exception {
        onFx(() -> {
            StageView stage = stage(SampleCasts.podReplaced());
            Node before = stage.nodeOf(POD).orElseThrow();
            stage.show(layout.lay(SampleCasts.podReplaced(), View.of(944, 820)));
            assertSame(before, stage.nodeOf(POD).orElseThrow());
            stage.show(layout.lay(SampleCasts.nodeLost(), View.of(944, 820)));
            assertTrue(stage.nodeOf(SampleCasts.DYING).isEmpty());
            return null;
        });
    }

    @Test
    void what_stands_still_looks_as_when_it_was_drawn_fresh() throws Exception {
        onFx(() -> {
            StageView stage = stage(SampleCasts.podReplaced());
            WritableImage fresh = stage.snapshot(null, null);
            rest(stage, SampleCasts.podReplaced());
            assertAlike(fresh, stage.snapshot(null, null));
            return null;
        });
    }

    @Test
    void what_changed_after_a_rest_looks_as_when_it_was_drawn_fresh() throws Exception {
        onFx(() -> {
            WritableImage fresh = stage(SampleCasts.nodeLost()).snapshot(null, null);
            StageView stage = stage(SampleCasts.podReplaced());
            rest(stage, SampleCasts.podReplaced());
            stage.show(layout.lay(SampleCasts.nodeLost(), View.of(944, 820)));
            assertAlike(fresh, stage.snapshot(null, null));
            rest(stage, SampleCasts.nodeLost());
            assertAlike(fresh, stage.snapshot(null, null));
            return null;
        });
    }

    private void rest(StageView stage, Cast cast) {
        for (int i = 0; i < 60; i++) {
            stage.show(layout.lay(cast, View.of(944, 820)));
        }
    }

    private static void assertAlike(WritableImage fresh, WritableImage still) {
        int differing = 0;
        for (int y = 0; y < 820; y++) {
            for (int x = 0; x < 944; x++) {
                differing += differ(fresh.getPixelReader().getArgb(x, y), still.getPixelReader().getArgb(x, y)) ? 1 : 0;
            }
        }
        assertTrue(differing < 200, differing + " pixels differ");
    }

    private static boolean differ(int a, int b) {
        for (int shift = 0; shift < 24; shift += 8) {
            if (Math.abs((a >> shift & 0xFF) - (b >> shift & 0xFF)) > 24) {
                return true;
            }
        }
        return false;
    }

    @Test
    void the_layout_measures_text_as_the_toolkit_does() throws Exception {
        onFx(() -> {
            Brush brush = new Brush(Theme.LIGHT.palette());
            FontAdvances fonts = FontAdvances.bundled();
            for (Type type : Type.values()) {
                for (String words : List.of("Service db (headless)", "web-…x7k2q", "10.244.1.7", "IP unchanged · endpoints 3 → 2")) {
                    Text text = new Text(words);
                    text.setFont(brush.font(type));
                    assertEquals(text.getLayoutBounds().getWidth(), fonts.width(words, type), 1.6, type + " " + words);
                }
            }
            return null;
        });
    }

    @Test
    void fitting_shows_everything() throws Exception {
        onFx(() -> {
            StageView stage = stage(SampleCasts.many(12, 500, 0));
            stage.look(new Camera(3, -500, -200));
            stage.fitNow();
            Rect bounds = stage.diagram().bounds();
            Point low = stage.camera().toScreen(new Point(bounds.right(), bounds.bottom()));
            assertTrue(low.x() <= 944.5 && low.y() <= 820.5, low.toString());
            return null;
        });
    }
}
