package io.kubarium.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kubarium.api.journal.Entry;
import io.kubarium.api.verdict.Placement;
import io.kubarium.scenario.Replay;
import io.kubarium.scenario.ScenarioReader;
import io.kubarium.scenario.Timings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A verdict computed again from the journal is the decision that was made live. */
class VerdictsTest {
    @ParameterizedTest
    @ValueSource(strings = {"01-deployment-service-kill-pod", "03-rolling-update-and-undo", "04-node-failure", "09-scheduling"})
    void a_verdict_computed_again_chooses_the_same_node_for_the_same_reasons(String recording) throws Exception {
        Path folder = Path.of(VerdictsTest.class.getResource("/traces/" + recording).toURI());
        Cluster cluster = Replay.play(ScenarioReader.read(folder).withTiming(Timings.named("recorded"))).cluster();
        List<String> live = new ArrayList<>();
        List<String> again = new ArrayList<>();
        for (long i = 0; i < cluster.journal().size(); i++) {
            if (!(cluster.journal().get(i) instanceof Entry.Decision decision) || !decision.writer().equals("kube-scheduler")) continue;
            Placement verdict = cluster.verdict(i).orElseThrow();
            live.add(decision.about().name() + " " + decision.chosen() + " " + (decision.chosen().isEmpty() ? decision.nominated() : "") + " " + decision.counts().stream().mapToInt(Entry.Refusal::count).sum());
            long reasons = verdict.nodes().stream().mapToLong(n -> n.reasons().size()).sum();
            again.add(verdict.pod().name() + " " + verdict.chosen() + " " + (verdict.chosen().isEmpty() ? verdict.preemption().map(Placement.Preemption::node).orElse(decision.nominated()) : "") + " " + reasons);
        }
        assertEquals(live, again);
        assertTrue(live.size() > 3);
    }
}
