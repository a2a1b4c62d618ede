package io.kubarium.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.journal.Entry;
import io.kubarium.engine.Journal;
import io.kubarium.scenario.Replay;
import io.kubarium.scenario.ScenarioReader;
import io.kubarium.scenario.Timings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** STORIES K2 and K3 on the recorded scenarios: which stories and phases they tell, and that the same prefix gives the same frame. */
class RecordedStoriesTest {
    private static Journal<Entry> journal(String recording) throws Exception {
        Path folder = Path.of(RecordedStoriesTest.class.getResource("/traces/" + recording).toURI());
        return Replay.play(ScenarioReader.read(folder).withTiming(Timings.named("recorded"))).cluster().journal();
    }

    /** Everything that is shown, in words. */
    private static String frame(Narration n) {
        return n.time() + " " + n.chapters() + n.callOuts() + n.lit() + n.paths() + n.countdowns() + n.closing() + n.lines();
    }

    private static long end(Journal<Entry> journal) {
        return journal.get(journal.size() - 1).time() + 40_000_000_000L;
    }

    @ParameterizedTest
    @ValueSource(strings = {"01-deployment-service-kill-pod", "03-rolling-update-and-undo", "04-node-failure"})
    void a_recording_tells_its_stories_phase_by_phase(String recording) throws Exception {
        Journal<Entry> journal = journal(recording);
        StringBuilder bands = new StringBuilder();
        for (Narration.Chapter chapter : new Narrator(journal).to(end(journal)).chapters()) bands.append(Told.band(chapter));
        Path golden = Path.of(RecordedStoriesTest.class.getResource("/stories/" + recording + ".txt").toURI());
        Told.assertAlike(Files.readString(golden), bands.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"01-deployment-service-kill-pod", "04-node-failure"})
    void the_same_prefix_gives_the_same_frame(String recording) throws Exception {
        Journal<Entry> journal = journal(recording);
        Narrator once = new Narrator(journal);
        long step = end(journal) / 23;
        for (long time = 0; time <= end(journal); time += step) assertEquals(frame(new Narrator(journal).to(time)), frame(once.to(time)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01-deployment-service-kill-pod", "03-rolling-update-and-undo", "04-node-failure"})
    void no_frame_has_more_than_three_call_outs_and_none_is_longer_than_twelve_words(String recording) throws Exception {
        Journal<Entry> journal = journal(recording);
        Narrator narrator = new Narrator(journal);
        for (long i = 0; i < journal.size(); i++) {
            List<Narration.CallOut> callOuts = narrator.to(Math.max(narrator.time(), journal.get(i).time())).callOuts();
            assertTrue(callOuts.size() <= 3, () -> callOuts.toString());
            assertTrue(callOuts.stream().allMatch(c -> c.text().split(" ").length <= 13), () -> callOuts.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"01-deployment-service-kill-pod", "03-rolling-update-and-undo", "04-node-failure"})
    void every_told_change_reaches_a_person_a_fault_or_the_start(String recording) throws Exception {
        Journal<Entry> journal = journal(recording);
        Narrator narrator = new Narrator(journal);
        narrator.to(end(journal));
        for (long i = 0; i < journal.size(); i++) {
            if (!(journal.get(i) instanceof Entry.Change change)) continue;
            for (Why why : narrator.why(change.ref())) {
                assertTrue(why.chain().size() <= 7, why.toString());
                if (why.chain().isEmpty()) continue;
                Entry root = journal.get(why.chain().getLast().entry());
                boolean person = root instanceof Entry.Act || root.cause() != Entry.NONE && journal.get(root.cause()) instanceof Entry.Act;
                assertTrue(person, why.toString());
            }
        }
    }
}
