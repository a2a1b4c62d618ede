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
 * @param order the Services from the left, as {@code DiagramLayout.order} found it when the cluster was opened
 * @param zoom the camera's scale, where the person chose one; 0 where it shows all
 * @param kept where call-outs stood before: they stay there while it is free
 * @param shelf which of the shelf's cards comes first, where it scrolls
 * @param lifted the pod that invites to be grabbed; "" for none
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
        List<Words> words,
        List<String> order,
        String lifted,
        double zoom,
        List<Callout> kept,
        int shelf) {

    /** A sentence wanted at a thing; {@code slot} is who, what or still (STORIES C2), or an answer to the person. */
    public record Words(String slot, String target, String text) {
        /** The slot of what answers the person's own hand; it is never folded into a badge. */
        public static final String ANSWER = "answer";
    }

    public View {
        moved = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(moved));
        selected = java.util.Collections.unmodifiableSet(new TreeSet<>(selected));
        lit = java.util.Collections.unmodifiableSet(new TreeSet<>(lit));
        words = List.copyOf(words);
        order = List.copyOf(order);
        kept = List.copyOf(kept);
    }

    /** A look at everything, in the order that crosses least, with nothing lifted. */
    public View(double width, double height, boolean quiet, SortedMap<String, Point> moved, Set<String> selected, String hovered,
            Set<String> lit, List<Words> words) {
        this(width, height, quiet, moved, selected, hovered, lit, words, List.of(), "", 0, List.of(), 0);
    }

    /** A plain look at a stage of this size. */
    public static View of(double width, double height) {
        return new View(width, height, false, new TreeMap<>(), new TreeSet<>(), "", new TreeSet<>(), List.of(), List.of(), "", 0, List.of(), 0);
    }

    /** A look at a shelf that is not scrolled. */
    public View(double width, double height, boolean quiet, SortedMap<String, Point> moved, Set<String> selected, String hovered,
            Set<String> lit, List<Words> words, List<String> order, String lifted, double zoom, List<Callout> kept) {
        this(width, height, quiet, moved, selected, hovered, lit, words, order, lifted, zoom, kept, 0);
    }

    /** The same with this card of the shelf as the first in sight. */
    public View scrolled(int first) {
        return new View(width, height, quiet, moved, selected, hovered, lit, words, order, lifted, zoom, kept, first);
    }

    public View quietly() {
        return new View(width, height, true, moved, selected, hovered, lit, words, order, lifted, zoom, kept, shelf);
    }

    public View moving(SortedMap<String, Point> places) {
        return new View(width, height, quiet, places, selected, hovered, lit, words, order, lifted, zoom, kept, shelf);
    }

    public View selecting(Set<String> ids) {
        return new View(width, height, quiet, moved, ids, hovered, lit, words, order, lifted, zoom, kept, shelf);
    }

    public View hovering(String id) {
        return new View(width, height, quiet, moved, selected, id, lit, words, order, lifted, zoom, kept, shelf);
    }

    public View lighting(Set<String> ids) {
        return new View(width, height, quiet, moved, selected, hovered, ids, words, order, lifted, zoom, kept, shelf);
    }

    public View saying(List<Words> sentences) {
        return new View(width, height, quiet, moved, selected, hovered, lit, sentences, order, lifted, zoom, kept, shelf);
    }

    public View ordering(List<String> services) {
        return new View(width, height, quiet, moved, selected, hovered, lit, words, services, lifted, zoom, kept, shelf);
    }

    public View lifting(String pod) {
        return new View(width, height, quiet, moved, selected, hovered, lit, words, order, pod, zoom, kept, shelf);
    }

    /** The same look at a stage of another size. */
    public View sized(double newWidth, double newHeight) {
        return new View(newWidth, newHeight, quiet, moved, selected, hovered, lit, words, order, lifted, zoom, kept, shelf);
    }

    /** The same, with call-outs that stay where they stood before while that is free. */
    public View keeping(List<Callout> callouts) {
        return new View(width, height, quiet, moved, selected, hovered, lit, words, order, lifted, zoom, callouts, shelf);
    }

    public View zoomed(double scale) {
        return new View(width, height, quiet, moved, selected, hovered, lit, words, order, lifted, scale, kept, shelf);
    }
}
