package io.kubarium.ui.timeline;

import io.kubarium.ui.timeline.TimelineModel.Phase;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the phases lie in the band: at their time where there is room, else as wide as they must be. A past phase may shrink to its number,
 * the present and the coming ones keep their titles as long as they can.
 */
final class PhaseBand {
    private static final double GAP = 2;
    private static final double NUMBER = 24;
    private static final double LEAST_TITLE = 64;

    /** A phase's place, and whether its title fits. */
    record Place(double x, double width, boolean titled) {
    }

    private PhaseBand() {
    }

    /** The places of phases whose titles are so wide. */
    static List<Place> places(List<Phase> phases, List<Double> titles, TimeScale scale) {
        List<Double> widths = new ArrayList<>();
        double total = 0;
        for (int i = 0; i < phases.size(); i++) {
            Phase phase = phases.get(i);
            double natural = scale.x(phase.to()) - scale.x(phase.from()) - GAP;
            double least = phase.state() == Phase.State.PAST ? NUMBER : titles.get(i);
            widths.add(Math.max(natural, least));
            total += widths.get(i) + GAP;
        }
        double room = scale.right() - scale.left();
        if (total > room) total = shrink(phases, widths, total - room);
        double x = phases.isEmpty() ? scale.left() : Math.max(scale.left(), Math.min(scale.x(phases.getFirst().from()), scale.right() - total));
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < phases.size(); i++) {
            places.add(new Place(x, widths.get(i), widths.get(i) >= titles.get(i)));
            x += widths.get(i) + GAP;
        }
        return places;
    }

    /** Takes what is too much from the widest first: past ones down to their number, others down to a short title. */
    private static double shrink(List<Phase> phases, List<Double> widths, double tooMuch) {
        double left = tooMuch;
        for (int round = 0; round < phases.size() && left > 0; round++) {
            int widest = -1;
            for (int i = 0; i < widths.size(); i++) {
                if (widths.get(i) > least(phases.get(i)) && (widest < 0 || widths.get(i) > widths.get(widest))) widest = i;
            }
            if (widest < 0) break;
            double take = Math.min(left, widths.get(widest) - least(phases.get(widest)));
            widths.set(widest, widths.get(widest) - take);
            left -= take;
        }
        return widths.stream().mapToDouble(w -> w + GAP).sum();
    }

    private static double least(Phase phase) {
        return phase.state() == Phase.State.PAST ? NUMBER : LEAST_TITLE;
    }
}
