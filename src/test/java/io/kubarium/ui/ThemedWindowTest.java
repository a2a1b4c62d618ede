package io.kubarium.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.ui.inspector.InspectorTab;
import io.kubarium.ui.theme.Theme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** The window as it looks, from example data. */
class ThemedWindowTest {
    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void allPanelsInAllThemesAreStyledWithoutAWarning() throws Exception {
        List<String> warnings = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                warnings.add(record.getLoggerName() + ": " + record.getMessage());
            }

            @Override
            public void flush() {
            }

            @Override
            public void close() {
            }
        };
        Logger css = Logger.getLogger("javafx.css");
        css.addHandler(handler);
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            on(() -> {
                Scene scene = scene(WindowState.open(Theme.LIGHT).withPanel(Panel.LEARN), ExampleFrames.podDeleted(), 1280, 800);
                MainWindow window = (MainWindow) scene.getRoot();
                for (Theme theme : Theme.values()) {
                    for (Panel panel : Panel.values()) {
                        window.change(s -> s.withTheme(theme).withPanel(panel).withConsole(true));
                        for (InspectorTab tab : InspectorTab.values()) {
                            window.inspector().choose(tab);
                            window.applyCss();
                            window.layout();
                        }
                    }
                }
                return null;
            });
        } finally {
            System.setErr(err);
            css.removeHandler(handler);
        }
        assertEquals(List.of(), warnings);
        assertTrue(!printed.toString(StandardCharsets.UTF_8).contains("CssStyleHelper"), printed.toString(StandardCharsets.UTF_8));
    }

    @Test
    void theQuietStartHasFiveControls() throws Exception {
        Scene scene = on(() -> scene(WindowState.quietStart(Theme.LIGHT), ExampleFrames.atRest(), 1600, 1000));
        assertEquals(List.of("play", "learn", "shop", "open", "theme"), on(() -> seen(scene.getRoot()).stream().filter(ButtonBase.class::isInstance).map(Node::getId).toList()));
    }

    @Test
    void noTextOfTheWindowIsCutOff() throws Exception {
        for (int[] size : new int[][] {{1600, 1000}, {1280, 720}}) {
            List<String> cut = on(() -> {
                Scene scene = scene(WindowState.open(Theme.LIGHT).withPanel(Panel.LEARN).withConsole(true), ExampleFrames.podDeleted(), size[0], size[1]);
                Snapshots.settled(scene);
                return seen(scene.getRoot()).stream().filter(node -> node instanceof Labeled label && label.isTextTruncated()).map(node -> ((Labeled) node).getText()).toList();
            });
            assertEquals(List.of(), cut);
        }
    }

    @Test
    void lessonStageAndConsoleAreSeenSideBySide() throws Exception {
        for (int[] size : new int[][] {{1600, 1000}, {1280, 720}, {1100, 650}}) {
            List<Bounds> parts = on(() -> {
                Scene scene = scene(WindowState.open(Theme.LIGHT).withPanel(Panel.LEARN).withConsole(true), ExampleFrames.atRest(), size[0], size[1]);
                MainWindow window = (MainWindow) scene.getRoot();
                return List.of(".top-bar", ".rail", ".side", ".stage-frame", ".console", ".timeline").stream().map(name -> shown(window, name).getBoundsInParent()).toList();
            });
            double area = parts.stream().mapToDouble(part -> part.getWidth() * part.getHeight()).sum();
            assertEquals(size[0] * size[1], area, 0.5, "they fill the window, and none lies over another");
            for (Bounds part : parts) assertTrue(part.getMinX() >= 0 && part.getMinY() >= 0 && part.getMaxX() <= size[0] && part.getMaxY() <= size[1], part.toString());
            assertTrue(parts.get(3).getHeight() >= 300, "the stage keeps its room: " + parts.get(3));
        }
    }

    @Test
    void panelsAreDrawnLargerByTheirEdges() throws Exception {
        List<Double> sizes = on(() -> {
            Scene scene = scene(WindowState.open(Theme.LIGHT).withPanel(Panel.LEARN).withConsole(true).withSizes(new WindowState.Sizes(340, 0, 9000)), ExampleFrames.podDeleted(), 1600, 1000);
            MainWindow window = (MainWindow) scene.getRoot();
            return List.of(shown(window, ".side").getWidth(), shown(window, ".inspector").getWidth(), shown(window, ".console").getHeight());
        });
        assertEquals(List.of(340.0, 320.0, 492.0), sizes, "as drawn; as measured; as drawn, but the stage keeps two fifths");
    }

    @Test
    void theSheetOfKeysFitsTheSmallestWindow() throws Exception {
        for (Theme theme : Theme.values()) {
            List<String> cut = on(() -> {
                Scene scene = scene(WindowState.open(theme), ExampleFrames.atRest(), 1000, 640);
                ((ButtonBase) scene.lookup("#keys")).fire();
                Snapshots.settled(scene);
                Region sheet = (Region) scene.lookup(".keys-card");
                assertTrue(sheet.getWidth() < 1000 && sheet.getHeight() < 640, sheet.toString());
                return seen((Parent) scene.lookup("#keys-sheet")).stream().filter(node -> node instanceof Labeled label && label.isTextTruncated()).map(node -> ((Labeled) node).getText()).toList();
            });
            assertEquals(List.of(), cut);
        }
    }

    private static Region shown(MainWindow window, String style) {
        return (Region) window.lookupAll(style).stream().filter(Node::isVisible).findFirst().orElseThrow();
    }

    @Test
    void theSameWindowGivesTheSamePicture() throws Exception {
        BufferedImage one = on(() -> Snapshots.settled(scene(WindowState.open(Theme.DARK).withPanel(Panel.STORY), ExampleFrames.podDeleted(), 1280, 720)));
        BufferedImage two = on(() -> Snapshots.settled(scene(WindowState.open(Theme.DARK).withPanel(Panel.STORY), ExampleFrames.podDeleted(), 1280, 720)));
        boolean equal = true;
        for (int y = 0; y < one.getHeight(); y++) for (int x = 0; x < one.getWidth(); x++) equal &= one.getRGB(x, y) == two.getRGB(x, y);
        assertTrue(equal);
    }

    private static Scene scene(WindowState state, FrameModel frame, int width, int height) {
        MainWindow window = new MainWindow(new Region(), new Pictures.NoIntents(), state);
        Scene scene = new Scene(window, width, height);
        state.theme().applyTo(scene);
        window.show(frame);
        Snapshots.settled(scene);
        return scene;
    }

    private static List<Node> seen(Parent root) {
        List<Node> found = new ArrayList<>();
        for (Node node : root.getChildrenUnmodifiable()) {
            if (!node.isVisible()) continue;
            found.add(node);
            if (node instanceof Parent parent) found.addAll(seen(parent));
        }
        return found;
    }

    private static <T> T on(Callable<T> work) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        });
        return done.get(60, TimeUnit.SECONDS);
    }
}
