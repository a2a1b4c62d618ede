package io.kubarium.diagram;

import java.util.List;

/**
 * One thing on the stage. Its id says what it stands for: {@code Pod/default/web-1}, {@code Node//worker-1},
 * {@code Process/kubelet/worker-1}, {@code Service/default/web}; ids in small letters ({@code edge/…}, {@code frame})
 * are scenery.
 *
 * @param text what a screen reader says and a tooltip shows; "" for scenery, which cannot be pointed at
 */
public record Item(String id, Layer layer, Rect box, List<Mark> marks, String text) {

    public Item {
        marks = List.copyOf(marks);
    }

    /** Scenery that nobody points at. */
    public static Item scenery(String id, Layer layer, Rect box, List<Mark> marks) {
        return new Item(id, layer, box, marks, "");
    }

    /** Whether it can be pointed at, focused and selected. */
    public boolean isThing() {
        return !text.isEmpty();
    }

    /** The first part of the id: {@code Pod}, {@code Node}, {@code Process} … */
    public String kind() {
        int slash = id.indexOf('/');
        return slash < 0 ? id : id.substring(0, slash);
    }

    /** The same thing somewhere else. */
    public Item moved(double dx, double dy) {
        return new Item(id, layer, box.moved(dx, dy), marks, text);
    }
}
