package io.kubarium.ui.stage;

import io.kubarium.diagram.Camera;
import java.util.function.Consumer;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.util.Duration;

/** Camera moves: with hover the only things on the stage that run on wall-clock time. */
final class CameraMotion extends Transition {

    private static final Duration LENGTH = Duration.millis(250);

    private final Consumer<Camera> lens;
    private Camera from = Camera.HOME;
    private Camera to = Camera.HOME;

    CameraMotion(Consumer<Camera> lens) {
        this.lens = lens;
        setCycleDuration(LENGTH);
        setInterpolator(Interpolator.EASE_BOTH);
    }

    void go(Camera start, Camera end) {
        stop();
        from = start;
        to = end;
        playFromStart();
    }

    @Override
    protected void interpolate(double t) {
        lens.accept(t >= 1 ? to : from.towards(to, t));
    }
}
