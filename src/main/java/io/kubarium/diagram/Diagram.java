package io.kubarium.diagram;

import java.util.List;
import java.util.Optional;

/** What the stage shows at one moment: everything with its place, from the ground up. */
public record Diagram(Rect bounds, List<Item> items, List<Callout> callouts, Scroll shelf) {

    /** A stage with nothing on it. */
    public static final Diagram EMPTY = new Diagram(new Rect(0, 0, 1, 1), List.of(), List.of());

    /** Which of the shelf's cards are in sight, from {@code first} on: where there are more, it can be scrolled. */
    public record Scroll(Rect at, int first, int shown, int all) {

        /** Nothing to scroll. */
        public static final Scroll NONE = new Scroll(new Rect(0, 0, 0, 0), 0, 0, 0);

        /** The last card that may come first. */
        public int last() {
            return all - shown;
        }
    }

    /** A stage without a shelf. */
    public Diagram(Rect bounds, List<Item> items, List<Callout> callouts) {
        this(bounds, items, callouts, Scroll.NONE);
    }

    public Diagram {
        items = List.copyOf(items);
        callouts = List.copyOf(callouts);
    }

    /** The thing with this id, if it is drawn. */
    public Optional<Item> find(String id) {
        return items.stream().filter(i -> i.id().equals(id)).findFirst();
    }

    /** The uppermost thing at a place. */
    public Optional<Item> hit(Point p) {
        for (int i = items.size() - 1; i >= 0; i--) {
            Item item = items.get(i);
            if (item.isThing() && item.box().contains(p)) {
                return Optional.of(item);
            }
        }
        return Optional.empty();
    }

    /** All things that can be pointed at, in reading order: from the top down, then from the left. */
    public List<Item> things() {
        return items.stream().filter(Item::isThing).toList();
    }
}
