package io.kubarium.diagram.layout;

import io.kubarium.diagram.Cast;
import io.kubarium.diagram.Hues;
import io.kubarium.diagram.Item;
import io.kubarium.diagram.Layer;
import io.kubarium.diagram.Look;
import io.kubarium.diagram.Rect;
import io.kubarium.diagram.TextMeasure;
import io.kubarium.diagram.Type;
import java.util.List;

/** Draws a pod: border, fill and glyph tell its state in greyscale too (VISUAL, "Pod states"). */
final class TilePainter {

    static final double RADIUS = 10;
    private static final double GLYPH_X = 17;
    private static final double NAME_X = 30;
    private static final double TEXT_X = 10;
    private static final double PADDING = 9;
    private static final double PIPS_X = 14;
    private static final double RING_ROOM = 16;
    static final double LIFT_X = 7;
    static final double LIFT_Y = -6;

    private final TextMeasure measure;
    private final Lights lights;
    private final Measures m;

    TilePainter(TextMeasure measure, Lights lights, Measures m) {
        this.measure = measure;
        this.lights = lights;
        this.m = m;
    }

    /** The whole tile, with name and address; what moves with time is an item of its own, so that the tile can rest. */
    List<Item> tile(Cast.Tile tile, Rect at) {
        Pen pen = new Pen(measure).strength(tile.strength());
        Pen moving = new Pen(measure).strength(tile.strength());
        whole(pen, moving, tile, at);
        return items(tile, at, pen, moving);
    }

    private void whole(Pen pen, Pen moving, Cast.Tile tile, Rect at) {
        boolean unlit = lights.isUnlit(tile.id());
        pen.box(0, 0, at.width(), at.height(), RADIUS, look(tile, unlit).over(ground(tile)));
        pen.pips(tile.hue(), PIPS_X);
        if (lights.isHaloed(tile.id())) {
            pen.halo(at.width(), at.height(), RADIUS);
        }
        double nameY = m.tileHeight() > 50 ? 18 : 11.5;
        Glyphs.paint(pen, tile, GLYPH_X, nameY, ground(tile), 1);
        Glyphs.ring(moving, tile, GLYPH_X, nameY, 1);
        double marks = marks(pen, tile, at.width(), nameY, unlit);
        pen.fitted(tile.shortName(), NAME_X, nameY, at.width() - NAME_X - marks - PADDING, Type.NAME, nameToken(tile, unlit));
        foot(pen, moving, tile, at.width(), m.tileHeight() > 50 ? 38 : 30);
    }

    /** The tile of the Middle level: hue and glyph; of its name only the end, where there is room for it. */
    List<Item> chip(Cast.Tile tile, Rect at, boolean words) {
        Pen pen = new Pen(measure).strength(tile.strength());
        Pen moving = new Pen(measure).strength(tile.strength());
        double radius = Math.min(8, at.height() / 4);
        boolean unlit = lights.isUnlit(tile.id());
        pen.box(0, 0, at.width(), at.height(), radius, look(tile, unlit).over(ground(tile)));
        if (at.height() >= 16) {
            pen.pips(tile.hue(), radius);
        }
        if (lights.isHaloed(tile.id())) {
            pen.halo(at.width(), at.height(), radius);
        }
        boolean tail = words && at.height() >= 40 && at.width() >= 48;
        double y = tail ? at.height() / 2 - 9 : at.height() / 2;
        double size = Math.clamp(at.height() / 26, 0.5, tail ? 1 : 1.5);
        Glyphs.paint(pen, tile, at.width() / 2, y, ground(tile), size);
        Glyphs.ring(moving, tile, at.width() / 2, y, size);
        if (tail) {
            String end = tile.name().substring(Math.max(0, tile.name().length() - 5));
            pen.textAround(end, at.width() / 2, at.height() - 13, Type.SMALL, nameToken(tile, unlit));
        }
        return items(tile, at, pen, moving);
    }

    private static List<Item> items(Cast.Tile tile, Rect at, Pen pen, Pen moving) {
        Item whole = pen.item(tile.id(), Layer.THING, at, describe(tile));
        return moving.isEmpty() ? List.of(whole) : List.of(whole, moving.scenery("countdown/" + tile.id(), Layer.PORT, at));
    }

    /** The tile that invites a grab: lifted off its slot, with a grip. */
    List<Item> lifted(Cast.Tile tile, Rect at) {
        Pen pen = new Pen(measure);
        Pen moving = new Pen(measure);
        pen.box(-LIFT_X, -LIFT_Y, at.width(), at.height(), RADIUS, Look.line(Hues.token(tile.hue()), 1.2).dashed(4.0, 3.0));
        for (int i = 3; i >= 1; i--) {
            pen.box(-i, 2 - i, at.width() + 2 * i, at.height() + 2 * i, RADIUS + i, Look.filled("ink").faded(0.035));
        }
        whole(pen, moving, tile, at);
        pen.icon("grip", at.width() - 14, at.height() / 2, 20, "muted");
        return items(tile, at.moved(LIFT_X, LIFT_Y), pen, moving);
    }

