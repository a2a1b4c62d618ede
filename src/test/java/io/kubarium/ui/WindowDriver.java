package io.kubarium.ui;

import io.kubarium.diagram.Item;
import io.kubarium.diagram.Point;
import io.kubarium.ui.session.Workbench;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** A window on the headless screen with hands at it. The only class of the tests that knows TestFX. */
public final class WindowDriver implements AutoCloseable {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private final FxRobot robot = new FxRobot();
    private final Workbench bench;
    private final Stage stage;
    private final AnimationTimer timer;

    private WindowDriver(Workbench bench, Stage stage, AnimationTimer timer) {
        this.bench = bench;
        this.stage = stage;
        this.timer = timer;
    }

    /** Shows a workbench in a window and runs its frames. */
    public static WindowDriver show(Callable<Workbench> making) throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        CompletableFuture<WindowDriver> made = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                Workbench bench = making.call();
                Scene scene = new Scene(bench.window(), WIDTH, HEIGHT);
                bench.window().state().theme().applyTo(scene);
                stage.setScene(scene);
                stage.setX(0);
                stage.setY(0);
                stage.show();
                stage.requestFocus();
                AnimationTimer timer = new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        bench.frame(now);
                    }
                };
                timer.start();
                made.complete(new WindowDriver(bench, stage, timer));
            } catch (Exception e) {
                made.completeExceptionally(e);
            }
        });
        return made.get(20, TimeUnit.SECONDS);
    }

    /** Clicks what a query finds: {@code #play}, a text on a button. */
    public void click(String query) {
        waitFor(query + " to be seen", () -> robot.lookup(query).tryQuery().isPresent());
        Node node = robot.lookup(query).query();
        robot.clickOn(centre(node));
    }

    /** Clicks a thing on the stage. */
    public void clickThing(String id) {
        robot.clickOn(place(id));
    }

    /** Opens the menu of a thing. */
    public void menuOf(String id) {
        robot.clickOn(place(id), MouseButton.SECONDARY);
    }

    /** Drags a thing by so many pixels. */
    public void drag(String id, double dx, double dy) {
        Point2D from = place(id);
        robot.drag(from, MouseButton.PRIMARY);
        robot.moveTo(from.add(dx / 2, dy / 2));
        robot.moveTo(from.add(dx, dy));
        robot.drop();
    }

    /** Drags a thing onto a place of the window. */
    public void dragTo(String id, double x, double y) {
        Point2D from = place(id);
        drag(id, x - from.getX(), y - from.getY());
    }

    /** Presses keys. */
    public void press(KeyCode... keys) {
        robot.press(keys).release(keys);
    }

    /** Types a text. */
    public void type(String text) {
        robot.write(text, 0);
    }

    /** The box of a thing in the diagram. */
    public Item thing(String id) {
        waitFor(id + " on the stage", () -> on(() -> bench.stage().diagram().find(id).isPresent()));
        return on(() -> bench.stage().diagram().find(id).orElseThrow());
    }

    /** What a label or button says. */
    public String text(String query) {
        return on(() -> ((javafx.scene.control.Labeled) robot.lookup(query).query()).getText());
    }

    /** Whether a query finds something that is seen. */
    public boolean sees(String query) {
        return on(() -> robot.lookup(query).queryAll().stream().anyMatch(WindowDriver::isSeen));
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) if (!each.isVisible()) return false;
        return node.getScene() != null;
    }

    /** Waits until something holds, in wall time. */
    public void waitFor(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!on(condition::getAsBoolean)) {
            if (System.nanoTime() > end) throw new AssertionError("waited in vain for " + what);
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Does something on the JavaFX thread and waits for it. */
    public <T> T on(Callable<T> work) {
        if (Platform.isFxApplicationThread()) return call(work);
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        });
        return call(() -> done.get(10, TimeUnit.SECONDS));
    }

    private static <T> T call(Callable<T> work) {
        try {
            return work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Point2D place(String id) {
        Item item = thing(id);
        return on(() -> {
            Point at = bench.stage().camera().toScreen(grip(item));
            return inside(bench.stage().localToScreen(at.x(), at.y()), id);
        });
    }

    /** Where a hand takes hold of a thing: a node at its header, since its middle is full of pods. */
    private static Point grip(Item item) {
        Point centre = item.box().centre();
        return item.kind().equals("Node") ? new Point(centre.x(), item.box().y() + 30) : centre;
    }

    private Point2D centre(Node node) {
        return on(() -> {
            Bounds box = node.localToScreen(node.getBoundsInLocal());
            return inside(new Point2D(box.getCenterX(), box.getCenterY()), node.toString());
        });
    }

    /** The headless robot fails without a word where there is no window. */
    private Point2D inside(Point2D at, String what) {
        boolean in = at.getX() >= 0 && at.getX() < WIDTH && at.getY() >= 0 && at.getY() < HEIGHT;
        if (!in) throw new AssertionError(what + " is outside the window, at " + at);
        return at;
    }

    @Override
    public void close() {
        on(() -> {
            timer.stop();
            bench.close();
            stage.hide();
            return null;
        });
    }
}
