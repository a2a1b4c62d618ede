package io.kubarium.ui.stage;

import io.kubarium.diagram.Camera;
import io.kubarium.diagram.Item;
import io.kubarium.diagram.Mark;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.transform.Scale;

/**
 * One item on the scene. It touches only the marks that differ from those of the frame before. What has not changed for
 * a while may stand as a picture of itself; it lies on whole pixels, so that the picture is exact.
 */
final class ItemNode extends Group {

    private final Group drawing = new Group();
    private final Scale scale = new Scale(1, 1);
    private Item item;
    private ImageView picture;
    private int still;
    private boolean lively;

    ItemNode(Item item, MarkNodes nodes, Camera camera) {
        setId(item.id());
        setAccessibleRole(item.isThing() ? AccessibleRole.BUTTON : AccessibleRole.NODE);
        setAutoSizeChildren(false);
        drawing.setAutoSizeChildren(false);
        drawing.getTransforms().add(scale);
        getChildren().add(drawing);
        show(item, nodes, camera);
    }

    Item item() {
        return item;
    }

    Group drawing() {
        return drawing;
    }

    /** Where the camera sees what is drawn of it, which may reach beyond its box. */
    Bounds drawn() {
        return localToParent(drawing.getBoundsInParent());
    }

    double scale() {
        return scale.getX();
    }

    /** For how many frames it has looked the same; none while it is held lively. */
    int still() {
        return lively ? 0 : still;
    }

    /** While something is done to it from outside it must not rest; whether that is new. */
    boolean keepLively(boolean keep) {
        boolean changed = lively != keep;
        lively = keep;
        return changed;
    }

    /** Shows the next state of the same item; whether that changed its look. */
    boolean show(Item next, MarkNodes nodes, Camera camera) {
        List<Mark> before = item == null ? List.of() : item.marks();
        boolean same = item != null && before.equals(next.marks());
        boolean there = item != null && item.box().equals(next.box());
        if (item == null || !item.text().equals(next.text())) {
            setAccessibleText(next.text());
        }
        item = next;
        if (!there) {
            place(camera);
        }
        if (same) {
            still++;
            return !there;
        }
        unpicture();
        still = 0;
        bring(before, next.marks(), nodes);
        return true;
    }

    /** Where the camera sees it. */
    void place(Camera camera) {
        setLayoutX(Math.rint(item.box().x() * camera.scale() + camera.x()));
        setLayoutY(Math.rint(item.box().y() * camera.scale() + camera.y()));
        if (scale.getX() != camera.scale()) {
            unpicture();
            still = 0;
            scale.setX(camera.scale());
            scale.setY(camera.scale());
        }
    }

    boolean isPicture() {
        return picture != null;
    }

    /** Stands as a picture from now on. */
    void picture(Sprites.Sprite sprite) {
        picture = new ImageView(sprite.image());
        picture.setSmooth(false);
        picture.setX(sprite.x());
        picture.setY(sprite.y());
        drawing.setVisible(false);
        getChildren().add(picture);
    }

    /** Draws itself again. */
    void unpicture() {
        if (picture != null) {
            getChildren().remove(picture);
            picture = null;
        }
        drawing.setVisible(true);
    }

    /** Draws everything again, as after a change of theme. */
    void repaint(MarkNodes nodes) {
        unpicture();
        still = 0;
        bring(List.of(), item.marks(), nodes);
    }

    private void bring(List<Mark> before, List<Mark> marks, MarkNodes nodes) {
        List<Node> children = drawing.getChildren();
        if (children.size() > marks.size()) {
            children.subList(marks.size(), children.size()).clear();
        }
        for (int i = 0; i < marks.size(); i++) {
            if (i < before.size() && i < children.size() && before.get(i).equals(marks.get(i))) {
                continue;
            }
            Node old = i < children.size() ? children.get(i) : null;
            Node now = nodes.node(marks.get(i), old);
            if (old == null) {
                children.add(now);
            } else if (now != old) {
                children.set(i, now);
            }
        }
    }
}
