package io.kubarium.kubectl.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.api.Test;

/** CTL-17, CTL-18. */
class AgesTest {
    @ParameterizedTest
    @CsvSource({"-2, <invalid>", "-1, 0s", "0, 0s", "119, 119s", "120, 2m", "121, 2m1s", "599, 9m59s", "600, 10m", "10799, 179m", "10800, 3h", "10860, 3h1m",
        "28740, 7h59m", "28800, 8h", "172799, 47h", "172800, 2d", "176400, 2d1h", "691200, 8d", "63072000, 2y", "63158400, 2y1d", "252288000, 8y"})
    void the_longer_ago_the_coarser(long seconds, String text) {
        assertEquals(text, Ages.human(Duration.ofSeconds(seconds)));
    }

    @Test
    void times_of_objects_count_from_their_whole_second() {
        Instant now = Instant.parse("2026-11-24T15:18:20.100Z");
        assertEquals("4s", Ages.since(Instant.parse("2026-11-24T15:18:16.900Z"), now));
        assertEquals("3s", Ages.sinceMicro(Instant.parse("2026-11-24T15:18:16.900Z"), now));
        assertEquals("<unknown>", Ages.since(null, now));
    }
}
