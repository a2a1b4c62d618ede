package io.kubarium.chaos;

import io.kubarium.engine.RandomStream;
import java.util.ArrayList;
import java.util.List;

/**
 * What a seed makes of a run: the sample, its size, which kinds of trouble there are, and how long the pauses are.
 *
 * @param more workers beside those the sample has
 * @param troubles the kinds of trouble to draw from, likelier ones more than once
 * @param pause the longest pause between two deeds, in nanoseconds
 */
public record Weather(long seed, String sample, int more, List<Trouble> troubles, long pause) {
    /** The clusters that trouble is made for. */
    public static final List<String> SAMPLES = List.of("first-start", "web-shop", "two-databases", "batch-jobs", "noisy-neighbours");

    private static final long SECOND = 1_000_000_000L;

    public Weather {
        troubles = List.copyOf(troubles);
    }

    /** The weather of a seed in one of the samples, which the seed draws as well if none is named. */
    public static Weather of(long seed, List<String> samples) {
        RandomStream random = RandomStream.named(seed, "weather");
        String sample = samples.get(random.nextInt(samples.size()));
        int more = random.nextInt(4);
        List<Trouble> troubles = new ArrayList<>();
        for (Trouble trouble : Trouble.values()) for (int i = random.nextInt(4); i > 0; i--) troubles.add(trouble);
        if (troubles.isEmpty()) troubles.add(Trouble.DELETE);
        return new Weather(seed, sample, more, troubles, random.between(5, 60) * SECOND);
    }
}