    /** Address and note side by side; where there is no room for both, the note stands in the address's place. */
    private void foot(Pen pen, Pen moving, Cast.Tile tile, double width, double y) {
        String left = tile.countdown() == null ? "" : tile.countdown().words();
        double timeWidth = left.isEmpty() ? 0 : pen.width(left, Type.NOTE) + (tile.note().isEmpty() ? 0 : 4);
        double ringWidth = left.isEmpty() ? 0 : RING_ROOM;
        double ip = pen.width(tile.ip(), Type.MONO) + (tile.ip().isEmpty() ? 0 : 6);
        double room = width - PADDING - TEXT_X;
        double note = pen.width(tile.note(), Type.NOTE);
        if (ip + note + timeWidth + ringWidth <= room) {
            address(pen, tile, y);
            pen.textTo(tile.note(), width - PADDING - timeWidth, y, Type.NOTE, noteToken(tile));
            time(moving, tile, width, y, note + timeWidth + RING_ROOM);
        } else if (tile.note().isEmpty()) {
            time(moving, tile, width, y, timeWidth + RING_ROOM);
        } else {
            boolean ring = note + 6 + timeWidth + ringWidth <= room;
            pen.fitted(tile.note(), TEXT_X, y, room - 6 - timeWidth, Type.NOTE, noteToken(tile));
            time(moving, tile, width, y, ring ? timeWidth + RING_ROOM : 0);
        }
    }

    /** What is left of a wait at the tile's right end, with a ring that far before it. */
    private static void time(Pen moving, Cast.Tile tile, double width, double y, double ring) {
        if (tile.countdown() == null || tile.countdown().words().isEmpty()) {
            return;
        }
        moving.textTo(tile.countdown().words(), width - PADDING, y, Type.NOTE, noteToken(tile));
        if (ring > 0) {
            moving.ring(width - PADDING - ring + 5, y, 4.5, 2, tile.countdown().left(), noteToken(tile), "line");
        }
    }

    private static void address(Pen pen, Cast.Tile tile, double y) {
        switch (tile.address()) {
            case FREED -> pen.struck(tile.ip(), TEXT_X, y, Type.MONO, "muted");
            case FRESH -> pen.text(tile.ip(), TEXT_X, y, Type.MONO, "accent");
            case USED -> pen.text(tile.ip(), TEXT_X, y, Type.MONO, "muted");
        }
    }

    private double marks(Pen pen, Cast.Tile tile, double width, double y, boolean unlit) {
        double x = width - 16.5;
        for (String mark : tile.marks()) {
            boolean isStatic = mark.equals("static");
            pen.icon(isStatic ? "pin" : mark.equals("cm") ? "sheet" : "key", x, y, 14, unlit || isStatic ? "muted" : mark);
            x -= 18;
        }
        return tile.marks().size() * 18 + 2;
    }

    private static String ground(Cast.Tile tile) {
        return tile.state() == Cast.State.UNKNOWN ? "lost" : "node";
    }

    static Look look(Cast.Tile tile, boolean unlit) {
        String hue = Hues.token(tile.hue());
        Look none = Look.NONE;
        Look look = switch (tile.state()) {
            case READY -> none.tinted(hue, unlit ? 0.04 : 0.13).lined(hue, 1.6);
            case NOT_READY -> none.lined("warn", 2);
            case PENDING -> none.lined(hue, 1.6).dashed(2.0, 4.0);
            case CREATING -> none.tinted(hue, unlit ? 0.04 : 0.06).lined(hue, 1.6).dashed(5.0, 4.0);
            case TERMINATING -> none.lined("bad", 1.6).dashed(3.0, 4.0);
            case BACK_OFF, IMAGE_ERROR -> none.tinted("badsoft", 1).lined("bad", 2);
            case FAILED -> none.lined("bad", 1.6);
            case SUCCEEDED -> none.lined("muted", 1.6);
            case UNKNOWN -> none.lined("muted", 1.6).dashed(4.0, 4.0);
        };
        return unlit ? look.faint(0.45) : look;
    }

    private static String nameToken(Cast.Tile tile, boolean unlit) {
        return switch (tile.state()) {
            case TERMINATING, FAILED, BACK_OFF, IMAGE_ERROR -> "bad";
            case UNKNOWN, SUCCEEDED -> "muted";
            default -> unlit ? "muted" : "ink";
        };
    }

    private static String noteToken(Cast.Tile tile) {
        return switch (tile.state()) {
            case TERMINATING, FAILED, BACK_OFF, IMAGE_ERROR -> "bad";
            case NOT_READY -> "warn";
            default -> "muted";
        };
    }

    static String describe(Cast.Tile tile) {
        String address = tile.ip().isEmpty() ? "" : tile.address() == Cast.Address.FREED
                ? ", address " + tile.ip() + " freed" : ", address " + tile.ip();
        String state = switch (tile.state()) {
            case NOT_READY -> tile.state().words();
            case UNKNOWN -> tile.state().words() + ", last heard " + tile.status();
            default -> tile.status();
        };
        String managed = tile.marks().contains("static") ? ", static, managed by the kubelet" : "";
        return "Pod " + tile.name() + ", " + state + address + managed;
    }
}
