package io.kubarium.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventQueueTest {
    private static final Comparator<Event> ORDER = Comparator.comparingLong(Event::time).thenComparingLong(Event::id);

    private record Event(long time, long id, int target, Object message, long cause) {}

    private static Event taken(EventQueue queue) {
        return new Event(queue.now(), queue.id(), queue.target(), queue.message(), queue.cause());
    }

    private static List<Event> drained(EventQueue queue) {
        List<Event> events = new ArrayList<>();
        while (queue.take()) events.add(taken(queue));
        return events;
    }

    @Test
    void events_come_by_time_and_those_of_one_time_as_they_were_scheduled() {
        EventQueue queue = new EventQueue();
        queue.schedule(20, 1, "late", 7);
        queue.schedule(10, 2, "first", 8);
        queue.schedule(10, 1, "second", 9);
        assertEquals(List.of(new Event(10, 1, 2, "first", 8), new Event(10, 2, 1, "second", 9), new Event(20, 0, 1, "late", 7)), drained(queue));
        assertEquals(Long.MAX_VALUE, queue.nextTime());
    }

    @Test
    void nothing_is_scheduled_in_the_past_and_the_clock_passes_no_event() {
        EventQueue queue = new EventQueue();
        queue.advanceTo(5);
        assertThrows(IllegalArgumentException.class, () -> queue.schedule(4, 0, "too late", 0));
        queue.schedule(6, 0, "due", 0);
        assertThrows(IllegalStateException.class, () -> queue.advanceTo(7));
    }

    @Test
    void a_copy_has_the_same_future_and_goes_its_own_way() {
        EventQueue queue = new EventQueue();
        for (int i = 0; i < 100; i++) queue.schedule(100 - i, i, "event " + i, i);
        queue.take();
        EventQueue copy = queue.copy();
        List<Event> future = drained(queue);
        queue.schedule(200, 0, "only here", 0);
        assertEquals(future, drained(copy));
        assertFalse(copy.take());
    }

    /** Compared with the simplest queue there could be. */
    @Test
    void whatever_is_scheduled_taken_and_dropped_the_order_holds() {
        RandomStream random = RandomStream.named(1, "queue");
        EventQueue queue = new EventQueue();
        List<Event> expected = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            int what = random.nextInt(100);
            if (what < 55) {
                long time = queue.now() + random.nextInt(50);
                int target = random.nextInt(20);
                expected.add(new Event(time, queue.schedule(time, target, "message " + i, i), target, "message " + i, i));
            } else if (what < 99 && !expected.isEmpty()) {
                Event next = expected.stream().min(ORDER).orElseThrow();
                expected.remove(next);
                queue.take();
                assertEquals(next, taken(queue));
            } else {
                int dropped = random.nextInt(20);
                expected.removeIf(event -> event.target() == dropped);
                queue.removeTarget(dropped);
            }
            assertEquals(expected.size(), queue.size());
        }
        expected.sort(ORDER);
        assertEquals(expected, drained(queue.copy()));
    }
}
