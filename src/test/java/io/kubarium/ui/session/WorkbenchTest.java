package io.kubarium.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.diagram.FontAdvances;
import io.kubarium.diagram.Item;
import io.kubarium.diagram.Point;
import io.kubarium.diagram.layout.DiagramLayout;
import io.kubarium.ui.WindowDriver;
import io.kubarium.ui.WindowState;
import io.kubarium.ui.theme.Theme;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The hands of a person on a window. */
class WorkbenchTest {
    private static final String DELETED = "kubectl delete pod web-1 -n default --wait=false";
    private WindowDriver window;
    private Workbench bench;

    @BeforeEach
    void open() throws Exception {
        window = WindowDriver.show(() -> bench = new Workbench(new Tables(), new DiagramLayout(FontAdvances.bundled()), new Tables().sample("table"), WindowState.open(Theme.LIGHT), () -> { }));
        window.thing(Tables.POD);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aPodIsDeletedByItsMenu() {
        window.menuOf(Tables.POD);
        window.click("Delete pod");
        assertDeleted();
    }

    @Test
    void aPodIsDeletedByTheDeleteKey() {
        window.clickThing(Tables.POD);
        window.press(KeyCode.DELETE);
        assertDeleted();
    }

    @Test
    void aPodIsDeletedByTheInspector() {
        window.clickThing(Tables.POD);
        window.click("#act-delete-pod");
        assertDeleted();
    }

    @Test
    void aPodPulledOutOfItsNodeIsDeleted() {
        window.dragTo(Tables.POD, 640, 600);
        assertDeleted();
    }

    @Test
    void aPodDroppedOnAnotherNodeReturnsAndIsToldWhy() {
        Item other = window.thing("Node//worker-1");
        Point at = window.on(() -> bench.stage().camera().toScreen(other.box().centre()));
        Point place = window.on(() -> new Point(bench.stage().localToScreen(at.x(), at.y()).getX(), bench.stage().localToScreen(at.x(), at.y()).getY()));
        window.dragTo(Tables.POD, place.x(), place.y());
        window.waitFor("the call-out", () -> bench.stage().diagram().callouts().stream().anyMatch(c -> c.text().startsWith("A pod never moves")));
        assertEquals(List.of(), commands());
    }

    @Test
    void aNodeThatWasDraggedStaysWhereItWasPut() {
        Item before = window.thing("Node//worker-2");
        window.drag("Node//worker-2", 60, 40);
        window.waitFor("the node to have moved", () -> window.thing("Node//worker-2").box().x() > before.box().x() + 20);
        double x = window.thing("Node//worker-2").box().x();
        long time = window.on(() -> bench.frames().moment().time());
        window.waitFor("time to pass", () -> bench.frames().moment().time() > time + 300_000_000L);
        assertEquals(x, window.thing("Node//worker-2").box().x());
    }

    @Test
    void pauseStopsTheClockAndPlayGoesOn() throws Exception {
        window.click("#play");
        window.waitFor("the pause", () -> bench.window().lookup("#play").getAccessibleText().equals("Play"));
        String clock = window.text("#clock");
        Thread.sleep(300);
        assertEquals(clock, window.text("#clock"));
        window.clickThing(Tables.OTHER);
        window.press(KeyCode.SPACE);
        window.waitFor("the clock to run", () -> !window.text("#clock").equals(clock));
    }

    @Test
    void theSpeedIsChosenByKeyAndShown() {
        window.press(KeyCode.CLOSE_BRACKET);
        window.press(KeyCode.CLOSE_BRACKET);
        window.waitFor("5×", () -> window.text("#factor").equals("5×"));
        long from = window.on(() -> bench.frames().moment().time());
        window.waitFor("five seconds at five times the speed", () -> bench.frames().moment().time() > from + 5_000_000_000L);
    }

    @Test
    void aBrokenFileGivesItsMessageAndLeavesTheClusterAsItWas() {
        Frames before = bench.frames();
        window.on(() -> {
            bench.open(Path.of("shop.yaml"));
            return null;
        });
        window.waitFor("the message", () -> window.text("#toast").contains("shop.yaml, line 3, column 5: unknown field \"spec.replica\""));
        assertTrue(before == bench.frames());
        long time = window.on(() -> bench.frames().moment().time());
        window.waitFor("the cluster to run on", () -> bench.frames().moment().time() > time);
    }

    @Test
    void panelsOpenAndFoldByKeyAndRail() {
        window.click("#rail-objects");
        window.waitFor("the objects", () -> window.sees("#objects-tree"));
        window.press(KeyCode.O);
        window.waitFor("the objects to fold", () -> !window.sees("#objects-tree"));
        window.press(KeyCode.T);
        window.waitFor("the timeline to fold", () -> window.text("#fold-timeline").equals("Timeline"));
        assertFalse(bench.window().state().quiet());
    }

    @Test
    void whatIsTypedIntoTheConsoleIsCarriedOut() {
        window.click("#rail-kubectl");
        window.click("#console-prompt");
        window.type("kubectl get pods");
        window.press(KeyCode.ENTER);
        window.waitFor("the command", () -> commands().equals(List.of("kubectl get pods")));
    }

    private List<String> commands() {
        return bench.frames().opened().terminal().model().entries().stream().map(entry -> entry.command()).toList();
    }

    private void assertDeleted() {
        window.waitFor("the command", () -> commands().equals(List.of(DELETED)));
        window.waitFor("the pod to go", () -> bench.stage().diagram().find(Tables.POD).isEmpty());
        assertTrue(window.text("#toast").contains(DELETED));
    }
}
