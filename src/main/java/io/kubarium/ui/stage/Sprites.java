package io.kubarium.ui.stage;

import io.kubarium.diagram.Mark;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/** Pictures of items that stand still: drawn once, shared by all that look the same. Text and round borders cost most. */
final class Sprites {

    /** A picture and where it lies from the item's upper left corner, in pixels of the screen. */
    record Sprite(Image image, double x, double y) {}

    private static final int STILL = 12;
    private static final int NEW_IN_A_FRAME = 8;
    private static final int MOST = 2_000;
    private static final double LARGEST = 600_000;

    private record Key(List<Mark> marks, double scale) {}

    private final Map<Key, Sprite> sprites = new HashMap<>();
    private int left = NEW_IN_A_FRAME;

    /** A new frame: a few more pictures may be made. */
    void nextFrame() {
        left = NEW_IN_A_FRAME;
    }

    /** After a change of theme. */
    void forget() {
        sprites.clear();
    }

    /** Lets an item that has stood still for a while stand as a picture. */
    void offer(ItemNode node) {
        if (node.isPicture() || node.still() < STILL || node.item().marks().isEmpty()) {
            return;
        }
        Key key = new Key(node.item().marks(), node.scale());
        Sprite sprite = sprites.get(key);
        if (sprite == null && left > 0) {
            left--;
            if (sprites.size() > MOST) {
                sprites.clear();
            }
            sprite = draw(node);
            sprites.put(key, sprite);
        }
        if (sprite != null && sprite.image() != null) {
            node.picture(sprite);
        }
    }

    private static Sprite draw(ItemNode node) {
        Bounds bounds = node.drawing().getBoundsInParent();
        double x = Math.floor(bounds.getMinX()) - 1;
        double y = Math.floor(bounds.getMinY()) - 1;
        double width = Math.ceil(bounds.getMaxX()) + 1 - x;
        double height = Math.ceil(bounds.getMaxY()) + 1 - y;
        if (width * height > LARGEST) {
            return new Sprite(null, 0, 0);
        }
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        parameters.setViewport(new Rectangle2D(x, y, width, height));
        WritableImage image = node.drawing().snapshot(parameters, new WritableImage((int) width, (int) height));
        return new Sprite(image, x, y);
    }
}
