package io.kubarium.ui.stage;

import io.kubarium.diagram.Item;
import io.kubarium.diagram.Point;
import java.util.Optional;
import javafx.scene.Node;

/** Lifts a pod off its node: outside every node it is given up, on another node it is refused, at home nothing happens. */
final class PullGesture implements Gesture {

    private static final double ABOVE_ALL = -10;

    private final StageView stage;
    private final StageActions actions;
    private final Item pod;
    private final Point start;

    PullGesture(StageView stage, StageActions actions, Item pod, Point start) {
        this.stage = stage;
        this.actions = actions;
        this.pod = pod;
        this.start = start;
    }

    @Override
    public void drag(Point to) {
        lift(to.x() - start.x(), to.y() - start.y(), ABOVE_ALL);
    }

    @Override
    public void release(Point at) {
        Point centre = pod.box().centre();
        double scale = stage.camera().scale();
        Optional<Item> from = nodeAt(centre);
        Optional<Item> to = nodeAt(centre.plus((at.x() - start.x()) / scale, (at.y() - start.y()) / scale));
        cancel();
        if (to.isEmpty()) {
            actions.podPulledOut(pod.id());
        } else if (from.isPresent() && !from.get().id().equals(to.get().id())) {
            actions.podDroppedOn(pod.id(), to.get().id());
        }
    }

    @Override
    public void cancel() {
        lift(0, 0, 0);
    }

    private void lift(double dx, double dy, double order) {
        stage.lift(pod.id(), order != 0);
        stage.nodeOf(pod.id()).ifPresent(tile -> {
            Node node = tile;
            node.setTranslateX(dx);
            node.setTranslateY(dy);
            node.setViewOrder(order);
        });
    }

    private Optional<Item> nodeAt(Point world) {
        return stage.diagram().items().stream()
                .filter(i -> i.kind().equals("Node") && i.box().contains(world)).findFirst();
    }
}
