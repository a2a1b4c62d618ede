package io.kubarium.diagram.layout;

import io.kubarium.diagram.Callout;
import io.kubarium.diagram.Curve;
import io.kubarium.diagram.Item;
import io.kubarium.diagram.Layer;
import io.kubarium.diagram.Look;
import io.kubarium.diagram.Point;
import io.kubarium.diagram.Rect;
import io.kubarium.diagram.TextMeasure;
import io.kubarium.diagram.Type;
import io.kubarium.diagram.View;
import java.util.ArrayList;
import java.util.List;

/** Finds each call-out a free place within 48 px of its thing (STORIES C4); where there is none it becomes a badge (C5). */
final class CalloutPlacer {

    static final double WIDEST = 260;
    static final double PADDING_X = 12;
    static final double PADDING_Y = 6;
    static final double LINE = 17;
    static final double ONE_LINE = WIDEST - 2 * PADDING_X - 36;
    private static final double[] DISTANCES = {12, 24, 36, 48};
    private static final double LIVE = 6;
    private static final double TAIL = 36;
    private static final double FOOT = 32;

    private final TextMeasure measure;
    private final Rect stage;
    private final List<Rect> taken = new ArrayList<>();
    private final List<Curve> live;
    private final List<Rect> bodies;
    private final List<Rect> pods;
    private final double oneLine;
    private List<List<Rect>> lesser = List.of();
    private int covering;

    /**
     * {@code taken} is what may not be covered, {@code live} are lit ways that keep 6 px free on both sides, and
     * {@code bodies} are the nodes, whose borders are crossed only where there is no other place,
     * {@code pods} what no leader runs over. What is wider than
     * {@code oneLine} is set in two lines.
     */
    CalloutPlacer(TextMeasure measure, Rect stage, List<Rect> taken, List<Curve> live, List<Rect> bodies, List<Rect> pods, double oneLine) {
        this.measure = measure;
        this.stage = stage;
        this.taken.addAll(taken);
        this.live = live;
        this.bodies = bodies;
        this.pods = pods;
        this.oneLine = oneLine;
    }

    /** What may be covered where there is no other place, from what is missed least on. */
    CalloutPlacer mayCover(List<List<Rect>> things) {
        lesser = things;
        return this;
    }

    List<Callout> place(List<View.Words> words, Plan plan) {
        List<Callout> callouts = new ArrayList<>();
        int badge = 1;
        for (View.Words sentence : words) {
            Rect target = plan.find(sentence.target()).orElse(null);
            if (target == null) {
                continue;
            }
            if (sentence.target().equals(plan.view.lifted())) {
                target = target.moved(TilePainter.LIFT_X, TilePainter.LIFT_Y);
            }
            Rect before = kept(plan.view, sentence, target);
            Rect box = before != null ? before : anywhere(target, size(lines(sentence.text())));
            covering = 0;
            if (box == null && sentence.slot().equals(View.Words.ANSWER)) {
                box = forced(target, size(lines(sentence.text())));
            }
            if (box == null) {
                callouts.add(new Callout(sentence.slot(), sentence.target(), sentence.text(), null,
                        new Point(target.right(), target.y()), badge++));
            } else {
                taken.add(box);
                callouts.add(new Callout(sentence.slot(), sentence.target(), sentence.text(), box, dot(target, box), 0));
            }
        }
        return callouts;
    }

    /** For an answer to the person, which may not fold into a badge: below its thing, or above, whatever is covered. */
    private Rect forced(Rect t, Rect size) {
        double x = Math.clamp(t.centre().x() - size.width() / 2, stage.x(), Math.max(stage.x(), stage.right() - size.width()));
        double below = t.bottom() + DISTANCES[0];
        double y = below + size.height() <= stage.bottom() ? below : t.y() - DISTANCES[0] - size.height();
        return new Rect(Math.round(x), Math.round(y), size.width(), size.height());
    }

