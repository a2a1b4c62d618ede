package io.kubarium.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;

class ThemeTest {
    @Test
    void theBundledFontsAreKnownUnderTheNamesTheStyleSheetUses() {
        assertEquals(List.of("Inter Regular", "Inter Medium", "Inter Semi Bold", "Inter Bold", "JetBrains Mono Regular", "JetBrains Mono Medium",
                "JetBrains Mono SemiBold", "JetBrains Mono Bold"), Fonts.load());
        for (String family : List.of(Fonts.TEXT, Fonts.TEXT_MEDIUM, Fonts.TEXT_SEMI_BOLD, Fonts.MONO, Fonts.MONO_MEDIUM, Fonts.MONO_SEMI_BOLD)) {
            assertEquals(family, Font.font(family, 12).getFamily());
        }
    }

    @Test
    void allThemesDefineTheSameTokens() {
        TreeSet<String> light = new TreeSet<>(Theme.LIGHT.palette().colors().keySet());
        assertEquals(light, new TreeSet<>(Theme.DARK.palette().colors().keySet()));
        assertEquals(light, new TreeSet<>(Theme.CONTRAST.palette().colors().keySet()));
        assertEquals(Color.web("#1F5AD6"), Theme.LIGHT.palette().color("accent"));
    }

    @Test
    void theRulesHoldNoColourLiteralAndUseOnlyKnownTokens() throws IOException {
        String rules = text("kubarium.css").replaceAll("(?s)/\\*.*?\\*/", "");
        assertTrue(!Pattern.compile("#[0-9A-Fa-f]{3,8}\\b|rgba?\\(|: *(white|black|red|gray)\\b").matcher(rules).find());
        TreeSet<String> used = new TreeSet<>();
        Pattern.compile("-kb-([a-z0-9-]+)").matcher(rules).results().forEach(m -> used.add(m.group(1)));
        used.removeAll(Theme.LIGHT.palette().colors().keySet());
        assertEquals(new TreeSet<>(), used);
    }

    @Test
    void textIsReadableOnEveryGround() {
        for (Theme theme : Theme.values()) {
            Palette p = theme.palette();
            double least = theme == Theme.CONTRAST ? 7 : 4.5;
            for (String text : List.of("ink", "muted")) for (String ground : List.of("bg", "paper", "soft", "node", "cluster")) {
                assertTrue(contrast(p.color(text), p.color(ground)) >= least, theme + ": " + text + " on " + ground);
            }
        }
    }

    private static double contrast(Color a, Color b) {
        double x = luminance(a);
        double y = luminance(b);
        return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(double v) {
        return v <= 0.03928 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }

    private static String text(String file) throws IOException {
        try (InputStream in = Theme.class.getResourceAsStream("/io/kubarium/assets/css/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
