package io.kubarium.app;

import io.kubarium.diagram.FontAdvances;
import io.kubarium.diagram.layout.DiagramLayout;
import io.kubarium.lesson.Lesson;
import io.kubarium.ui.WindowState;
import io.kubarium.ui.preferences.Preferences;
import io.kubarium.ui.preferences.Preferences.Size;
import io.kubarium.ui.preferences.PreferencesFile;
import io.kubarium.ui.session.Opened;
import io.kubarium.ui.session.Opener;
import io.kubarium.ui.session.Workbench;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.TransferMode;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Puts a workbench into a window of the desktop, as large as it was left, and keeps what it remembers. */
final class WindowShow {
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;
    private static final double LEAST_WIDTH = 1000;
    private static final double LEAST_HEIGHT = 640;
    /** What a screen keeps for the window's own frame. */
    private static final double FRAME = 40;

    private final Stage stage = new Stage();
    private final Optional<PreferencesFile> kept;
    private final Preferences before;
    private final Workbench bench;
    private final Runnable closed;
    private Size size = Size.STANDARD;
    private Preferences written;

    /** A window for what was opened; without a file nothing is remembered. */
    WindowShow(Opener opener, Opened first, Optional<Lesson> lesson, Optional<PreferencesFile> kept, Runnable closed) {
        this.kept = kept;
        this.closed = closed;
        before = kept.map(PreferencesFile::read).orElse(Preferences.FIRST);
        written = before;
        WindowState state = first.quiet() ? before.window() : before.window().loud();
        bench = new Workbench(opener, new DiagramLayout(FontAdvances.bundled()), first, before.with(state, before.pace()), new SystemChooser(stage));
        lesson.ifPresent(bench::teach);
    }

    void show() {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds(); // a window must lie within
        double width = before.size().width() > 0 ? Math.max(LEAST_WIDTH, before.size().width()) : WIDTH;
        double height = before.size().height() > 0 ? Math.max(LEAST_HEIGHT, before.size().height()) : HEIGHT;
        Scene scene = new Scene(bench.window(), Math.min(width, screen.getWidth()), Math.min(height, screen.getHeight() - FRAME));
        bench.window().state().theme().applyTo(scene);
        acceptFiles(scene);
        stage.setTitle("Kubarium");
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
        stage.setMaximized(before.size().maximized());
        stage.setOnHidden(e -> {
            keep();
            bench.close();
            closed.run();
        });
        stage.show();
        stage.requestFocus();
        keepTitleInSight(screen);
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                bench.frame(now);
                keepOpened();
            }
        }.start();
    }

    /** Some window managers put a high window's title above the screen, where nobody can take hold of it. */
    private void keepTitleInSight(Rectangle2D screen) {
        stage.yProperty().addListener(new javafx.beans.value.ChangeListener<>() {
            @Override
            public void changed(javafx.beans.value.ObservableValue<? extends Number> y, Number was, Number is) {
                y.removeListener(this);
                if (is.doubleValue() < screen.getMinY()) stage.setY(screen.getMinY());
            }
        });
        if (stage.getY() < screen.getMinY()) stage.setY(screen.getMinY());
    }

    /** What was opened or learned is kept at once, so that a sudden end does not lose it; the rest when the window closes. */
    private void keepOpened() {
        boolean same = written.recent().equals(bench.preferences().recent()) && written.lessons().equals(bench.preferences().lessons());
        if (!stage.isMaximized()) size = new Size(stage.getScene().getWidth(), stage.getScene().getHeight(), false);
        if (!same) keep();
    }

    private void keep() {
        written = bench.preferences().with(new Size(size.width(), size.height(), stage.isMaximized()));
        if (kept.isEmpty()) return;
        try {
            kept.get().write(written);
        } catch (IOException e) {
            System.err.println("What you prefer could not be kept: " + e);
        }
    }

    private void acceptFiles(Scene scene) {
        scene.setOnDragOver(e -> {
            if (e.getDragboard().hasFiles()) e.acceptTransferModes(TransferMode.COPY);
        });
        scene.setOnDragDropped(e -> {
            List<Path> files = e.getDragboard().getFiles().stream().map(java.io.File::toPath).toList();
            if (!files.isEmpty()) bench.open(files.getFirst());
            e.setDropCompleted(!files.isEmpty());
        });
    }
}
