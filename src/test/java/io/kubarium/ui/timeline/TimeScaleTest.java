package io.kubarium.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TimeScaleTest {
    private final TimeScale minute = new TimeScale(130, 190, 100, 1300);

    @Test
    void secondsLieEvenlyAndStayInside() {
        assertEquals(100, minute.x(130));
        assertEquals(700, minute.x(160));
        assertEquals(1300, minute.x(500));
    }

    @Test
    void labelsStandOnRoundSecondsWithRoomBetween() {
        assertEquals(List.of(130.0, 140.0, 150.0, 160.0, 170.0, 180.0, 190.0), minute.labels());
    }

    @Test
    void aSecondReadsAsAClock() {
        assertEquals("02:41.3", TimeScale.text(161.3, true));
        assertEquals("02:41", TimeScale.text(161, false));
        assertEquals("1:00:05", TimeScale.text(3605, false));
    }
}
