package io.kubarium.app;

import io.kubarium.diagram.FontAdvances;
import io.kubarium.diagram.layout.DiagramLayout;
import io.kubarium.lesson.Lesson;
import io.kubarium.ui.WindowState;
import io.kubarium.ui.session.Opened;
import io.kubarium.ui.session.Opener;
import io.kubarium.ui.session.Workbench;
import io.kubarium.ui.theme.Theme;
import java.io.File;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import javafx.animation.AnimationTimer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.TransferMode;
import javafx.stage.FileChooser;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** {@code kubarium}: opens the window. */
final class WindowCommand implements Subcommand {
    private static final String FIRST = "first-start";
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;
    /** What a screen keeps for the window's own frame. */
    private static final double FRAME = 40;
    private static final String FIRST_FRAME = "--first-frame";

    @Override
    public Syntax syntax() {
        return new Syntax("", "Open the window", List.of(Operand.may("WHAT", "a folder, a manifest file, a sample or a lesson; first-start if not given")),
                List.of(Option.flag(FIRST_FRAME, "open without a display, say when the first frame is drawn, and end")));
    }

    @Override
    public int run(Arguments arguments, PrintStream out) throws Exception {
        WindowOpener opening = new WindowOpener();
        boolean timed = arguments.has(FIRST_FRAME);
        if (timed) Toolkit.withoutDisplay();
        FutureTask<Void> toolkit = Toolkit.starting(); // in the meantime the scenario is read and settled
        String what = arguments.operand("WHAT").orElse(FIRST);
        Optional<Lesson> lesson = lesson(opening, what);
        Opened first = opened(opening, what);
        CountDownLatch closed = new CountDownLatch(1);
        Toolkit.started(toolkit);
        Toolkit.call(() -> {
            show(opening, first, lesson, closed);
            if (timed) new FirstFrame(out, closed).start();
            return null;
        });
        closed.await();
        return 0;
    }

    private static Optional<Lesson> lesson(WindowOpener opening, String name) {
        try {
            return opening.taught(name);
        } catch (Opener.CannotOpen e) {
            throw new BadInput(e.getMessage());
        }
    }

    private static Opened opened(WindowOpener opening, String name) {
        try {
            return opening.source(name);
        } catch (Opener.CannotOpen e) {
            throw new BadInput(e.getMessage());
        }
    }

    private static void show(WindowOpener opening, Opened first, Optional<Lesson> lesson, CountDownLatch closed) {
        Stage stage = new Stage();
        WindowState state = first.quiet() ? WindowState.quietStart(Theme.LIGHT) : WindowState.open(Theme.LIGHT);
        Workbench[] bench = new Workbench[1];
        bench[0] = new Workbench(opening, new DiagramLayout(FontAdvances.bundled()), first, state, () -> choose(stage, bench[0]));
        lesson.ifPresent(bench[0]::teach);
        Rectangle2D screen = Screen.getPrimary().getVisualBounds(); // a window must lie within
        Scene scene = new Scene(bench[0].window(), Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight() - FRAME));
        state.theme().applyTo(scene);
        acceptFiles(scene, bench[0]);
        stage.setTitle("Kubarium");
        stage.setMinWidth(1000);
        stage.setMinHeight(640);
        stage.setScene(scene);
        stage.setOnHidden(e -> {
            bench[0].close();
            closed.countDown();
        });
        stage.show();
        stage.requestFocus();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                bench[0].frame(now);
            }
        }.start();
    }

    private static void choose(Stage stage, Workbench bench) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle("Open a manifest, or a scenario by any of its files");
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Kubernetes manifests and scenarios", "*.yaml", "*.yml", "*.json"));
        File file = chooser.showOpenDialog(stage);
        if (file == null) return;
        boolean scenario = List.of("cluster.json", "scenario.json").contains(file.getName());
        bench.open(scenario ? file.getParentFile().toPath() : file.toPath());
    }

    private static void acceptFiles(Scene scene, Workbench bench) {
        scene.setOnDragOver(e -> {
            if (e.getDragboard().hasFiles()) e.acceptTransferModes(TransferMode.COPY);
        });
        scene.setOnDragDropped(e -> {
            if (e.getDragboard().hasFiles()) bench.open(e.getDragboard().getFiles().getFirst().toPath());
            e.setDropCompleted(true);
        });
    }
}
