package io.kubarium.diagram;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;

/** Measures text by the advance tables (`cmap`, `hmtx`) of the bundled fonts: the same widths on every machine. */
public final class FontAdvances implements TextMeasure {

    private static final int LATIN_AND_ARROWS = 0x2600;

    private final Map<Type.Face, double[]> advances = new EnumMap<>(Type.Face.class);

    private FontAdvances() {}

    /** Reads the bundled fonts. */
    public static FontAdvances bundled() {
        FontAdvances all = new FontAdvances();
        for (Type.Face face : Type.Face.values()) {
            all.advances.put(face, read("/io/kubarium/assets/fonts/" + face.file()));
        }
        return all;
    }

    @Override
    public double width(String text, Type type) {
        double[] table = advances.get(type.face());
        double sum = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            sum += table[c < table.length ? c : 'n'];
        }
        return sum * type.size();
    }

    private static double[] read(String resource) {
        try (InputStream in = FontAdvances.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Missing font " + resource);
            }
            return table(ByteBuffer.wrap(new DataInputStream(in).readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The advance of each character, in ems. */
    private static double[] table(ByteBuffer font) {
        int head = offset(font, "head");
        int hhea = offset(font, "hhea");
        int hmtx = offset(font, "hmtx");
        int cmap = unicodeMap(font, offset(font, "cmap"));
        double unitsPerEm = unsigned(font, head + 18);
        int metrics = unsigned(font, hhea + 34);
        double[] ems = new double[LATIN_AND_ARROWS];
        for (int c = 0; c < LATIN_AND_ARROWS; c++) {
            int glyph = Math.min(glyph(font, cmap, c), metrics - 1);
            ems[c] = unsigned(font, hmtx + 4 * glyph) / unitsPerEm;
        }
        return ems;
    }

    private static int offset(ByteBuffer font, String tag) {
        int tables = unsigned(font, 4);
        for (int i = 0; i < tables; i++) {
            int entry = 12 + 16 * i;
            if (tag.equals(new String(font.array(), entry, 4, java.nio.charset.StandardCharsets.US_ASCII))) {
                return font.getInt(entry + 8);
            }
        }
        throw new IllegalStateException("Font without table " + tag);
    }

    /** The format-4 map of the basic plane. */
    private static int unicodeMap(ByteBuffer font, int cmap) {
        int maps = unsigned(font, cmap + 2);
        for (int i = 0; i < maps; i++) {
            int map = cmap + font.getInt(cmap + 4 + 8 * i + 4);
            if (unsigned(font, map) == 4) {
                return map;
            }
        }
        throw new IllegalStateException("Font without a basic Unicode map");
    }

    private static int glyph(ByteBuffer font, int map, int c) {
        int segments2 = unsigned(font, map + 6);
        for (int i = 0; i < segments2; i += 2) {
            if (unsigned(font, map + 14 + i) < c) {
                continue;
            }
            int start = unsigned(font, map + 16 + segments2 + i);
            if (start > c) {
                return 0;
            }
            int delta = unsigned(font, map + 16 + 2 * segments2 + i);
            int range = map + 16 + 3 * segments2 + i;
            int rangeOffset = unsigned(font, range);
            if (rangeOffset == 0) {
                return (c + delta) & 0xFFFF;
            }
            int glyph = unsigned(font, range + rangeOffset + 2 * (c - start));
            return glyph == 0 ? 0 : (glyph + delta) & 0xFFFF;
        }
        return 0;
    }

    private static int unsigned(ByteBuffer font, int at) {
        return font.getShort(at) & 0xFFFF;
    }
}
