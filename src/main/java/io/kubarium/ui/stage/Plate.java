package io.kubarium.ui.stage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;

/**
 * The ground of the stage as one picture: what has stood still for a while in the lower layers, and the pods that rest
 * on it, are drawn once and then laid down as a whole. The large round boxes of frame and nodes cost most of a frame.
 */
final class Plate extends ImageView {

    private static final int STILL = 12;
    private static final int PAUSE = 12;

    private final Set<ItemNode> pressed = new LinkedHashSet<>();
    private int frames;

    Plate() {
        setMouseTransparent(true);
        setSmooth(false);
        setVisible(false);
    }

    /** Something of it no longer holds: everything is drawn live again until it has stood still. */
    void lift() {
        pressed.forEach(n -> n.drawing().setVisible(true));
        pressed.clear();
        setVisible(false);
        frames = 0;
    }

    /** One thing on it changed: the rest is pressed anew in this very frame. */
    void renew() {
        lift();
        frames = PAUSE;
    }

    boolean holds(ItemNode node) {
        return pressed.contains(node);
    }

    /**
     * After each frame: presses what stands still of these nodes, if there is more of it than lies on the plate.
     * {@code others} are what else the world holds.
     */
    void press(Parent world, Node grid, List<ItemNode> nodes, List<ItemNode> others, double width, double height) {
        frames++;
        if (frames < PAUSE || width < 1 || height < 1) {
            return;
        }
        List<ItemNode> quiet = quiet(nodes);
        if (quiet.size() == pressed.size() && pressed.containsAll(quiet)) {
            return;
        }
        pressed.forEach(n -> n.drawing().setVisible(true)); // also what no longer lies on it
        quiet.forEach(ItemNode::unpicture);
        List<ItemNode> lively = new ArrayList<>(others);
        lively.addAll(nodes);
        lively.removeAll(new HashSet<>(quiet));
        lively.forEach(n -> n.setVisible(false));
        grid.setVisible(true);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setViewport(new Rectangle2D(0, 0, width, height));
        WritableImage old = getImage() instanceof WritableImage w && w.getWidth() == (int) width && w.getHeight() == (int) height
                ? w : new WritableImage((int) width, (int) height);
        setImage(world.snapshot(parameters, old));
        lively.forEach(n -> n.setVisible(true));
        quiet.forEach(n -> n.drawing().setVisible(false));
        pressed.clear();
        pressed.addAll(quiet);
        setVisible(true);
        frames = 0;
    }

    /**
     * What stands still, except what lies over something that does not: that is drawn above the plate, and would cover it.
     * The frame of the cluster would hide all that stands in it.
     */
    private static List<ItemNode> quiet(List<ItemNode> nodes) {
        List<ItemNode> quiet = new ArrayList<>();
        List<Bounds> moving = new ArrayList<>();
        List<ItemNode> upwards = new ArrayList<>(nodes);
        upwards.sort(Comparator.comparing(node -> node.item().layer()));
        for (ItemNode node : upwards) {
            Bounds box = node.drawn();
            if (node.still() >= STILL && moving.stream().noneMatch(box::intersects)) {
                quiet.add(node);
            } else {
                moving.add(box);
            }
        }
        return quiet;
    }

    /** Whether the grid below is hidden by it. */
    void hide(Node grid) {
        grid.setVisible(!isVisible());
    }
}
