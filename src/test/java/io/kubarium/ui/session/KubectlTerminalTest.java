package io.kubarium.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kubarium.Bundled;
import io.kubarium.api.journal.Entry;
import io.kubarium.cluster.Cluster;
import io.kubarium.kubectl.Files;
import io.kubarium.scenario.Opening;
import io.kubarium.scenario.Scenario;
import io.kubarium.scenario.ScenarioReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A terminal types a scenario's script as time passes. */
class KubectlTerminalTest {
    private static final long MS = 1_000_000L;

    @Test
    void aLineThatIsHeldUpByTheOneBeforeItIsTypedAsSoonAsThatIsDone() throws Exception {
        Scenario scenario = ScenarioReader.read(Bundled.path("assets/samples/first-start"));
        Cluster cluster = Opening.settled(scenario, "you");
        long zero = cluster.now();
        KubectlTerminal terminal = new KubectlTerminal(Files.in(scenario.folder()), List.of(new Scenario.ScriptLine(zero + 1000 * MS, "kubectl get pods"), new Scenario.ScriptLine(zero + 1001 * MS, "kubectl get nodes")));
        Session.advance(cluster, new Session.Companion() {
            @Override
            public void moved(Cluster moved) {
                terminal.moved(moved);
            }

            @Override
            public long wakeAt() {
                return terminal.wakeAt();
            }
        }, zero + 10_000 * MS);
        List<String> typed = new ArrayList<>();
        for (long i = 0; i < cluster.journal().size(); i++) {
            if (cluster.journal().get(i) instanceof Entry.Act act && act.time() > zero) typed.add(act.line() + " within the second: " + (act.time() < zero + 2000 * MS));
        }
        assertEquals(List.of("kubectl get pods within the second: true", "kubectl get nodes within the second: true"), typed);
    }
}
