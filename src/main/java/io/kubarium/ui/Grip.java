package io.kubarium.ui;

import java.util.function.DoubleConsumer;
import javafx.geometry.Orientation;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;

/** The edge of a panel, by which it is drawn larger or smaller; a double click gives it its own measure again. */
final class Grip extends Region {
    static final double BREADTH = 7;

    /** An edge that tells where it is drawn to, in the window, and with 0 that it was clicked twice. */
    Grip(String id, Orientation edge, DoubleConsumer drawn) {
        setId(id);
        getStyleClass().addAll("grip", edge == Orientation.VERTICAL ? "upright" : "level");
        setOnMouseDragged(e -> {
            if (e.getButton() == MouseButton.PRIMARY) drawn.accept(edge == Orientation.VERTICAL ? e.getSceneX() : e.getSceneY());
        });
        setOnMouseClicked(e -> {
            if (e.getClickCount() == 2) drawn.accept(0);
        });
    }
}
