package io.kubarium.ui;

import io.kubarium.ui.inspector.InspectorTab;
import io.kubarium.ui.theme.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Region;

/** Draws the window with example data into a folder, to be looked at. Not a test. */
final class Pictures {
    private static final Intents NOBODY = new NoIntents();

    private Pictures() {
    }

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> {
            try {
                draw(folder, "start", WindowState.quietStart(Theme.LIGHT), ExampleFrames.atRest(), 1600, 1000, InspectorTab.WHY);
                for (Theme theme : Theme.values()) draw(folder, "learn-" + theme.word(), WindowState.open(theme).withPanel(Panel.LEARN), ExampleFrames.podDeleted(), 1600, 1000, InspectorTab.WHY);
                draw(folder, "small", WindowState.open(Theme.LIGHT).withPanel(Panel.STORY), ExampleFrames.podDeleted(), 1280, 720, InspectorTab.DETAILS);
                draw(folder, "objects", WindowState.open(Theme.LIGHT).withPanel(Panel.OBJECTS), ExampleFrames.podDeleted(), 1280, 800, InspectorTab.EVENTS);
                draw(folder, "kubectl", WindowState.open(Theme.DARK).withConsole(true).withTimelineFolded(true), ExampleFrames.podDeleted(), 1280, 800, InspectorTab.YAML);
                for (Theme theme : Theme.values()) drawKeys(folder, theme);
                draw(folder, "lessons", WindowState.open(Theme.LIGHT).withPanel(Panel.LEARN), ExampleFrames.atRest(), 1280, 720, InspectorTab.WHY);
            } catch (Exception e) {
                e.printStackTrace();
            }
            done.countDown();
        });
        done.await();
        System.exit(0);
    }

    private static void draw(Path folder, String name, WindowState state, FrameModel frame, int width, int height, InspectorTab tab) throws Exception {
        Region stage = new Region();
        stage.setStyle("-fx-background-color: -kb-bg;");
        MainWindow window = new MainWindow(stage, NOBODY, state);
        Scene scene = new Scene(window, width, height);
        state.theme().applyTo(scene);
        window.show(frame);
        window.inspector().choose(tab);
        Snapshots.write(Snapshots.settled(scene), folder.resolve(name + ".png"));
    }

    private static void drawKeys(Path folder, Theme theme) throws Exception {
        MainWindow window = new MainWindow(new Region(), NOBODY, WindowState.open(theme));
        Scene scene = new Scene(window, 1100, 650);
        theme.applyTo(scene);
        window.show(ExampleFrames.podDeleted());
        ((javafx.scene.control.Button) window.lookup("#keys")).fire();
        Snapshots.write(Snapshots.settled(scene), folder.resolve("keys-" + theme.word() + ".png"));
    }

    /** Intents that nobody has. */
    static class NoIntents implements Intents {
        @Override public void playPause() { }
        @Override public void step() { }
        @Override public void speed(double factor) { }
        @Override public void nextPace() { }
        @Override public void scale(String ref, int replicas) { }
        @Override public void select(String ref) { }
        @Override public void openSample(String id) { }
        @Override public void open(Path path) { }
        @Override public void choosePath(PathChooser.What what) { }
        @Override public void openRecent(Recent recent) { }
        @Override public void openLesson(String id) { }
        @Override public void choose(String choice) { }
        @Override public void press(String button) { }
        @Override public void submit(String line) { }
        @Override public void interrupt() { }
        @Override public List<String> complete(String line, int caret) { return List.of(); }
    }
}
