package io.kubarium.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.cluster.Delivery;
import io.kubarium.diagram.Cast;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How fast dots go, and how many: each in its own time in slow motion, few at the pace of life, none when time runs. */
class RequestPaceTest {
    private static final long MS = 1_000_000L;
    private static final List<String> WAY = List.of("Clients//visitors", "Service/default/web", "Node//worker-1", "Pod/default/web-1");
    private static final Delivery ANSWERED = new Delivery("default/web", "10.244.1.2", true, 0);
    private static final Delivery RETRIED = new Delivery("default/web", "10.244.1.2", true, 1);
    private static final Delivery REFUSED = new Delivery("default/web", "10.244.1.2", false, 0);
    private static final Delivery SILENT = new Delivery("default/web", "10.244.1.2", false, 1);
    private final RequestPace pace = new RequestPace(2 * MS, 3000 * MS);

    @Test
    void inSlowMotionEveryRequestTravelsInItsOwnTime() {
        assertEquals(new RequestPace.Drawing(1, 2 * MS), pace.drawing(40, 0.001));
    }

    @Test
    void atThePaceOfLifeOneInSixteenIsDrawnSlowly() {
        assertEquals(new RequestPace.Drawing(16, 200 * MS), pace.drawing(40, 1));
    }

    @Test
    void aFactorThatDriftsALittleMovesNoDot() {
        assertEquals(pace.drawing(40, 1), pace.drawing(40, 1.4));
    }

    @Test
    void whenTimeRunsFastNoneIsDrawn() {
        assertEquals(0, pace.drawing(40, 60).oneIn());
    }

    @Test
    void aRequestGoesThereAndBackAndIsOver() {
        RequestPace.Drawing drawing = pace.drawing(40, 0.001);
        assertEquals(new Cast.Request("1", WAY, 0.5, false), pace.request("1", WAY, ANSWERED, 3 * MS, drawing));
        assertEquals(new Cast.Request("1", WAY, 0.5, false), pace.request("1", WAY, ANSWERED, 9 * MS, drawing));
        assertNull(pace.request("1", WAY, ANSWERED, 13 * MS, drawing));
    }

    @Test
    void aRefusedRequestStopsWithACrossWhereItFailed() {
        assertEquals(new Cast.Request("1", WAY, 1, true), pace.request("1", WAY, REFUSED, 8 * MS, pace.drawing(40, 0.001)));
    }

    @Test
    void aRequestThatAGateSendsOnWaitsThereForFiveSecondsBefore() { // NET-124, NET-125
        RequestPace.Drawing drawing = pace.drawing(40, 0.001);
        assertEquals(new Cast.Request("1", WAY, 1 / 3.0, false, true, 0.5), pace.request("1", WAY, RETRIED, 2502 * MS, drawing));
        assertEquals(new Cast.Request("1", WAY, 2 / 3.0, false, true, 0), pace.request("1", WAY, RETRIED, 5004 * MS, drawing));
        assertNull(pace.request("1", WAY, RETRIED, 5013 * MS, drawing));
        assertTrue(pace.longest(drawing) >= 5012 * MS);
    }

    @Test
    void aRequestThatNobodyAnswersHangsUntilItsClientGivesUp() {
        RequestPace.Drawing drawing = pace.drawing(40, 0.001);
        assertEquals(new Cast.Request("1", WAY, 1, false), pace.request("1", WAY, SILENT, 2900 * MS, drawing));
        assertEquals(new Cast.Request("1", WAY, 1, true), pace.request("1", WAY, SILENT, 3001 * MS, drawing));
        assertTrue(pace.longest(drawing) >= 3006 * MS);
    }
}
