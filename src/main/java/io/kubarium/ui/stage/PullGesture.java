package io.kubarium.ui.stage;

import io.kubarium.diagram.Item;
import io.kubarium.diagram.Point;
import io.kubarium.diagram.Rect;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;

/** Lifts a pod off its node: clearly away from every node it is given up, on another node it is refused, else it goes back. */
final class PullGesture implements Gesture {

    private static final double ABOVE_ALL = -10;
    /** How far from a node, on the screen, a pod is clearly away from it: a slip of the hand is shorter. */
    private static final double MARGIN = 36;

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
        Drop drop = dropAt(to);
        stage.showDrop(home(), actions.dropWords(pod.id(), drop), drop, to);
    }

    @Override
    public void release(Point at) {
        Drop drop = dropAt(at);
        Optional<Item> node = nodeAt(at);
        cancel();
        if (drop == Drop.AWAY) {
            actions.podPulledOut(pod.id());
        } else if (drop == Drop.OTHER_NODE) {
            node.ifPresent(other -> actions.podDroppedOn(pod.id(), other.id()));
        }
    }

    @Override
    public void cancel() {
        lift(0, 0, 0);
        stage.hideDrop();
    }

    private void lift(double dx, double dy, double order) {
        stage.lift(pod.id(), order != 0);
        for (String part : List.of(pod.id(), "countdown/" + pod.id())) { // the ring of a tile is an item of its own
            stage.nodeOf(part).ifPresent(tile -> {
                Node node = tile;
                node.setTranslateX(dx);
                node.setTranslateY(dy);
                node.setViewOrder(order);
            });
        }
    }

    private Drop dropAt(Point pointer) {
        Point world = stage.camera().toWorld(pointer);
        double margin = MARGIN / stage.camera().scale();
        Optional<Item> on = nodeAt(pointer);
        if (on.isPresent()) {
            return on.get().box().equals(home()) ? Drop.BACK : Drop.OTHER_NODE;
        }
        boolean near = home().distance(world) <= margin;
        return !near && nodes().allMatch(node -> node.box().distance(world) > margin) ? Drop.AWAY : Drop.BACK;
    }

    /** The box of its node, or its own while it has none. */
    private Rect home() {
        return nodes().map(Item::box).filter(box -> box.contains(pod.box().centre())).findFirst().orElse(pod.box());
    }

    private Optional<Item> nodeAt(Point pointer) {
        Point world = stage.camera().toWorld(pointer);
        return nodes().filter(node -> node.box().contains(world)).findFirst();
    }

    private Stream<Item> nodes() {
        return stage.diagram().items().stream().filter(item -> item.kind().equals("Node"));
    }
}
