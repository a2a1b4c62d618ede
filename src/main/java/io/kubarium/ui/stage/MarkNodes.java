package io.kubarium.ui.stage;

import io.kubarium.diagram.Curve;
import io.kubarium.diagram.Icons;
import io.kubarium.diagram.Mark;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;

/** Makes a scene node for a mark, and brings one up to date with the next mark of its kind. */
final class MarkNodes {

    private static final double GRID = 24;

    private final Brush brush;

    MarkNodes(Brush brush) {
        this.brush = brush;
    }

    /** A node for the mark; the old node itself where it is of the right kind. */
    Node node(Mark mark, Node old) {
        return switch (mark) {
            case Mark.Box box -> box(box, old instanceof Rectangle r ? r : new Rectangle());
            case Mark.Label label -> label(label, old instanceof Text t ? t : text());
            case Mark.Icon icon -> icon(icon, old instanceof SVGPath p ? p : new SVGPath());
            case Mark.Ring ring -> ring(ring, old instanceof RingNode r ? r : new RingNode());
            case Mark.Dot dot -> dot(dot, old instanceof Circle c ? c : new Circle());
            case Mark.Line line -> line(line, old instanceof Path p && !(old instanceof HatchNode) ? p : new Path());
            case Mark.Hatch hatch -> hatch(hatch);
            case Mark.Cells cells -> CellsPicture.of(cells, brush);
        };
    }

    private Node box(Mark.Box box, Rectangle r) {
        r.setX(box.x());
        r.setY(box.y());
        r.setWidth(box.width());
        r.setHeight(box.height());
        r.setArcWidth(2 * box.radius());
        r.setArcHeight(2 * box.radius());
        brush.apply(box.look(), r);
        return r;
    }

    private static Text text() {
        Text text = new Text();
        text.setTextOrigin(VPos.BASELINE);
        return text;
    }

    private Node label(Mark.Label label, Text text) {
        text.setText(label.text());
        text.setX(label.x());
        text.setY(label.y());
        text.setFont(brush.font(label.type()));
        text.setFill(brush.ink(label.token(), label.alpha()));
        text.setStrikethrough(label.struck());
        return text;
    }

    private Node icon(Mark.Icon icon, SVGPath path) {
        Icons.Sign sign = Icons.sign(icon.name());
        double scale = icon.size() / GRID;
        path.setContent(sign.path());
        path.setFill(sign.stroke() == 0 ? brush.ink(icon.token(), icon.alpha()) : null);
        path.setStroke(sign.stroke() == 0 ? null : brush.ink(icon.token(), icon.alpha()));
        path.setStrokeWidth(sign.stroke());
        path.setStrokeLineCap(StrokeLineCap.ROUND);
        path.setStrokeLineJoin(StrokeLineJoin.ROUND);
        path.getTransforms().setAll(new Scale(scale, scale));
        path.setLayoutX(icon.x() - icon.size() / 2);
        path.setLayoutY(icon.y() - icon.size() / 2);
        return path;
    }

    private Node ring(Mark.Ring ring, RingNode node) {
        node.track.setRadius(ring.radius());
        node.track.setStrokeWidth(ring.width());
        node.track.setStroke(brush.ink(ring.track(), ring.alpha()));
        node.arc.setRadiusX(ring.radius());
        node.arc.setRadiusY(ring.radius());
        node.arc.setStrokeWidth(ring.width());
        node.arc.setStroke(brush.ink(ring.token(), ring.alpha()));
        node.arc.setLength(-360 * Math.clamp(ring.fraction(), 0, 1));
        node.setLayoutX(ring.x());
        node.setLayoutY(ring.y());
        return node;
    }

    private Node dot(Mark.Dot dot, Circle circle) {
        circle.setCenterX(dot.x());
        circle.setCenterY(dot.y());
        circle.setRadius(dot.radius());
        brush.apply(dot.look(), circle);
        return circle;
    }

    private Node line(Mark.Line line, Path path) {
        brush.apply(line.look(), path);
        path.getElements().setAll(elements(line.curve()));
        return path;
    }

    static List<PathElement> elements(Curve curve) {
        List<PathElement> elements = new ArrayList<>();
        elements.add(new MoveTo(curve.start().x(), curve.start().y()));
        var from = curve.start();
        for (Curve.Cubic c : curve.pieces()) {
            boolean straight = c.control1().equals(from) && c.control2().equals(c.end());
            elements.add(straight
                    ? new LineTo(c.end().x(), c.end().y())
                    : new CubicCurveTo(c.control1().x(), c.control1().y(), c.control2().x(), c.control2().y(),
                            c.end().x(), c.end().y()));
            from = c.end();
        }
        if (curve.closed()) {
            elements.add(new ClosePath());
        }
        return elements;
    }

    private Node hatch(Mark.Hatch hatch) {
        HatchNode node = new HatchNode(hatch);
        node.setStroke(brush.ink(hatch.token(), hatch.alpha()));
        node.setStrokeWidth(1.2);
        return node;
    }

    /** A ring: what is left over what there was. */
    private static final class RingNode extends Group {
        private final Circle track = new Circle();
        private final Arc arc = new Arc();

        RingNode() {
            track.setFill(null);
            arc.setFill(null);
            arc.setType(ArcType.OPEN);
            arc.setStartAngle(90);
            arc.setStrokeLineCap(StrokeLineCap.BUTT);
            getChildren().addAll(track, arc);
        }
    }
}
