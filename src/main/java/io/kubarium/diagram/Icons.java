package io.kubarium.diagram;

import java.util.Map;
import java.util.TreeMap;

/** The stage's own signs, as paths on a grid of 24 × 24. */
public final class Icons {

    /** A path; {@code stroke} is its line width on the grid, 0 for a filled shape. */
    public record Sign(String path, double stroke) {}

    private static final Map<String, Sign> SIGNS = new TreeMap<>();

    static {
        SIGNS.put("check", new Sign("M6.5 12.6 L10.4 16.4 L17.6 8.4", 2.9));
        SIGNS.put("cross", new Sign("M7.5 7.5 L16.5 16.5 M16.5 7.5 L7.5 16.5", 3));
        SIGNS.put("question", new Sign("M8.8 9.4 A3.3 3.3 0 1 1 13.5 12.3 C12.4 12.9 12 13.5 12 14.6 M12 17.9 L12 18.1", 2.6));
        SIGNS.put("hourglass", new Sign("M6 3 H18 M6 21 H18 M7.5 3 V6.5 C7.5 9.5 12 10 12 12 C12 14 7.5 14.5 7.5 17.5 V21"
                + " M16.5 3 V6.5 C16.5 9.5 12 10 12 12 C12 14 16.5 14.5 16.5 17.5 V21", 2.4));
        SIGNS.put("retry", new Sign("M17 12 A5 5 0 1 1 15.2 8.2 M15.8 4.6 V8.6 H11.8", 2.6));
        SIGNS.put("anchor", new Sign("M9.2 5 A2.8 2.8 0 1 0 14.8 5 A2.8 2.8 0 1 0 9.2 5 M12 7.8 V21.5 M7.5 11.5 H16.5"
                + " M2.8 13.5 C3.2 18.5 7 21.5 12 21.5 C17 21.5 20.8 18.5 21.2 13.5 M1 15.6 L2.8 13.2 L5.2 15 M23 15.6 L21.2 13.2 L18.8 15",
                2.1));
        SIGNS.put("sheet", new Sign("M5.5 3 H14 L18.5 7.5 V21 H5.5 Z M13.5 3.4 V8 H18", 2.3));
        SIGNS.put("key", new Sign("M3 8.5 A4.3 4.3 0 1 0 11.6 8.5 A4.3 4.3 0 1 0 3 8.5 M10.6 11.4 L20.5 20.5 M16 16.4 L18.6 13.6"
                + " M19 19 L21 17", 2.4));
        SIGNS.put("person", new Sign("M7.2 5.6 A4.8 4.8 0 1 0 16.8 5.6 A4.8 4.8 0 1 0 7.2 5.6 Z"
                + " M1.5 23 C1.5 16.6 6.4 12.8 12 12.8 C17.6 12.8 22.5 16.6 22.5 23 Z", 0));
        SIGNS.put("grip", new Sign("M6 4.5 a2.2 2.2 0 1 0 4.4 0 a2.2 2.2 0 1 0 -4.4 0 Z M13.6 4.5 a2.2 2.2 0 1 0 4.4 0 a2.2 2.2 0 1 0 -4.4 0 Z"
                + " M6 12 a2.2 2.2 0 1 0 4.4 0 a2.2 2.2 0 1 0 -4.4 0 Z M13.6 12 a2.2 2.2 0 1 0 4.4 0 a2.2 2.2 0 1 0 -4.4 0 Z"
                + " M6 19.5 a2.2 2.2 0 1 0 4.4 0 a2.2 2.2 0 1 0 -4.4 0 Z M13.6 19.5 a2.2 2.2 0 1 0 4.4 0 a2.2 2.2 0 1 0 -4.4 0 Z", 0));
        SIGNS.put("gauge", new Sign("M4 17.5 A9 9 0 1 1 20 17.5 M12 15 L16.5 8.5", 2.4));
        SIGNS.put("shield", new Sign("M12 2.8 L20 5.8 V11.5 C20 16.5 16.5 19.8 12 21.5 C7.5 19.8 4 16.5 4 11.5 V5.8 Z", 2.3));
        SIGNS.put("bars", new Sign("M4 20.5 H20 M7 16.5 V11 M12 16.5 V5 M17 16.5 V8", 2.6));
        SIGNS.put("limits", new Sign("M3 5 H21 M3 19 H21 M12 8.5 V15.5 M9.5 10.5 L12 8 L14.5 10.5 M9.5 13.5 L12 16 L14.5 13.5", 2.2));
        SIGNS.put("hands", new Sign("M12 4.5 V12.5 L17 15.5", 3.4));
        SIGNS.put("up", new Sign("M12 20 V5 M5.5 11 L12 4.5 L18.5 11", 3));
        SIGNS.put("down", new Sign("M12 4 V19 M5.5 13 L12 19.5 L18.5 13", 3));
        SIGNS.put("left", new Sign("M20 12 H5 M11 5.5 L4.5 12 L11 18.5", 3));
        SIGNS.put("right", new Sign("M4 12 H19 M13 5.5 L19.5 12 L13 18.5", 3));
        SIGNS.put("disk", new Sign("M4 6 C4 2.5 20 2.5 20 6 V18 C20 21.5 4 21.5 4 18 Z M4 6 C4 9.5 20 9.5 20 6", 2.2));
        SIGNS.put("pin", new Sign("M8 3.5 H16 M9.5 3.5 V10 L6.5 14 H17.5 L14.5 10 V3.5 M12 14 V21", 2.2));
        SIGNS.put("bar", new Sign("M5 12 H19", 4));
    }

    private Icons() {}

    /** The sign of this name. */
    public static Sign sign(String name) {
        Sign sign = SIGNS.get(name);
        if (sign == null) {
            throw new IllegalArgumentException("No sign named " + name);
        }
        return sign;
    }
}