    /** Where this sentence stood before, if it may still stand there (STORIES C4). */
    private Rect kept(View view, View.Words sentence, Rect target) {
        for (Callout before : view.kept()) {
            boolean same = before.isPlaced() && before.slot().equals(sentence.slot()) && before.target().equals(sentence.target())
                    && before.text().equals(sentence.text());
            if (same && target.grown(DISTANCES[DISTANCES.length - 1]).overlaps(before.box()) && isFree(before.box())) {
                return before.box();
            }
        }
        return null;
    }

    private Rect size(List<String> lines) {
        double width = lines.stream().mapToDouble(l -> measure.width(l, Type.NAME)).max().orElse(0);
        return new Rect(0, 0, Math.ceil(width) + 2 * PADDING_X, lines.size() * LINE + 2 * PADDING_Y);
    }

    /** One line, or two of about equal length. */
    List<String> lines(String text) {
        if (measure.width(text, Type.NAME) <= oneLine) {
            return List.of(text);
        }
        String[] words = text.split(" ");
        String best = text;
        String rest = "";
        double least = Double.MAX_VALUE;
        for (int i = 1; i < words.length; i++) {
            String first = String.join(" ", List.of(words).subList(0, i));
            String second = String.join(" ", List.of(words).subList(i, words.length));
            double wider = Math.max(measure.width(first, Type.NAME), measure.width(second, Type.NAME));
            if (wider < least) {
                least = wider;
                best = first;
                rest = second;
            }
        }
        double room = WIDEST - 2 * PADDING_X;
        return List.of(io.kubarium.diagram.Names.fitted(best, room, Type.NAME, measure),
                io.kubarium.diagram.Names.fitted(rest, room, Type.NAME, measure));
    }

    /** Where nothing is covered; else over what is least missed: cards of the left column, then pods that are well. */
    private Rect anywhere(Rect target, Rect size) {
        for (covering = 0; covering <= lesser.size(); covering++) {
            Rect box = free(target, size);
            if (box != null) {
                return box;
            }
        }
        return null;
    }

    private Rect free(Rect target, Rect size) {
        Rect fallback = bodies.contains(target) ? inside(target, size) : null;
        if (fallback != null) {
            return fallback;
        }
        for (double distance : DISTANCES) {
            for (Rect candidate : around(target, size, distance)) {
                if (!isFree(candidate) || leaderCrosses(target, candidate)) {
                    continue;
                }
                if (bodies.stream().noneMatch(b -> b.overlaps(candidate) && !b.contains(candidate))) {
                    return candidate;
                }
                fallback = fallback == null ? candidate : fallback;
            }
        }
        return fallback;
    }

