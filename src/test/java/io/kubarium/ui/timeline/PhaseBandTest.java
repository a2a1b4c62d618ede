package io.kubarium.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.ui.timeline.PhaseBand.Place;
import io.kubarium.ui.timeline.TimelineModel.Phase;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhaseBandTest {
    private final TimeScale scale = new TimeScale(0, 60, 100, 700);

    @Test
    void phasesWithRoomLieAtTheirTime() {
        List<Phase> phases = List.of(new Phase(1, "a", 0, 20, Phase.State.PAST), new Phase(2, "b", 20, 40, Phase.State.PRESENT));
        assertEquals(List.of(new Place(100, 198, true), new Place(300, 198, true)), PhaseBand.places(phases, List.of(60.0, 60.0), scale));
    }

    @Test
    void aBurstKeepsNumbersOfThePastAndTitlesOfTheRest() {
        List<Phase> phases = List.of(new Phase(1, "a", 20, 20.1, Phase.State.PAST), new Phase(2, "b", 20.1, 20.2, Phase.State.PRESENT), new Phase(3, "c", 20.2, 20.3, Phase.State.COMING));
        assertEquals(List.of(new Place(300, 24, false), new Place(326, 80, true), new Place(408, 90, true)), PhaseBand.places(phases, List.of(70.0, 80.0, 90.0), scale));
    }

    @Test
    void aBandThatWouldLeaveTheScaleIsMovedBackAndShrunk() {
        List<Phase> phases = List.of(new Phase(1, "a", 50, 55, Phase.State.PRESENT), new Phase(2, "b", 55, 60, Phase.State.COMING));
        List<Place> places = PhaseBand.places(phases, List.of(400.0, 400.0), scale);
        assertEquals(100, places.getFirst().x());
        assertEquals(700, places.getLast().x() + places.getLast().width() + 2, 0.001);
    }
}
