package io.kubarium.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.Pod;
import io.kubarium.diagram.Diagram;
import io.kubarium.diagram.FontAdvances;
import io.kubarium.diagram.Item;
import io.kubarium.diagram.layout.DiagramLayout;
import io.kubarium.ui.WindowDriver;
import io.kubarium.ui.PathChooser;
import io.kubarium.ui.WindowState;
import io.kubarium.ui.preferences.Preferences;
import io.kubarium.ui.session.Workbench;
import io.kubarium.ui.theme.Theme;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first minutes of a newcomer: the sample that opens first, with a real cluster under the window. */
class FirstStartTest {
    private WindowDriver window;
    private Workbench bench;

    @BeforeEach
    void open() throws Exception {
        window = WindowDriver.show(() -> {
            WindowOpener opener = new WindowOpener();
            bench = new Workbench(opener, new DiagramLayout(FontAdvances.bundled()), opener.sample("first-start"), Preferences.of(WindowState.quietStart(Theme.LIGHT)), PathChooser.NONE);
            return bench;
        });
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aPodPulledOutOfItsNodeIsReplacedUnderANewNameAndAddress() {
        window.waitFor("three pods", () -> pods().size() == 3);
        List<String> before = window.on(this::pods);
        Item pulled = window.on(() -> bench.stage().diagram().items().stream().filter(item -> item.kind().equals("Pod")).findFirst().orElseThrow());
        window.dragTo(pulled.id(), 640, 780);
        window.on(() -> {
            bench.speed(20);
            return null;
        });
        window.waitFor("a new pod in its place", () -> pods().size() == 3 && !pods().contains(pulled.id()));
        List<String> after = window.on(this::pods);
        assertEquals(2, after.stream().filter(before::contains).count());
        assertTrue(window.on(() -> bench.window().state().quiet()));
    }

    @Test
    void pauseFreezesThePicture() throws Exception {
        window.waitFor("requests on their way", () -> bench.frames().moment().time() > 0);
        window.click("#play");
        window.waitFor("the pause", () -> bench.window().lookup("#play").getAccessibleText().equals("Play"));
        Diagram before = window.on(() -> bench.stage().diagram());
        Thread.sleep(300);
        assertEquals(before, window.on(() -> bench.stage().diagram()));
    }

    @Test
    void learnUnfoldsTheWindow() {
        window.click("#learn");
        window.waitFor("the rail", () -> window.sees("#rail-learn"));
        assertFalse(window.on(() -> bench.window().state().quiet()));
    }

    private List<String> pods() {
        return bench.frames().moment().store().list(Pod.class, "default").stream().filter(pod -> pod.ready() && !pod.isTerminating()).map(pod -> "Pod/default/" + pod.name()).toList();
    }
}
