package io.kubarium.ui.stage;

import io.kubarium.diagram.Look;
import io.kubarium.diagram.Type;
import io.kubarium.ui.theme.Fonts;
import io.kubarium.ui.theme.Palette;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.paint.Color;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/** Paints and fonts of one theme: turns token names and type styles into what the toolkit takes. */
final class Brush {

    private record Ink(String token, double alpha) {}

    private record Mix(String ground, String tint, double alpha, double opacity) {}

    private final Palette palette;
    private final Map<Ink, Color> inks = new HashMap<>();
    private final Map<Mix, Color> mixes = new HashMap<>();
    private final Map<Type, Font> fonts = new EnumMap<>(Type.class);

    Brush(Palette palette) {
        this.palette = palette;
        Fonts.load();
    }

    Color ink(String token, double alpha) {
        return inks.computeIfAbsent(new Ink(token, alpha), i -> {
            Color color = palette.color(i.token);
            return alpha >= 1 ? color : color.deriveColor(0, 1, 1, Math.max(0, alpha));
        });
    }

    void apply(Look look, Shape shape) {
        shape.setFill(fill(look));
        if (look.stroke().isEmpty()) {
            shape.setStroke(null);
            return;
        }
        shape.setStroke(ink(look.stroke(), look.strokeAlpha() * look.opacity()));
        shape.setStrokeWidth(look.width());
        shape.setStrokeLineJoin(StrokeLineJoin.ROUND);
        boolean dotted = !look.dash().isEmpty() && look.dash().getFirst() <= 2;
        shape.setStrokeLineCap(dotted ? StrokeLineCap.ROUND : StrokeLineCap.BUTT);
        if (!shape.getStrokeDashArray().equals(look.dash())) {
            shape.getStrokeDashArray().setAll(look.dash());
        }
    }

    private Color fill(Look look) {
        if (look.fill().isEmpty()) {
            return null;
        }
        if (look.over().isEmpty()) {
            return ink(look.fill(), look.fillAlpha() * look.opacity());
        }
        return mixes.computeIfAbsent(new Mix(look.over(), look.fill(), look.fillAlpha(), look.opacity()), m -> {
            Color mixed = palette.color(m.ground).interpolate(palette.color(m.tint), m.alpha);
            return mixed.deriveColor(0, 1, 1, m.opacity);
        });
    }

    Font font(Type type) {
        return fonts.computeIfAbsent(type, t -> switch (t.face()) {
            case INTER_REGULAR -> Font.font(Fonts.TEXT, t.size());
            case INTER_MEDIUM -> Font.font(Fonts.TEXT_MEDIUM, t.size());
            case INTER_SEMI_BOLD -> Font.font(Fonts.TEXT_SEMI_BOLD, t.size());
            case INTER_BOLD -> Font.font(Fonts.TEXT, FontWeight.BOLD, t.size());
            case MONO_MEDIUM -> Font.font(Fonts.MONO_MEDIUM, t.size());
            case MONO_SEMI_BOLD -> Font.font(Fonts.MONO_SEMI_BOLD, t.size());
        });
    }
}
