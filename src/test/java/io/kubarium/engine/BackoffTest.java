package io.kubarium.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final Backoff<String> backoff = new Backoff<>(5, 1000);

    @Test
    void pauses_double_up_to_the_limit_and_stay_there() {
        List<Long> pauses = LongStream.range(0, 100).map(i -> backoff.next("web")).boxed().toList();
        assertEquals(List.of(5L, 10L, 20L, 40L, 80L, 160L, 320L, 640L, 1000L, 1000L), pauses.subList(0, 10));
        assertEquals(1000L, pauses.getLast());
        assertEquals(100, backoff.failures("web"));
    }

    @Test
    void each_name_has_its_own_and_a_success_forgets_it() {
        backoff.next("web");
        backoff.next("web");
        assertEquals(5, backoff.next("db"));
        backoff.forget("web");
        assertEquals(5, backoff.next("web"));
        assertEquals(10, backoff.next("db"));
    }
}
