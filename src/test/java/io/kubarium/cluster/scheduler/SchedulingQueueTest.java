package io.kubarium.cluster.scheduler;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.kubarium.api.Pod;
import io.kubarium.api.timing.Timing;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchedulingQueueTest {
    private final SchedulingQueue queue = new SchedulingQueue();

    private static long at(double seconds) {
        return (long) (seconds * Timing.SECOND);
    }

    private static Pod pod(String name, int priority) {
        return Given.pod(name, "", "priority: " + priority);
    }

    private List<String> popped() {
        List<String> names = new ArrayList<>();
        for (SchedulingQueue.Waiting next = queue.pop(); next != null; next = queue.pop()) names.add(next.ref().name());
        return names;
    }

    @Test
    void higher_priority_first_then_who_came_first() { // SCH-11, SCH-12
        queue.add(pod("second", 0), at(1), 0);
        queue.add(pod("third", 0), at(1), 0);
        queue.add(pod("late", 0), at(2), 0);
        queue.add(pod("important", 100), at(3), 0);
        assertEquals(List.of("important", "second", "third", "late"), popped());
    }

    @Test
    void a_gated_pod_waits_outside() { // SCH-13, SCH-24
        queue.add(Given.pod("gated", "", "schedulingGates: [{name: wait}]"), 0, 0);
        assertFalse(queue.hasNext());
        assertEquals(1, queue.size());
        assertEquals(-1, queue.oldestRefused(), "the sweep leaves it alone");
    }

    @Test
    void pauses_double_up_to_ten_seconds_and_end_with_a_whole_second() { // SCH-16, SCH-17
        List<Long> ends = new ArrayList<>();
        queue.add(pod("a", 0), at(0.5), 0);
        for (int i = 0; i < 6; i++) {
            queue.flush(at(1000));
            ends.add(queue.failed(queue.pop(), at(0.5)) / Timing.SECOND);
        }
        assertEquals(List.of(2L, 3L, 5L, 9L, 11L, 11L), ends);
    }

    @Test
    void each_refusal_counts_as_an_attempt() { // SCH-15
        queue.add(pod("a", 0), at(0.5), 0);
        List<Integer> attempts = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            var tried = queue.pop();
            attempts.add(tried.attempts());
            queue.refused(tried, List.of("NodeAffinity"), at(100 * i));
            queue.wake(waiting -> true, at(100 * i + 50), 0);
        }
        assertEquals(List.of(0, 1, 2), attempts);
    }

    @Test
    void a_refused_pod_waits_for_an_event_that_helps() { // SCH-19, SCH-30
        queue.add(pod("a", 0), 0, 0);
        queue.refused(queue.pop(), List.of("NodeAffinity"), at(1));
        assertFalse(queue.hasNext());
        queue.wake(waiting -> waiting.rejectedBy().contains("NodePorts"), at(1.5), 8);
        assertFalse(queue.hasNext());
        queue.wake(waiting -> waiting.rejectedBy().contains("NodeAffinity"), at(1.5), 9);
        SchedulingQueue.Waiting next = queue.pop();
        assertEquals("a 9 1", next.ref().name() + " " + next.cause() + " " + next.attempts());
    }

    @Test
    void on_a_quiet_cluster_a_pause_after_a_refusal_is_cut_short() { // SCH-14
        queue.add(pod("pausing", 0), 0, 0);
        queue.refused(queue.pop(), List.of("NodeAffinity"), at(1));
        queue.wake(_ -> true, at(1.1), 0);
        queue.add(pod("fresh", -1), at(1.2), 0);
        assertEquals(List.of("fresh", "pausing"), popped());
    }

    @Test
    void pauses_are_cut_short_in_the_order_of_their_ends() { // SCH-18
        for (String name : List.of("twice", "once")) queue.add(pod(name, name.equals("twice") ? 100 : 0), 0, 0);
        queue.refused(queue.pop(), List.of("NodeAffinity"), at(1));
        queue.refused(queue.pop(), List.of("NodeAffinity"), at(1));
        queue.wake(waiting -> waiting.ref().name().equals("twice"), at(9), 0);
        queue.refused(queue.pop(), List.of("NodeAffinity"), at(9));
        SchedulingQueue.Waiting[] twice = new SchedulingQueue.Waiting[1];
        queue.wake(waiting -> waiting.ref().name().equals("twice") && (twice[0] = waiting) != null, at(9), 0);
        queue.wake(_ -> true, at(9), 0);
        assertEquals(2, twice[0].attempts());
        assertEquals(List.of("once", "twice"), popped());
    }

    @Test
    void a_pause_after_an_error_is_served_in_full() { // SCH-14, SCH-31
        queue.add(pod("a", 0), 0, 0);
        long ends = queue.failed(queue.pop(), at(1));
        assertFalse(queue.hasNext());
        queue.flush(ends - 1);
        assertFalse(queue.hasNext());
        queue.flush(ends);
        assertEquals(List.of("a"), popped());
    }

    @Test
    void errors_and_refusals_are_counted_apart() { // SCH-16
        queue.add(pod("a", 0), 0, 0);
        SchedulingQueue.Waiting tried = queue.pop();
        queue.refused(tried, List.of("NodeAffinity"), at(0));
        queue.wake(_ -> true, at(100), 0);
        long ends = queue.failed(queue.pop(), at(100));
        assertEquals(at(102), ends, "the first error pauses for a second, whatever was refused before");
    }

    @Test
    void a_pod_that_is_deleted_is_nowhere() { // SCH-22
        queue.add(pod("a", 0), 0, 0);
        queue.add(pod("b", 0), 0, 0);
        queue.refused(queue.pop(), List.of("NodeAffinity"), 0);
        queue.remove(pod("a", 0).ref());
        queue.remove(pod("b", 0).ref());
        assertEquals("0 []", queue.size() + " " + popped());
    }
}
