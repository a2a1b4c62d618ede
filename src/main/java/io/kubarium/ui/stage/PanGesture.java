package io.kubarium.ui.stage;

import io.kubarium.diagram.Camera;
import io.kubarium.diagram.Point;

/** Moves the camera with the pointer. */
final class PanGesture implements Gesture {

    private final StageView stage;
    private final Camera before;
    private final Point start;

    PanGesture(StageView stage, Point start) {
        this.stage = stage;
        this.before = stage.camera();
        this.start = start;
    }

    @Override
    public void drag(Point to) {
        stage.look(before.panned(to.x() - start.x(), to.y() - start.y()));
    }

    @Override
    public void release(Point at) {}

    @Override
    public void cancel() {
        stage.look(before);
    }
}
