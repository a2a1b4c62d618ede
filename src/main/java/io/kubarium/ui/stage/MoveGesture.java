package io.kubarium.ui.stage;

import io.kubarium.diagram.Item;
import io.kubarium.diagram.Point;

/** Drags a thing somewhere else, where it stays. */
final class MoveGesture implements Gesture {

    private static final double GRID = 4;

    private final StageView stage;
    private final StageActions actions;
    private final Item item;
    private final Point start;

    MoveGesture(StageView stage, StageActions actions, Item item, Point start) {
        this.stage = stage;
        this.actions = actions;
        this.item = item;
        this.start = start;
    }

    @Override
    public void drag(Point to) {
        double scale = stage.camera().scale();
        actions.moved(item.id(), new Point(
                onGrid(item.box().x() + (to.x() - start.x()) / scale), onGrid(item.box().y() + (to.y() - start.y()) / scale)));
    }

    private static double onGrid(double x) {
        return Math.round(x / GRID) * GRID;
    }

    @Override
    public void release(Point at) {}

    @Override
    public void cancel() {
        actions.moved(item.id(), new Point(item.box().x(), item.box().y()));
    }
}
