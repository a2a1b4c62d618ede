package io.kubarium.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class WorkQueueTest {
    private final WorkQueue<String> queue = new WorkQueue<>();

    @Test
    void names_come_in_the_order_in_which_they_were_named_each_once_with_all_its_causes() {
        queue.add("web", 1);
        queue.add("db", 2);
        queue.add("web", 3);
        queue.add("web", 3);
        assertEquals(new WorkQueue.Item<>("web", 1, List.of(3L)), queue.take());
        assertEquals(new WorkQueue.Item<>("db", 2, List.of()), queue.take());
        assertNull(queue.take());
    }

    @Test
    void a_name_is_never_handled_twice_at_a_time_and_comes_again_if_it_was_named_meanwhile() {
        queue.add("web", 1);
        queue.take();
        queue.add("web", 2);
        assertNull(queue.take());
        queue.done("web");
        assertEquals(new WorkQueue.Item<>("web", 2, List.of()), queue.take());
        queue.done("web");
        assertNull(queue.take());
    }

    @Test
    void a_copy_goes_its_own_way() {
        queue.add("web", 1);
        queue.add("db", 2);
        queue.take();
        WorkQueue<String> copy = queue.copy();
        copy.add("web", 5);
        copy.done("web");
        queue.done("web");
        assertEquals(List.of(2, 1), List.of(copy.size(), queue.size()));
    }
}
