package io.kubarium.ui.stage;

import io.kubarium.diagram.Camera;
import io.kubarium.diagram.Point;
import io.kubarium.diagram.Rect;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.shape.Rectangle;

/** What is shown while a pod is lifted: the place it goes back to, and beside the pointer what letting go does. */
final class DropHint extends Group {
    private static final double BESIDE = 18;
    private static final double EDGE = 8;
    private final Rectangle home = new Rectangle();
    private final Label words = new Label();

    DropHint() {
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
        home.getStyleClass().add("drop-home");
        words.getStyleClass().add("drop-words");
        words.setId("drop-words");
        getChildren().addAll(home, words);
    }

    /** Shows where home is, and the words at the pointer, within a view of that width and height. */
    void show(Rect homeBox, Camera camera, String text, Drop drop, Point at, double width, double height) {
        Point corner = camera.toScreen(new Point(homeBox.x(), homeBox.y()));
        home.setX(corner.x());
        home.setY(corner.y());
        home.setWidth(homeBox.width() * camera.scale());
        home.setHeight(homeBox.height() * camera.scale());
        words.setText(text);
        words.getStyleClass().setAll("label", "drop-words", drop == Drop.AWAY ? "away" : "back");
        setVisible(true);
        words.applyCss();
        double w = words.prefWidth(-1);
        double h = words.prefHeight(w);
        double x = Math.max(EDGE, Math.min(at.x() + BESIDE, width - w - EDGE));
        double y = at.y() + BESIDE + h + EDGE > height ? at.y() - BESIDE - h : at.y() + BESIDE;
        words.resizeRelocate(Math.round(x), Math.round(y), w, h);
    }
}
