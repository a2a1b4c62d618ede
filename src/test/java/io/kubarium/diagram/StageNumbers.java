package io.kubarium.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What must hold of every diagram: nothing lies on anything else, no word leaves its box or runs into another one. */
public final class StageNumbers {

    private StageNumbers() {}

    /** Tiles, pills, gates, cards, call-outs and notes that share ground; notches sit on a node's border, and the queue in the scheduler's row. */
    public static List<String> overlaps(Diagram d) {
        return overlaps(d, i -> false);
    }

    /** The same without those that move. */
    public static List<String> overlaps(Diagram d, Predicate<String> moving) {
        List<Item> solid = d.items().stream()
                .filter(i -> i.layer() == Layer.THING || i.id().startsWith("callout/") || i.id().startsWith("note/") || i.id().equals("rail/words"))
                .filter(i -> i.box().width() > 0 && !moving.test(i.id())).toList();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < solid.size(); i++) {
            for (int j = i + 1; j < solid.size(); j++) {
                boolean queued = solid.get(i).id().startsWith("Process/kube-scheduler") && solid.get(i).box().contains(solid.get(j).box());
                if (!queued && solid.get(i).box().overlaps(solid.get(j).box())) {
                    found.add(solid.get(i).id() + " and " + solid.get(j).id());
                }
            }
        }
        return found;
    }

    /** Words that leave the box of their item, or run into others on their line. */
    public static List<String> straying(Diagram d) {
        List<String> found = new ArrayList<>();
        for (Item item : d.items()) {
            if (item.box().width() > 0 && !item.id().equals("frame")) {
                straying(item, found);
            }
        }
        return found;
    }

    private static void straying(Item item, List<String> found) {
        List<Mark.Label> labels = item.marks().stream().filter(Mark.Label.class::isInstance).map(Mark.Label.class::cast).toList();
        for (Mark.Label label : labels) {
            if (label.x() < -1 || label.x() + label.width() > item.box().width() + 1) {
                found.add(item.id() + ": \"" + label.text() + "\" leaves its box");
            }
            for (Mark.Label other : labels) {
                boolean sameLine = label != other && Math.abs(label.y() - other.y()) < 9;
                boolean apart = label.x() + label.width() <= other.x() + 1 || other.x() + other.width() <= label.x() + 1;
                if (sameLine && !apart) {
                    found.add(item.id() + ": \"" + label.text() + "\" runs into \"" + other.text() + "\"");
                }
            }
        }
    }
}
