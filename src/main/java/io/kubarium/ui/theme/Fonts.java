package io.kubarium.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** The bundled fonts. A weight of 500 or 600 is found by its family name only, so the families are named here once. */
public final class Fonts {
    public static final String TEXT = "Inter";
    public static final String TEXT_MEDIUM = "Inter Medium";
    public static final String TEXT_SEMI_BOLD = "Inter Semi Bold";
    public static final String MONO = "JetBrains Mono";
    public static final String MONO_MEDIUM = "JetBrains Mono Medium";
    public static final String MONO_SEMI_BOLD = "JetBrains Mono SemiBold";

    private static final List<String> FILES = List.of("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf", "Inter-Bold.otf",
            "JetBrainsMono-Regular.ttf", "JetBrainsMono-Medium.ttf", "JetBrainsMono-SemiBold.ttf", "JetBrainsMono-Bold.ttf");

    private Fonts() {
    }

    /** Makes the bundled fonts known to the toolkit and returns their full names. Does its work once. */
    public static List<String> load() {
        return Loaded.NAMES;
    }

    private static final class Loaded {
        static final List<String> NAMES = FILES.stream().map(Loaded::loadFont).toList();

        private static String loadFont(String file) {
            try (InputStream in = Fonts.class.getResourceAsStream("/io/kubarium/assets/fonts/" + file)) {
                Font font = in == null ? null : Font.loadFont(in, 12);
                if (font == null) throw new IllegalStateException("font " + file + " is missing from the program");
                return font.getName();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
