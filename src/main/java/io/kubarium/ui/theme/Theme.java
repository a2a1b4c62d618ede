package io.kubarium.ui.theme;

import java.net.URL;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Scene;

/** A set of colours for the whole window. */
public enum Theme {
    LIGHT, DARK, CONTRAST;

    private static final String STYLES = "/io/kubarium/assets/css/";

    /** Puts this theme on a scene. Both sheets change in one assignment, so that no pulse sees half a theme (JDK-8268657). */
    public void applyTo(Scene scene) {
        Fonts.load();
        scene.getStylesheets().setAll(styleSheets());
    }

    /** The addresses of this theme's style sheets, tokens first. */
    public List<String> styleSheets() {
        return List.of(sheet("tokens-" + word() + ".css"), sheet("kubarium.css"));
    }

    /** The colour tokens, for what is painted on a canvas. */
    public Palette palette() {
        return Palette.read(resource("tokens-" + word() + ".css"));
    }

    /** The word that names the theme on the command line and in preferences. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The theme the theme button switches to. */
    public Theme next() {
        return values()[(ordinal() + 1) % values().length];
    }

    /** The theme with that word. */
    public static Optional<Theme> of(String word) {
        for (Theme theme : values()) if (theme.word().equals(word)) return Optional.of(theme);
        return Optional.empty();
    }

    private static String sheet(String file) {
        return resource(file).toExternalForm();
    }

    private static URL resource(String file) {
        URL url = Theme.class.getResource(STYLES + file);
        if (url == null) throw new IllegalStateException("style sheet " + file + " is missing from the program");
        return url;
    }
}
