package io.kubarium.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** The drawn icons by name, from {@code assets/icons/icons.txt}. */
public final class Icons {
    private static final double GRID = 20;
    private static final double STROKE = 1.6;
    private static final Map<String, Drawing> DRAWINGS = read();

    private Icons() {
    }

    /** How an icon is drawn: its outline on a grid of 20 by 20, and whether that is filled or stroked. */
    public record Drawing(boolean solid, String path) {
    }

    /** A new node that shows the icon in a square of that size; its ink comes from the style sheet. */
    public static Node icon(String name, double size) {
        Drawing drawing = drawing(name);
        SVGPath shape = new SVGPath();
        shape.setContent(drawing.path());
        shape.setFillRule(FillRule.EVEN_ODD);
        shape.getStyleClass().add(drawing.solid() ? "icon-solid" : "icon-line");
        shape.setStrokeWidth(STROKE * GRID / size * Math.max(0.9, size / GRID));
        shape.getTransforms().add(new Scale(size / GRID, size / GRID));
        Pane box = new Pane(shape);
        box.getStyleClass().add("icon");
        box.setMinSize(size, size);
        box.setPrefSize(size, size);
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        box.setMouseTransparent(true);
        return box;
    }

    /** The drawing of an icon, for what is painted on a canvas. */
    public static Drawing drawing(String name) {
        Drawing drawing = DRAWINGS.get(name);
        if (drawing == null) throw new IllegalArgumentException("no icon " + name);
        return drawing;
    }

    /** The names of all icons. */
    public static Set<String> names() {
        return DRAWINGS.keySet();
    }

    private static Map<String, Drawing> read() {
        Map<String, Drawing> drawings = new LinkedHashMap<>();
        try (InputStream in = Icons.class.getResourceAsStream("/io/kubarium/assets/icons/icons.txt")) {
            if (in == null) throw new IllegalStateException("the icons are missing from the program");
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.isBlank() || line.startsWith("#")) continue;
                String[] part = line.split(" ", 3);
                drawings.put(part[0], new Drawing(part[1].equals("solid"), part[2]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return drawings;
    }
}
