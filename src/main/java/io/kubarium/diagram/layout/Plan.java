package io.kubarium.diagram.layout;

import io.kubarium.diagram.Point;
import io.kubarium.diagram.Rect;
import io.kubarium.diagram.View;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where everything stands: filled row by row. What a person moved stays where they put it. */
final class Plan {

    private static final double LEAST_READABLE = 0.6;

    final Measures measures;
    final View view;
    private final Map<String, Rect> places = new TreeMap<>();
    private final Set<String> chips = new TreeSet<>();
    private final Set<String> narrow = new TreeSet<>();
    Rect cluster = new Rect(0, 0, 0, 0);
    Rect nodes = new Rect(0, 0, 0, 0);

    Plan(View view) {
        this.view = view;
        this.measures = Measures.of(view);
    }

    /** Gives a thing its place, unless the person chose one; answers where it is. */
    Rect put(String id, Rect rect) {
        Point chosen = view.moved().get(id);
        Rect at = chosen == null ? rect : new Rect(chosen.x(), chosen.y(), rect.width(), rect.height());
        places.put(id, at);
        return at;
    }

    /** Gives a thing its place, wherever the person moved it on the near stage. */
    void fix(String id, Rect rect) {
        places.put(id, rect);
    }

    Rect at(String id) {
        Rect rect = places.get(id);
        if (rect == null) {
            throw new IllegalStateException("Nothing placed for " + id);
        }
        return rect;
    }

    Optional<Rect> find(String id) {
        return Optional.ofNullable(places.get(id));
    }

    void drawAsChip(String tile) {
        chips.add(tile);
    }

    boolean isChip(String tile) {
        return chips.contains(tile);
    }

    /** A node so narrow that it shows no meters and no words at its foot. */
    void drawNarrow(String machine) {
        narrow.add(machine);
    }

    boolean isNarrow(String machine) {
        return narrow.contains(machine);
    }

    double railY() {
        return nodes.bottom() + measures.rail();
    }

    /** Whether the words in a tile are large enough to be read; below that the Middle level leaves them out. */
    boolean readable() {
        double all = cluster.right() + Measures.MARGIN;
        double scale = view.zoom() > 0 ? view.zoom() : Math.min(1, view.width() / all);
        return scale >= LEAST_READABLE;
    }

    static String proxy(String machine) {
        return "Process/kube-proxy/" + machine;
    }

    static String kubelet(String machine) {
        return "Process/kubelet/" + machine;
    }

    static String containerd(String machine) {
        return "Process/containerd/" + machine;
    }
}
