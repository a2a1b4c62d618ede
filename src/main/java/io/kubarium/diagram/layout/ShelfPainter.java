package io.kubarium.diagram.layout;

import io.kubarium.diagram.Cast;
import io.kubarium.diagram.Diagram;
import io.kubarium.diagram.Hues;
import io.kubarium.diagram.Item;
import io.kubarium.diagram.Layer;
import io.kubarium.diagram.Look;
import io.kubarium.diagram.Names;
import io.kubarium.diagram.Rect;
import io.kubarium.diagram.TextMeasure;
import io.kubarium.diagram.Type;
import java.util.List;
import java.util.Locale;

/** The shelf: a card for everything that is wanted or configured. Where they are too many it scrolls, card by card. */
final class ShelfPainter {

    private static final double INSET = 8;
    private static final double SECTION = 28;
    private static final int LEAST_SHOWN = 2;
    private static final double BAR = 4;
    private static final String WAITS_FOR_YOU = "waits for you";

    private final Plan plan;
    private final Measures m;
    private final Cast cast;
    private final TextMeasure measure;
    private final Lights lights;
    private boolean oneLine;
    private double blueprintHeight;
    private double configHeight;
    private Diagram.Scroll scroll;

    ShelfPainter(Plan plan, Cast cast, TextMeasure measure, Lights lights) {
        this.plan = plan;
        this.m = plan.measures;
        this.cast = cast;
        this.measure = measure;
        this.lights = lights;
    }

    Diagram.Scroll scroll() {
        return scroll;
    }

    /** Draws the shelf from the top of this column in at most so much room; answers where it ends. */
    double paint(List<Item> items, double x, double top, double room) {
        int all = cast.blueprints().size() + cast.configs().size();
        int shown = choose(room, all);
        int first = Math.clamp(plan.view.shelf(), 0, all - shown);
        boolean scrolls = shown < all;
        int ground = items.size();
        Pen pen = new Pen(measure);
        double y = cards(items, pen, x, top, first, first + shown);
        double height = scrolls ? height(shown, true) : y + m.shelfPadding() - m.cardGap() - top;
        Rect at = new Rect(x, top, Measures.COLUMN, height);
        scroll = new Diagram.Scroll(at, first, shown, all);
        if (scrolls) {
            bar(pen, at);
        }
        plan.put("shelf", at);
        Pen back = new Pen(measure).box(0, 0, at.width(), height, 14, Look.filled("soft"));
        items.add(ground, back.scenery("shelf", Layer.GROUND, at));
        items.add(ground + 1, pen.scenery("shelf/words", Layer.BODY, at));
        return at.bottom();
    }

    /** How many cards are shown: all in full height, else all of them low, else as many low ones as there is room for. */
    private int choose(double room, int all) {
        oneLine = m.oneLine();
        blueprintHeight = m.blueprintHeight();
        configHeight = m.configHeight();
        if (height(all, false) <= room) {
            return all;
        }
        oneLine = true;
        blueprintHeight = Measures.COMPACT.blueprintHeight();
        configHeight = blueprintHeight;
        int shown = all;
        while (shown > Math.min(all, LEAST_SHOWN) && height(shown, shown < all) > room) {
            shown--;
        }
        return shown;
    }

    /** The height of a shelf with so many cards; one that scrolls keeps it, with or without a second heading in sight. */
    private double height(int cards, boolean scrolls) {
        int blueprints = Math.min(cast.blueprints().size(), cards);
        int configs = Math.min(cast.configs().size(), cards - blueprints);
        boolean both = !cast.blueprints().isEmpty() && !cast.configs().isEmpty() && (scrolls || configs > 0);
        return m.shelfHeading() + blueprints * (blueprintHeight + m.cardGap()) + configs * (configHeight + m.cardGap())
                + (both ? SECTION - m.cardGap() : 0) + m.shelfPadding() - m.cardGap();
    }

    private double cards(List<Item> items, Pen pen, double x, double top, int from, int to) {
        int blueprints = cast.blueprints().size();
        double y = top;
        if (from < blueprints) {
            pen.text("Blueprints", 10, 14, Type.NOTE, "muted");
            y += m.shelfHeading();
            for (Cast.Blueprint b : cast.blueprints().subList(from, Math.min(blueprints, to))) {
                items.add(blueprint(b, plan.put(b.id(), card(x, y, blueprintHeight))));
                y += blueprintHeight + m.cardGap();
            }
        }
        if (to > blueprints) {
            pen.text("Config", 10, y - top + (from < blueprints ? 12 : 14), Type.NOTE, "muted");
            y += from < blueprints ? SECTION - m.cardGap() : m.shelfHeading();
            for (Cast.Config c : cast.configs().subList(Math.max(0, from - blueprints), to - blueprints)) {
                items.add(config(c, plan.put(c.id(), card(x, y, configHeight))));
                y += configHeight + m.cardGap();
            }
        }
        return y;
    }

