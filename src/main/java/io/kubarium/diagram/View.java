package io.kubarium.diagram;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How the person looks at the stage: its size at 100 %, what they moved (id → place of its upper left corner), what is
 * selected, pointed at and lit, and the sentences that should stand at things.
 *
 * @param quiet the first start: no meters, no foot, no shelf, no control plane
 * @param lit the things in focus; empty means nothing is unlit
 */
public record View(
        double width,
        double height,
        boolean quiet,
        SortedMap<String, Point> moved,
        Set<String> selected,
        String hovered,
        Set<String> lit,
        List<Words> words) {

    /** A sentence wanted at a thing; {@code slot} is who, what or still (STORIES C2). */
    public record Words(String slot, String target, String text) {}

    public View {
        moved = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(moved));
        selected = java.util.Collections.unmodifiableSet(new TreeSet<>(selected));
        lit = java.util.Collections.unmodifiableSet(new TreeSet<>(lit));
        words = List.copyOf(words);
    }

    /** A plain look at a stage of this size. */
    public static View of(double width, double height) {
        return new View(width, height, false, new TreeMap<>(), new TreeSet<>(), "", new TreeSet<>(), List.of());
    }

    public View quietly() {
        return new View(width, height, true, moved, selected, hovered, lit, words);
    }

    public View moving(SortedMap<String, Point> places) {
        return new View(width, height, quiet, places, selected, hovered, lit, words);
    }

    public View selecting(Set<String> ids) {
        return new View(width, height, quiet, moved, ids, hovered, lit, words);
    }

    public View hovering(String id) {
        return new View(width, height, quiet, moved, selected, id, lit, words);
    }

    public View lighting(Set<String> ids) {
        return new View(width, height, quiet, moved, selected, hovered, ids, words);
    }

    public View saying(List<Words> sentences) {
        return new View(width, height, quiet, moved, selected, hovered, lit, sentences);
    }
}
