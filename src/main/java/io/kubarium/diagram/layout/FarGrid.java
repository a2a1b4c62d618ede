package io.kubarium.diagram.layout;

import io.kubarium.diagram.Cast;
import io.kubarium.diagram.Rect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where zones and their nodes stand on the far stage: in the largest size in which all of them fit into the area. Zones are
 * as wide as their row allows, nodes run through them line by line.
 */
final class FarGrid {

    static final double HEADER = 44;
    static final double TILE_WIDTH = 48;
    static final double TILE_HEIGHT = 38;
    private static final double GAP = 6;
    private static final double PADDING = 12;
    private static final double ZONE_GAP = 16;
    private static final double LARGEST = 2.4;
    private static final double STEP = 0.97;
    private static final double LEAST = 0.1;

    /** A zone with its place, and its nodes with theirs, in their order. */
    record Zone(String name, Rect at, Map<Cast.Machine, Rect> nodes) {

        long failing() {
            return nodes.keySet().stream().filter(n -> !n.isReady()).count();
        }
    }

    private final Rect area;
    private final Map<String, List<Cast.Machine>> zones;
    private double scale;
    private int perRow;

    FarGrid(List<Cast.Machine> machines, Rect area) {
        this.area = area;
        Map<String, List<Cast.Machine>> byName = new TreeMap<>();
        machines.forEach(m -> byName.computeIfAbsent(m.zone(), z -> new ArrayList<>()).add(m));
        zones = new LinkedHashMap<>(byName);
        choose();
    }

    /** 1 is VISUAL's measure of a tile. */
    double scale() {
        return scale;
    }

    /** Whether a tile has room for the dots of its pods; else a node is one cell of a heat map. */
    boolean showsPods() {
        return scale >= FarTile.LEAST_WITH_DOTS;
    }

    private void choose() {
        for (scale = LARGEST; scale > LEAST; scale *= STEP) {
            for (perRow = zones.size(); perRow >= 1; perRow--) {
                if (columns() >= 1 && height() <= area.height()) {
                    return;
                }
            }
        }
        scale = LEAST;
        perRow = Math.max(1, zones.size());
    }

    private double zoneWidth() {
        return Math.floor((area.width() - (perRow - 1) * ZONE_GAP) / perRow);
    }

    private int columns() {
        double gap = GAP * Math.min(1, scale);
        return (int) ((zoneWidth() - 2 * PADDING + gap) / (TILE_WIDTH * scale + gap));
    }

    private double height() {
        double sum = -ZONE_GAP;
        List<List<Cast.Machine>> all = List.copyOf(zones.values());
        for (int from = 0; from < all.size(); from += perRow) {
            sum += rowHeight(all.subList(from, Math.min(all.size(), from + perRow))) + ZONE_GAP;
        }
        return sum;
    }

    private double rowHeight(List<List<Cast.Machine>> row) {
        int most = row.stream().mapToInt(List::size).max().orElse(1);
        int lines = (most + columns() - 1) / Math.max(1, columns());
        double gap = GAP * Math.min(1, scale);
        return HEADER + lines * (TILE_HEIGHT * scale + gap) - gap + PADDING;
    }

    /** All zones in the order of their names. */
    List<Zone> place() {
        List<Zone> placed = new ArrayList<>();
        List<String> names = List.copyOf(zones.keySet());
        double y = area.y();
        for (int from = 0; from < names.size(); from += perRow) {
            List<String> row = names.subList(from, Math.min(names.size(), from + perRow));
            double height = rowHeight(row.stream().map(zones::get).toList());
            double x = area.x();
            for (String name : row) {
                Rect at = new Rect(x, y, zoneWidth(), height);
                placed.add(new Zone(name.isEmpty() ? "nodes" : name, at, nodes(zones.get(name), at)));
                x += zoneWidth() + ZONE_GAP;
            }
            y += height + ZONE_GAP;
        }
        return placed;
    }

    private Map<Cast.Machine, Rect> nodes(List<Cast.Machine> machines, Rect zone) {
        Map<Cast.Machine, Rect> nodes = new LinkedHashMap<>();
        int columns = Math.max(1, columns());
        double gap = GAP * Math.min(1, scale);
        double width = TILE_WIDTH * scale;
        double left = zone.x() + (zone.width() - columns * (width + gap) + gap) / 2;
        for (int i = 0; i < machines.size(); i++) {
            nodes.put(machines.get(i), new Rect(left + i % columns * (width + gap),
                    zone.y() + HEADER + i / columns * (TILE_HEIGHT * scale + gap), width, TILE_HEIGHT * scale));
        }
        return nodes;
    }
}