    /** Where among all cards those in sight are. */
    private void bar(Pen pen, Rect at) {
        double track = at.height() - m.shelfHeading() - m.shelfPadding();
        double from = m.shelfHeading() + track * scroll.first() / scroll.all();
        pen.box(at.width() - BAR - 2, m.shelfHeading(), BAR, track, BAR / 2, Look.filled("line").faded(0.6));
        pen.box(at.width() - BAR - 2, from, BAR, Math.max(12, track * scroll.shown() / scroll.all()), BAR / 2, Look.filled("muted"));
        pen.textTo(scroll.first() + 1 + "–" + (scroll.first() + scroll.shown()) + " of " + scroll.all(), at.width() - 10, 14, Type.NOTE, "muted");
    }

    private static Rect card(double x, double y, double height) {
        return new Rect(x + INSET, y, Measures.COLUMN - 2 * INSET, height);
    }

    private Item blueprint(Cast.Blueprint b, Rect at) {
        String hue = Hues.token(b.hue());
        double h = at.height();
        Pen pen = new Pen(measure);
        pen.box(0, 0, at.width(), h, 8, Look.filled("paper").lined(hue, 1.6).dashed(5.0, 3.0));
        pen.pips(b.hue(), 14);
        pen.ring(17, h / 2, 7.5, 2.6, b.wanted() == 0 ? 1 : b.ready() / (double) b.wanted(), hue, "line");
        String figures = b.ready() + "/" + b.wanted();
        double figuresY = oneLine ? h / 2 : h - 13;
        pen.textTo(figures, at.width() - 9, figuresY, Type.MONO_FIGURE, b.ready() < b.wanted() ? "bad" : "ink");
        double room = at.width() - 9 - pen.width(figures, Type.MONO_FIGURE) - 8 - 33;
        if (oneLine) {
            second(pen, b, pen.width(b.name(), Type.NAME), room, h / 2);
        } else {
            pen.text(b.stuck().isEmpty() ? b.kind() : WAITS_FOR_YOU, 33, 12, Type.SMALL, b.stuck().isEmpty() ? "muted" : "bad");
            pen.fitted(b.name(), 33, h - 13, room, Type.NAME, "ink");
        }
        if (lights.isHaloed(b.id())) {
            pen.halo(at.width(), h, 8);
        }
        return pen.item(b.id(), Layer.THING, at,
                b.kind() + " " + b.name() + ", " + b.ready() + " of " + b.wanted() + " ready"
                        + (b.stuck().isEmpty() ? "" : ", waits for " + b.stuck() + " or you, no timer runs"));
    }

    /** The name, and beside it its kind or that it waits: as much of that as the name leaves room for. */
    private void second(Pen pen, Cast.Blueprint b, double name, double room, double y) {
        List<String> words = b.stuck().isEmpty() ? List.of(shortKind(b.kind())) : List.of(WAITS_FOR_YOU, "waits");
        String word = words.stream().filter(w -> name + 6 + pen.width(w, Type.NOTE) <= room).findFirst().orElse("");
        pen.fitted(b.name(), 33, y, room, Type.NAME, word.isEmpty() && !b.stuck().isEmpty() ? "bad" : "ink");
        if (!word.isEmpty()) {
            pen.text(word, 33 + name + 6, y, Type.NOTE, b.stuck().isEmpty() ? "muted" : "bad");
        }
    }

    private static String shortKind(String kind) {
        return switch (kind) {
            case "Deployment" -> "deploy";
            case "StatefulSet" -> "sts";
            case "DaemonSet" -> "ds";
            case "ReplicaSet" -> "rs";
            default -> kind.toLowerCase(Locale.ROOT);
        };
    }

    private Item config(Cast.Config c, Rect at) {
        double h = at.height();
        Pen pen = new Pen(measure);
        pen.box(0, 0, at.width(), h, 8, Look.filled("paper").lined("line", 1.2));
        pen.icon(c.mark().equals("cm") ? "sheet" : "key", 17, h / 2, 14, c.mark());
        double room = at.width() - 33 - 8;
        if (oneLine) {
            pen.fitted(c.name(), 33, h / 2, room, Type.NAME, "ink");
        } else {
            pen.text(c.kind(), 33, 11, Type.SMALL, "muted");
            pen.fitted(c.name(), 33, h - 12, room, Type.NAME, "ink");
        }
        if (lights.isHaloed(c.id())) {
            pen.halo(at.width(), h, 8);
        }
        return pen.item(c.id(), Layer.THING, at, c.kind() + " " + c.name());
    }
}
