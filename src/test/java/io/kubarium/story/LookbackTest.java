package io.kubarium.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.api.journal.Entry;
import io.kubarium.engine.Journal;
import io.kubarium.scenario.Replay;
import io.kubarium.scenario.ScenarioReader;
import io.kubarium.scenario.Timings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A look back tells what was told there: C1, the same journal and time give the same frame. */
class LookbackTest {
    @Test
    void times_asked_for_in_any_order_are_told_as_a_new_narrator_tells_them() throws Exception {
        Path folder = Path.of(LookbackTest.class.getResource("/traces/04-node-failure").toURI());
        Journal<Entry> journal = Replay.play(ScenarioReader.read(folder).withTiming(Timings.named("recorded"))).cluster().journal();
        Lookback lookback = new Lookback(new Narrator(journal));
        for (long second : List.of(60L, 20L, 400L, 380L, 381L, 10L, 520L, 70L, 519L, 0L)) {
            long time = second * 1_000_000_000L;
            Narration expected = new Narrator(journal).to(time);
            Narration told = lookback.at(time).to(time);
            assertEquals(words(expected), words(told), "at " + second + " s");
        }
    }

    private static String words(Narration n) {
        return n.time() + " " + n.chapters() + n.callOuts() + n.lit() + n.paths() + n.countdowns() + n.closing() + n.lines();
    }
}
