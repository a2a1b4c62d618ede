package io.kubarium.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.diagram.FontAdvances;
import io.kubarium.diagram.Item;
import io.kubarium.diagram.Point;
import io.kubarium.diagram.layout.DiagramLayout;
import io.kubarium.ui.WindowDriver;
import io.kubarium.ui.Panel;
import io.kubarium.ui.PathChooser;
import io.kubarium.ui.Recent;
import io.kubarium.ui.WindowState;
import io.kubarium.ui.preferences.Preferences;
import io.kubarium.ui.theme.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The hands of a person on a window. */
class WorkbenchTest {
    private static final String DELETED = "kubectl delete pod web-1 -n default --wait=false";
    private WindowDriver window;
    private final List<String> asked = new ArrayList<>();
    private Optional<Path> chosen = Optional.empty();
    private Workbench bench;

    @BeforeEach
    void open() {
        open(Preferences.of(WindowState.open(Theme.LIGHT)));
    }

    private void open(Preferences preferences) {
        try {
            window = WindowDriver.show(() -> bench = new Workbench(new Tables(), new DiagramLayout(FontAdvances.bundled()), new Tables().sample("table"), preferences, this::ask));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        window.thing(Tables.POD);
    }

    private Optional<Path> ask(PathChooser.What what, Optional<Path> from) {
        asked.add(what + " from " + from.map(Path::toString).orElse("nowhere"));
        return chosen;
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
        window.waitFor("the call-out to be read", () -> bench.stage().diagram().callouts().stream().noneMatch(c -> c.text().startsWith("A pod never moves")));
    }

    @Test
    void escLeadsFromAButtonWithAMenuBackToTheStage() {
        window.clickThing(Tables.POD);
        window.on(() -> {
            bench.window().lookup("#open").requestFocus();
            return null;
        });
        window.press(KeyCode.ESCAPE);
        window.waitFor("the stage to have the focus", () -> window.on(() -> bench.window().getScene().getFocusOwner() == bench.stage()));
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
    void theSheetOfKeysOpensAndShutsByKeyAndKeepsTheOthersFromTheCluster() {
        window.clickThing(Tables.POD);
        window.press(KeyCode.F1);
        window.waitFor("the sheet", () -> window.sees("#keys-sheet"));
        window.press(KeyCode.DELETE);
        window.press(KeyCode.ESCAPE);
        window.waitFor("the sheet to shut", () -> !window.sees("#keys-sheet"));
        assertEquals(List.of(), commands());
        window.click("#keys");
        window.waitFor("the sheet", () -> window.sees("#keys-sheet"));
        window.click("#keys-close");
        window.waitFor("the sheet to shut", () -> !window.sees("#keys-sheet"));
    }

    @Test
    void filesAndFoldersAreChosenByKey() {
        window.press(KeyCode.CONTROL, KeyCode.O);
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O);
        window.waitFor("both dialogs", () -> asked.size() == 2);
        assertEquals(List.of("FILE from nowhere", "FOLDER from nowhere"), asked);
    }

    @Test
    void whatIsChosenIsOpenedAndOfferedAgain() {
        chosen = Optional.of(Path.of("/here/there/shop"));
        window.click("#open");
        window.click("#open-folder");
        window.waitFor("the shop", () -> window.text("#project").equals("shop"));
        window.click("#open");
        window.click("#sample-table");
        window.waitFor("the sample", () -> window.text("#project").equals("Table"));
        assertEquals(List.of(new Recent(Recent.Kind.SAMPLE, "table", "Table"), new Recent(Recent.Kind.PATH, "/here/there/shop", "shop")), bench.preferences().recent());
        window.click("#open");
        window.click("#recent-2");
        window.waitFor("the shop again", () -> window.text("#project").equals("shop"));
        window.press(KeyCode.CONTROL, KeyCode.O);
        window.waitFor("the dialog", () -> asked.size() == 2);
        assertEquals(List.of("FOLDER from nowhere", "FILE from /here/there"), asked);
    }

    @Test
    void whatCannotBeOpenedAnyMoreIsToldAndForgotten() {
        Recent gone = new Recent(Recent.Kind.PATH, "/here/shop.yaml", "Shop");
        window.close();
        open(Preferences.of(WindowState.open(Theme.LIGHT)).opened(gone));
        window.click("#open");
        window.click("#recent-1");
        window.waitFor("the message", () -> window.text("#toast").contains("shop.yaml, line 3, column 5"));
        assertEquals("Table", window.text("#project"));
        assertEquals(List.of(), bench.preferences().recent());
    }

    @Test
    void theWindowOpensAsItWasLeft() {
        window.click("#rail-kubectl");
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.P);
        window.press(KeyCode.D);
        window.press(KeyCode.S);
        window.waitFor("story and console", () -> bench.window().state().panel().isPresent() && bench.window().state().console());
        Preferences left = bench.preferences();
        window.close();
        open(left);
        assertEquals(WindowState.open(Theme.DARK).withPanel(Panel.STORY).withConsole(true), bench.window().state());
        assertEquals("Manual pace", window.text("#pace"));
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
