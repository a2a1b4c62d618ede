package io.kubarium.ui.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.diagram.Diagram;
import io.kubarium.diagram.FontAdvances;
import io.kubarium.diagram.Item;
import io.kubarium.diagram.Point;
import io.kubarium.diagram.SampleCasts;
import io.kubarium.diagram.View;
import io.kubarium.diagram.layout.DiagramLayout;
import io.kubarium.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The picture of what stands still: what is seen is the same with it and without it. */
class PlateTest {
    private static final int WIDTH = 944;
    private static final int HEIGHT = 820;
    private static final int LONG = 30;
    private final DiagramLayout layout = new DiagramLayout(FontAdvances.bundled());
    private final Diagram diagram = layout.lay(SampleCasts.crowdedShelf(4, 2), View.of(WIDTH, HEIGHT));

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static <T> T onFx(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.asyncFx(work).get(20, TimeUnit.SECONDS);
    }

    private StageView stage() {
        StageView stage = new StageView(Theme.LIGHT.palette(), new StageActions() {});
        Theme.LIGHT.applyTo(new Scene(stage, WIDTH, HEIGHT));
        stage.resize(WIDTH, HEIGHT);
        stage.show(diagram);
        stage.fitNow();
        return stage;
    }

    private static Plate plate(StageView stage) {
        return (Plate) stage.getChildrenUnmodifiable().stream().filter(Plate.class::isInstance).findFirst().orElseThrow();
    }

    private static void show(StageView stage, Diagram diagram, int frames) {
        for (int i = 0; i < frames; i++) stage.show(diagram);
    }

    /** The diagram with one thing of another look. */
    private Diagram without(String id) {
        List<Item> items = diagram.items().stream().map(i -> i.id().equals(id) ? new Item(i.id(), i.layer(), i.box(), i.marks().subList(0, 1), i.text()) : i).toList();
        return new Diagram(diagram.bounds(), items, diagram.callouts(), diagram.shelf());
    }

    private static int[] pixels(Image image) {
        int[] pixels = new int[WIDTH * HEIGHT];
        image.getPixelReader().getPixels(0, 0, WIDTH, HEIGHT, PixelFormat.getIntArgbInstance(), pixels, 0, WIDTH);
        return pixels;
    }

    private static int[] seen(StageView stage) {
        return pixels(stage.getScene().snapshot(new WritableImage(WIDTH, HEIGHT)));
    }

    /** How many points differ by more than what rounding of edges makes. */
    private static long clearlyDifferent(int[] a, int[] b) {
        long count = 0;
        for (int i = 0; i < a.length; i++) {
            int most = 0;
            for (int shift = 0; shift < 24; shift += 8) most = Math.max(most, Math.abs((a[i] >> shift & 255) - (b[i] >> shift & 255)));
            if (most > 40) count++;
        }
        return count;
    }

    @Test
    void with_the_plate_the_stage_looks_as_without_it() throws Exception {
        long different = onFx(() -> {
            StageView stage = stage();
            int[] live = seen(stage);
            show(stage, diagram, LONG);
            assertTrue(plate(stage).isVisible());
            return clearlyDifferent(live, seen(stage));
        });
        assertEquals(0, different);
    }

    @Test
    void the_frame_of_the_cluster_changes_and_nothing_in_it_vanishes() throws Exception {
        onFx(() -> {
            StageView stage = stage();
            show(stage, diagram, LONG);
            Diagram next = without("frame");
            int[] live = seen(stageOf(next));
            stage.show(next);
            assertEquals(0, clearlyDifferent(live, seen(stage)));
            show(stage, next, LONG);
            assertEquals(0, clearlyDifferent(live, seen(stage)));
            return null;
        });
    }

    private StageView stageOf(Diagram shown) {
        StageView stage = stage();
        stage.show(shown);
        return stage;
    }

    @Test
    void in_other_colours_nothing_of_the_old_ones_stays() throws Exception {
        onFx(() -> {
            StageView stage = stage();
            show(stage, diagram, LONG);
            stage.setPalette(Theme.DARK.palette());
            int[] live = seen(stage);
            show(stage, diagram, LONG);
            assertTrue(plate(stage).isVisible());
            assertEquals(0, clearlyDifferent(live, seen(stage)));
            return null;
        });
    }

    @Test
    void a_pod_under_which_something_new_comes_is_drawn_again() throws Exception {
        onFx(() -> {
            StageView stage = stage();
            show(stage, diagram, LONG);
            Item pod = diagram.items().stream().filter(i -> i.kind().equals("Pod")).findFirst().orElseThrow();
            Item line = diagram.items().stream().filter(i -> i.id().equals("frame")).findFirst().orElseThrow();
            List<Item> items = new ArrayList<>(diagram.items());
            items.add(0, Item.scenery("edge/new", line.layer(), pod.box(), line.marks()));
            Diagram next = new Diagram(diagram.bounds(), items, diagram.callouts(), diagram.shelf());
            int[] live = seen(stageOf(next));
            for (int i = 0; i < 8; i++) {
                stage.show(next);
                assertEquals(0, clearlyDifferent(live, seen(stage)));
            }
            return null;
        });
    }

    @Test
    void a_node_dragged_past_the_border_looks_the_same_pressed_as_live() throws Exception {
        onFx(() -> {
            StageView stage = stage();
            stage.look(stage.camera().zoomed(0.5, new Point(0, 0)));
            show(stage, diagram, LONG);
            Item node = diagram.items().stream().filter(i -> i.kind().equals("Node")).reduce((a, b) -> b).orElseThrow();
            Point far = new Point(node.box().x() + 400, node.box().y() + 150);
            Diagram next = layout.lay(SampleCasts.crowdedShelf(4, 2), View.of(WIDTH, HEIGHT).moving(new TreeMap<>(Map.of(node.id(), far))));
            StageView fresh = stage();
            fresh.look(stage.camera());
            fresh.show(next);
            int[] live = seen(fresh);
            for (int i = 0; i < LONG; i++) {
                stage.show(next);
                if (i % 10 < 2) assertEquals(0, clearlyDifferent(live, seen(stage)), "frame " + i);
            }
            return null;
        });
    }
}