    /** A node's own free slots are nearest to it: the lowest place at its left that covers nothing. */
    private Rect inside(Rect node, Rect size) {
        for (double y = node.bottom() - FOOT - size.height(); y > node.y(); y -= DISTANCES[0]) {
            Rect candidate = new Rect(node.x() + DISTANCES[0], Math.round(y), size.width(), size.height());
            if (node.contains(candidate) && isFree(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    /** The eight sides, in the order E W N S NE NW SE SW; above and below also aligned with either end. */
    private static List<Rect> around(Rect t, Rect size, double d) {
        double w = size.width();
        double h = size.height();
        double midY = t.centre().y() - h / 2;
        double above = t.y() - d - h;
        double below = t.bottom() + d;
        List<Rect> all = new ArrayList<>();
        all.add(new Rect(t.right() + d, midY, w, h));
        all.add(new Rect(t.x() - d - w, midY, w, h));
        for (double y : new double[] {above, below}) {
            all.add(new Rect(t.x() - 12, y, w, h));
            all.add(new Rect(t.x() + 4, y, w, h));
            all.add(new Rect(t.centre().x() - w / 2, y, w, h));
            all.add(new Rect(t.right() - w - 4, y, w, h));
        }
        double side = d * 0.7;
        all.add(new Rect(t.right() + side, t.y() - side - h, w, h));
        all.add(new Rect(t.x() - side - w, t.y() - side - h, w, h));
        all.add(new Rect(t.right() + side, t.bottom() + side, w, h));
        all.add(new Rect(t.x() - side - w, t.bottom() + side, w, h));
        return all.stream().map(r -> new Rect(Math.round(r.x()), Math.round(r.y()), w, h)).toList();
    }

    private boolean isFree(Rect candidate) {
        if (!stage.contains(candidate)) {
            return false;
        }
        for (Rect other : taken) {
            if (candidate.overlaps(other)) {
                return false;
            }
        }
        for (List<Rect> some : lesser.subList(Math.min(covering, lesser.size()), lesser.size())) {
            if (some.stream().anyMatch(candidate::overlaps)) {
                return false;
            }
        }
        Rect kept = candidate.grown(LIVE);
        for (Curve curve : live) {
            if (crosses(curve, kept)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the leader would run over a pod between the call-out and its thing. */
    private boolean leaderCrosses(Rect target, Rect box) {
        Point dot = dot(target, box);
        Point from = new Point(Math.clamp(dot.x(), box.x(), box.right()), Math.clamp(dot.y(), box.y(), box.bottom()));
        Rect own = target.grown(3);
        return pods.stream().anyMatch(pod -> !pod.overlaps(own) && !pod.overlaps(box) && touches(dot, from, pod));
    }

    private static boolean crosses(Curve curve, Rect box) {
        List<Point> points = curve.flat();
        for (int i = 1; i < points.size(); i++) {
            if (touches(points.get(i - 1), points.get(i), box)) {
                return true;
            }
        }
        return false;
    }

    private static boolean touches(Point a, Point b, Rect box) {
        if (Math.max(a.x(), b.x()) < box.x() || Math.min(a.x(), b.x()) > box.right()
                || Math.max(a.y(), b.y()) < box.y() || Math.min(a.y(), b.y()) > box.bottom()) {
            return false;
        }
        int steps = 1 + (int) (a.distance(b) / 4);
        for (int i = 0; i <= steps; i++) {
            if (box.contains(a.towards(b, i / (double) steps))) {
                return true;
            }
        }
        return false;
    }

    /** Where the leader ends: on the edge of the thing, as near to the call-out as the thing's corners allow. */
    private static Point dot(Rect t, Rect box) {
        double inset = Math.min(14, t.width() / 4);
        double x = Math.clamp(box.x() + Math.min(TAIL, box.width() / 2), t.x() + inset, t.right() - inset);
        if (t.contains(box)) {
            return new Point(t.x(), box.centre().y());
        }
        if (box.y() >= t.bottom()) {
            return new Point(x, t.bottom());
        }
        if (box.bottom() <= t.y()) {
            return new Point(x, t.y());
        }
        double y = Math.clamp(box.centre().y(), t.y() + 4, t.bottom() - 4);
        return new Point(box.x() > t.x() ? t.right() : t.x(), y);
    }

    /** Draws a placed call-out with its leader and dot, or the badge of one without a place. */
    Item paint(Callout callout) {
        String id = "callout/" + callout.slot();
        if (!callout.isPlaced()) {
            Pen pen = new Pen(measure).dot(0, 0, 9, Look.filled("cap").lined("cluster", 1.4));
            pen.textAround(Integer.toString(callout.badge()), 0, 0, Type.NOTE_STRONG, "capt");
            return pen.scenery(id, Layer.CALLOUT, new Rect(callout.dot().x(), callout.dot().y(), 0, 0));
        }
        Rect box = callout.box();
        Pen pen = new Pen(measure);
        Point dot = callout.dot().plus(-box.x(), -box.y());
        Point from = new Point(Math.clamp(dot.x(), 0, box.width()), Math.clamp(dot.y(), 0, box.height()));
        if (from.x() > 0 && from.x() < box.width()) {
            from = new Point(Math.clamp(from.x(), 8, box.width() - 8), from.y());
        }
        pen.line(from.x(), from.y(), dot.x(), dot.y(), Look.line("cap", 1.6));
        pen.box(0, 0, box.width(), box.height(), 8, Look.filled("cap"));
        pen.dot(dot.x(), dot.y(), 3.6, Look.filled("cap").lined("cluster", 1.4));
        List<String> lines = lines(callout.text());
        for (int i = 0; i < lines.size(); i++) {
            pen.text(lines.get(i), PADDING_X, PADDING_Y + LINE * (i + 0.5), Type.NAME, "capt");
        }
        return pen.scenery(id, Layer.CALLOUT, box);
    }
}
