package io.kubarium.ui.stage;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;

/**
 * The ground of the stage as one picture: what has stood still for a while in the lower layers is drawn once and then
 * laid down as a whole. The large round boxes of frame and nodes cost more than all tiles together.
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

    boolean holds(ItemNode node) {
        return pressed.contains(node);
    }

    /** After each frame: presses what stands still, if there is more of it than lies on the plate. */
    void press(Parent lower, List<ItemNode> nodes, double width, double height) {
        frames++;
        if (frames < PAUSE || width < 1 || height < 1) {
            return;
        }
        List<ItemNode> quiet = new ArrayList<>();
        List<ItemNode> lively = new ArrayList<>();
        for (ItemNode node : nodes) {
            (node.still() >= STILL ? quiet : lively).add(node);
        }
        if (quiet.size() == pressed.size()) {
            return;
        }
        setVisible(false);
        quiet.forEach(n -> n.drawing().setVisible(true));
        lively.forEach(n -> n.drawing().setVisible(false));
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setViewport(new Rectangle2D(0, 0, width, height));
        WritableImage old = getImage() instanceof WritableImage w && w.getWidth() == (int) width && w.getHeight() == (int) height
                ? w : new WritableImage((int) width, (int) height);
        setImage(lower.snapshot(parameters, old));
        lively.forEach(n -> n.drawing().setVisible(true));
        quiet.forEach(n -> n.drawing().setVisible(false));
        pressed.clear();
        pressed.addAll(quiet);
        setVisible(true);
        frames = 0;
    }

    /** Whether the grid below is hidden by it. */
    void hide(Node grid) {
        grid.setVisible(!isVisible());
    }
}
