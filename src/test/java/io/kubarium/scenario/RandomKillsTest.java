package io.kubarium.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.Bundled;
import io.kubarium.cluster.Cluster;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is done to a cluster: the same seed gives the same bytes, the invariants hold, and once mended it comes back. */
class RandomKillsTest {
    private static final int SEEDS = Integer.getInteger("kubarium.seeds", 200);
    private static final int ACTS = 8;

    @Test
    void the_same_seed_gives_the_same_journal_byte_by_byte() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            assertEquals(JournalText.of(played("first-start", seed).journal()), JournalText.of(played("first-start", seed).journal()), "seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"first-start", "web-shop"})
    void the_invariants_hold_and_what_is_mended_comes_back(String sample) {
        int seeds = sample.equals("first-start") ? SEEDS : SEEDS / 8;
        for (long seed = 1; seed <= seeds; seed++) {
            Cluster cluster = played(sample, seed);
            RandomActs.heal(cluster);
            cluster.runUntil(cluster.now() + 600_000_000_000L);
            assertEquals(List.of(), Invariants.broken(cluster.journal()), sample + " seed " + seed);
            assertEquals(List.of(), Invariants.unsettled(cluster.snapshot()), sample + " seed " + seed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"first-start", "web-shop"})
    void a_fork_given_the_same_commands_writes_the_same_journal_and_leaves_the_original_alone(String sample) {
        for (long seed = 1; seed <= SEEDS / 10; seed++) {
            Cluster original = opened(sample, seed);
            RandomActs acts = new RandomActs(seed);
            acts.run(original, ACTS / 2);
            long before = original.journal().size();
            Cluster fork = original.fork();
            acts.copy().run(fork, ACTS);
            assertEquals(before, original.journal().size(), sample + " seed " + seed);
            acts.run(original, ACTS);
            assertEquals(JournalText.of(original.journal()), JournalText.of(fork.journal()), sample + " seed " + seed);
        }
    }

    private static Cluster played(String sample, long seed) {
        Cluster cluster = opened(sample, seed);
        new RandomActs(seed).run(cluster, ACTS);
        return cluster;
    }

    private static Cluster opened(String sample, long seed) {
        return Opening.settled(ScenarioReader.read(Bundled.path("assets/samples/" + sample)).withSeed(seed), "you");
    }
}
