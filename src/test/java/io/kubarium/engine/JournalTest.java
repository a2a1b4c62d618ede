package io.kubarium.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {
    @Test
    void entries_are_numbered_from_0_and_found_by_number() {
        Journal<String> journal = new Journal<>();
        assertEquals(0, journal.append("a"));
        assertEquals(1, journal.append("b"));
        assertEquals(2, journal.size());
        assertEquals(List.of("a", "b"), journal.between(0, 2));
        assertThrows(IndexOutOfBoundsException.class, () -> journal.get(2));
    }

    /** Around the sizes at which more room is made. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1023, 1024, 1025, 65_535, 65_536, 65_537, 200_000})
    void a_fork_shares_the_past_and_goes_its_own_way(int past) {
        Journal<Integer> original = new Journal<>();
        for (int i = 0; i < past; i++) original.append(i);
        Journal<Integer> fork = original.fork();
        for (int i = 0; i < 3000; i++) {
            original.append(-1);
            fork.append(-2);
        }
        for (int i = 0; i < past; i++) {
            assertEquals(i, original.get(i));
            assertEquals(i, fork.get(i));
        }
        for (int i = past; i < past + 3000; i++) {
            assertEquals(-1, original.get(i));
            assertEquals(-2, fork.get(i));
        }
    }
}
