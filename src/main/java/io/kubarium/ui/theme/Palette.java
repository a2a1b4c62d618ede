package io.kubarium.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;

/** The colour tokens of one theme by name, without their prefix: {@code color("svcline")} is {@code -kb-svcline}. */
public record Palette(Map<String, Color> colors) {
    private static final Pattern TOKEN = Pattern.compile("-kb-([a-z0-9-]+):\\s*(#[0-9A-Fa-f]{6,8});");

    /** The colour of a token; an unknown name is a mistake in the program. */
    public Color color(String token) {
        Color color = colors.get(token);
        if (color == null) throw new IllegalArgumentException("no colour token " + token);
        return color;
    }

    static Palette read(URL tokens) {
        Map<String, Color> colors = new LinkedHashMap<>();
        try (InputStream in = tokens.openStream()) {
            Matcher token = TOKEN.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            while (token.find()) colors.put(token.group(1), Color.web(token.group(2)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Palette(colors);
    }
}
