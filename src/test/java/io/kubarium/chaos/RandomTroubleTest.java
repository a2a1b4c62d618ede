package io.kubarium.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.cluster.Cluster;
import io.kubarium.scenario.JournalText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever is done to a cluster: the same seed gives the same bytes, the invariants hold, and once mended it comes back. */
class RandomTroubleTest {
    private static final int SEEDS = Integer.getInteger("kubarium.seeds", 50);
    private static final int REPEATED = Integer.getInteger("kubarium.repeated", 200);
    private static final int DEEDS = 8;

    @Test
    void the_invariants_hold_and_what_is_mended_comes_back() {
        List<String> broken = new ArrayList<>();
        for (long seed = 1; seed <= SEEDS; seed++) {
            Trial.Outcome outcome = Trial.of(Weather.of(seed, Weather.SAMPLES));
            for (String one : outcome.broken()) broken.add("kubarium chaos --show=" + seed + ": " + one);
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void the_same_seed_gives_the_same_journal_byte_by_byte() {
        for (long seed = 1; seed <= REPEATED; seed++) {
            assertEquals(JournalText.of(suffered(seed).journal()), JournalText.of(suffered(seed).journal()), "seed " + seed);
        }
    }

    @Test
    void a_fork_goes_on_as_its_original_does_and_leaves_it_alone() {
        for (long seed = 1; seed <= REPEATED / 10; seed++) {
            List<Cluster> forks = new ArrayList<>();
            List<Long> sizes = new ArrayList<>();
            Cluster original = Trial.suffered(Weather.of(seed, Weather.SAMPLES), DEEDS, (cluster, number) -> {
                sizes.add(cluster.journal().size());
                forks.add(cluster.fork());
            });
            Cluster last = forks.getLast();
            long end = original.now() + 300_000_000_000L;
            last.runUntil(end);
            assertEquals(sizes.getLast(), original.journal().size(), "seed " + seed);
            original.runUntil(end);
            assertEquals(JournalText.of(original.journal()), JournalText.of(last.journal()), "seed " + seed);
        }
    }

    @Test
    void a_failing_list_is_cut_down_to_what_it_needs() {
        List<Deed> long_ = IntStream.range(0, 40).mapToObj(i -> new Deed(i, "line " + i)).toList();
        List<Deed> shortest = Shrinking.shortest(long_, deeds -> deeds.contains(long_.get(7)) && deeds.contains(long_.get(31)), 500);
        assertEquals(List.of(long_.get(7), long_.get(31)), shortest);
    }

    @Test
    void a_cluster_that_nobody_mended_is_told_apart_from_one_that_came_back() {
        Trial.Outcome outcome = Trial.again(Weather.of(1, List.of("first-start")), List.of(new Deed(1, "kubectl scale deploy/web --replicas=5")));
        assertTrue(outcome.holds(), () -> outcome.broken().toString());
        assertFalse(Liveness.missing(suffered(3).snapshot()).isEmpty());
    }

    private static Cluster suffered(long seed) {
        return Trial.suffered(Weather.of(seed, Weather.SAMPLES), DEEDS, (cluster, number) -> { });
    }
}
