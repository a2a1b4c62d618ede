package io.kubarium.ui.stage;

import io.kubarium.diagram.Item;
import io.kubarium.diagram.Point;
import io.kubarium.diagram.Rect;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A rubber band: selects every thing that lies wholly inside, nodes and what they hold alike. */
final class BandGesture implements Gesture {

    private final StageView stage;
    private final Point start;
    private final Consumer<Set<String>> select;

    BandGesture(StageView stage, Point start, Consumer<Set<String>> select) {
        this.stage = stage;
        this.start = start;
        this.select = select;
    }

    @Override
    public void drag(Point to) {
        stage.showBand(between(start, to));
        Rect band = between(stage.camera().toWorld(start), stage.camera().toWorld(to));
        Set<String> inside = new TreeSet<>();
        for (Item item : stage.diagram().things()) {
            if (band.contains(item.box())) {
                inside.add(item.id());
            }
        }
        select.accept(inside);
    }

    @Override
    public void release(Point at) {
        drag(at);
        stage.showBand(null);
    }

    @Override
    public void cancel() {
        stage.showBand(null);
    }

    private static Rect between(Point a, Point b) {
        return new Rect(Math.min(a.x(), b.x()), Math.min(a.y(), b.y()), Math.abs(a.x() - b.x()), Math.abs(a.y() - b.y()));
    }
}
