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
    private static final double SIGN = 17;
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
            pen.text(cast.configs().stream().allMatch(c -> c.figures().isEmpty()) ? "Config" : "Config, policies", 10, y - top + (from < blueprints ? 12 : 14), Type.NOTE, "muted");
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
        pen.ring(17, h / 2, 7.5, 2.6, b.share(), hue, "line");
        inRing(pen, b, h / 2);
        String figures = b.figures();
        double figuresY = oneLine ? h / 2 : h - 13;
        pen.textTo(figures, at.width() - 9, figuresY, Type.MONO_FIGURE, b.tone());
        double room = at.width() - 9 - pen.width(figures, Type.MONO_FIGURE) - 8 - 33;
        if (oneLine) {
            second(pen, b, pen.width(b.name(), Type.NAME), room, h / 2);
        } else {
            String word = b.stuck().isEmpty() ? b.word().isEmpty() ? b.kind() : shortKind(b.kind()) + " " + b.word() : WAITS_FOR_YOU;
            double signs = b.marks().size() * SIGN;
            pen.fitted(word, 33, 12, at.width() - 42 - signs, Type.SMALL, b.stuck().isEmpty() ? b.tone().equals("bad") && !b.word().isEmpty() ? "bad" : "muted" : "bad");
            for (int i = 0; i < b.marks().size(); i++) {
                pen.icon(b.marks().get(i), at.width() - 15 - SIGN * i, 12, 13, "muted");
            }
            pen.fitted(b.name(), 33, h - 13, room, Type.NAME, "ink");
        }
        if (lights.isHaloed(b.id())) {
            pen.halo(at.width(), h, 8);
        }
        return pen.item(b.id(), Layer.THING, at,
                b.kind() + " " + b.name() + ", " + told(b) + (b.word().isEmpty() ? "" : ", " + b.word())
                        + (b.stuck().isEmpty() ? "" : ", waits for " + b.stuck() + " or you, no timer runs"));
    }

    /** What tells apart what ends from what keeps running: the hands of a clock, a ✓ or a ✕. */
    private static void inRing(Pen pen, Cast.Blueprint b, double y) {
        switch (b.kind()) {
            case "CronJob" -> pen.icon("hands", 17, y, 11, Hues.token(b.hue()));
            case "Job" -> {
                boolean over = b.word().equals("complete");
                if (over || b.word().equals("failed")) {
                    pen.icon(over ? "check" : "cross", 17, y, 10, over ? Hues.token(b.hue()) : "bad");
                }
            }
            default -> { }
        }
    }

    private static String told(Cast.Blueprint b) {
        return switch (b.kind()) {
            case "Job" -> b.ready() + " of " + b.wanted() + " completed";
            case "CronJob" -> b.figures().equals("off") ? "makes nothing" : "next run in " + b.figures();
            default -> b.ready() + " of " + b.wanted() + " ready";
        };
    }

    /** The name, and beside it its kind or that it waits: as much of that as the name leaves room for. */
    private void second(Pen pen, Cast.Blueprint b, double name, double room, double y) {
        double signs = b.marks().size() * SIGN;
        boolean marked = signs > 0 && name + 6 + signs <= room;
        double at = 33 + name + 6 + (marked ? signs : 0);
        for (int i = 0; marked && i < b.marks().size(); i++) {
            pen.icon(b.marks().get(i), 33 + name + 13 + i * SIGN, y, 13, "muted");
        }
        List<String> words = b.stuck().isEmpty() ? List.of(b.word().isEmpty() ? shortKind(b.kind()) : b.word()) : List.of(WAITS_FOR_YOU, "waits");
        String word = words.stream().filter(w -> at + pen.width(w, Type.NOTE) <= 33 + room).findFirst().orElse("");
        pen.fitted(b.name(), 33, y, room, Type.NAME, word.isEmpty() && !b.stuck().isEmpty() ? "bad" : "ink");
        pen.text(word, at, y, Type.NOTE, b.stuck().isEmpty() ? "muted" : "bad");
    }

    private static String shortKind(String kind) {
        return switch (kind) {
            case "Deployment" -> "deploy";
            case "StatefulSet" -> "sts";
            case "DaemonSet" -> "ds";
            case "ReplicaSet" -> "rs";
            case "CronJob" -> "cron";
            default -> kind.toLowerCase(Locale.ROOT);
        };
    }

    private Item config(Cast.Config c, Rect at) {
        double h = at.height();
        Pen pen = new Pen(measure);
        pen.box(0, 0, at.width(), h, 8, Look.filled("paper").lined("line", 1.2));
        boolean policy = !c.mark().equals("cm") && !c.mark().equals("sec");
        pen.icon(policy ? c.mark() : c.mark().equals("cm") ? "sheet" : "key", 17, h / 2, 14, policy ? "muted" : c.mark());
        double room = at.width() - 33 - 8;
        boolean both = pen.width(oneLine ? c.name() : c.kind(), oneLine ? Type.NAME : Type.SMALL) + 6 + pen.width(c.figures(), Type.NOTE) <= room;
        String shown = both ? c.figures() : c.figures().split(" ")[0];
        double figures = shown.isEmpty() ? 0 : pen.width(shown, Type.NOTE) + 6;
        if (oneLine) {
            pen.fitted(c.name(), 33, h / 2, room - figures, Type.NAME, "ink");
            pen.textTo(shown, at.width() - 8, h / 2, Type.NOTE, c.tone());
        } else {
            pen.fitted(c.kind(), 33, 11, room - figures, Type.SMALL, "muted");
            pen.textTo(shown, at.width() - 8, 11, Type.NOTE, c.tone());
            pen.fitted(c.name(), 33, h - 12, room, Type.NAME, "ink");
        }
        if (c.share() >= 0) {
            pen.box(33, h - 4, room, 2.4, 1.2, Look.filled("line"));
            pen.box(33, h - 4, Math.max(2.4, room * c.share()), 2.4, 1.2, Look.filled(c.tone().equals("ink") ? "muted" : c.tone()));
        }
        if (lights.isHaloed(c.id())) {
            pen.halo(at.width(), h, 8);
        }
        return pen.item(c.id(), Layer.THING, at, c.kind() + " " + c.name() + (c.figures().isEmpty() ? "" : ", " + c.figures()));
    }
}
