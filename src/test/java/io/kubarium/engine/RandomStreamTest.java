package io.kubarium.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RandomStreamTest {
    /** The published first outputs of SplitMix64 for the seed 1234567. */
    @Test
    void it_is_split_mix_64() {
        RandomStream random = new RandomStream(1234567);
        assertEquals(List.of("6457827717110365317", "3203168211198807973", "9817491932198370423", "4593380528125082431", "16408922859458223821"),
                LongStream.range(0, 5).map(i -> random.nextLong()).mapToObj(Long::toUnsignedString).toList());
    }

    @Test
    void a_copy_draws_what_the_original_draws_and_streams_of_other_names_differ() {
        RandomStream random = RandomStream.named(7, "kubelet/worker-1");
        random.nextLong();
        RandomStream copy = random.copy();
        assertEquals(random.nextLong(), copy.nextLong());
        assertNotEquals(RandomStream.named(7, "a").nextLong(), RandomStream.named(7, "b").nextLong());
        assertNotEquals(RandomStream.named(7, "a").nextLong(), RandomStream.named(8, "a").nextLong());
    }

    @Test
    void a_range_has_both_its_ends() {
        RandomStream random = new RandomStream(1);
        List<Long> drawn = IntStream.range(0, 200).mapToObj(i -> random.between(3, 5)).distinct().sorted().toList();
        assertEquals(List.of(3L, 4L, 5L), drawn);
        assertEquals(9, random.between(9, 9));
    }
}
