package io.kubarium.ui.stage;

import io.kubarium.diagram.Camera;
import io.kubarium.diagram.Diagram;
import io.kubarium.diagram.Look;
import io.kubarium.diagram.Minimap;
import io.kubarium.diagram.Point;
import io.kubarium.diagram.Rect;
import java.util.function.Consumer;
import javafx.scene.Group;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.Rectangle;

/** Draws the minimap over the stage; where it is pressed or dragged, the camera looks. */
final class MinimapView extends Group {

    private Minimap map;
    private Diagram diagram = Diagram.EMPTY;
    private Camera camera = Camera.HOME;
    private double width;
    private double height;

    MinimapView(Consumer<Camera> look) {
        setId("minimap");
        setManaged(false);
        setVisible(false);
        for (var kind : java.util.List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_DRAGGED)) {
            addEventHandler(kind, e -> {
                if (map != null) {
                    look.accept(map.lookingAt(new Point(e.getX(), e.getY()), diagram, camera, width, height));
                }
                e.consume();
            });
        }
        for (var kind : java.util.List.of(MouseEvent.MOUSE_RELEASED, MouseEvent.MOUSE_CLICKED)) {
            addEventHandler(kind, MouseEvent::consume);
        }
    }

    void show(Diagram next, Camera from, double viewWidth, double viewHeight, Brush brush, boolean again) {
        Minimap now = Minimap.of(next, from, viewWidth, viewHeight);
        diagram = next;
        camera = from;
        width = viewWidth;
        height = viewHeight;
        setVisible(now != null);
        if (now == null || now.equals(map) && !again) {
            map = now;
            return;
        }
        map = now;
        getChildren().clear();
        box(now.box(), 8, Look.filled("paper").lined("line", 1.2), brush);
        now.blocks().forEach(b -> box(b.at(), 2, b.failing() ? Look.filled("bad") : Look.filled("slot"), brush));
        box(now.frame(), 4, Look.line("accent", 2), brush);
    }

    private void box(Rect at, double radius, Look look, Brush brush) {
        Rectangle r = new Rectangle(at.x(), at.y(), Math.max(0, at.width()), Math.max(0, at.height()));
        r.setArcWidth(2 * radius);
        r.setArcHeight(2 * radius);
        brush.apply(look, r);
        if (look.fill().isEmpty()) {
            r.setMouseTransparent(true);
        }
        getChildren().add(r);
    }
}
