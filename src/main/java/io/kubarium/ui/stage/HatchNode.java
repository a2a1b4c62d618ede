package io.kubarium.ui.stage;

import io.kubarium.diagram.Mark;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/** Slanted lines cut at a round box, computed once: a clip would cost a buffer in every frame. */
final class HatchNode extends Path {

    private static final double PITCH = 11;
    private static final double INSET = 2;

    HatchNode(Mark.Hatch h) {
        for (double c = PITCH; c < h.width() + h.height(); c += PITCH) {
            double from = Math.max(INSET, c - h.height() + INSET);
            double to = Math.min(h.width() - INSET, c - INSET);
            while (from < to && isOutside(h, from, c - from)) {
                from += 1;
            }
            while (to > from && isOutside(h, to, c - to)) {
                to -= 1;
            }
            if (to - from > 2) {
                getElements().addAll(new MoveTo(h.x() + from, h.y() + c - from), new LineTo(h.x() + to, h.y() + c - to));
            }
        }
    }

    private static boolean isOutside(Mark.Hatch h, double x, double y) {
        double r = h.radius();
        double cx = Math.clamp(x, r, h.width() - r);
        double cy = Math.clamp(y, r, h.height() - r);
        return (x - cx) * (x - cx) + (y - cy) * (y - cy) > (r - INSET) * (r - INSET) && (x < r || x > h.width() - r)
                && (y < r || y > h.height() - r);
    }
}
